package dev.journeyman.discover;

import java.util.List;
import java.util.stream.Stream;

/**
 * A kind of page with what it is called and for.
 *
 * @param by who named it
 * @param picture the name of the file that shows it
 */
record Feature(Kind kind, String name, String purpose, By by, String picture) {

  /** Who said what it is for. */
  enum By {
    RULE("guessed by rule"),
    MODEL("named by a model");

    private final String words;

    By(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  static Feature of(Kind kind, String picture) {
    return new Feature(kind, kind.name(), kind.purpose().words(), By.RULE, picture);
  }

  Feature named(String otherName, String otherPurpose) {
    return new Feature(kind, otherName, otherPurpose, By.MODEL, picture);
  }

  /** Forms that are this page's own. */
  List<Form> ownForms() {
    return kind.first().forms().stream().filter(it -> !kind.isEverywhere(it)).toList();
  }

  /** What its buttons offer, those that send a form without fields among them. */
  List<String> actions() {
    Stream<String> bare =
        ownForms().stream()
            .filter(it -> it.fields().isEmpty())
            .flatMap(it -> it.buttons().stream());
    return Stream.concat(bare, kind.first().actions().stream())
        .filter(it -> !kind.common().actions().contains(it))
        .distinct()
        .toList();
  }
}

package dev.journeyman.brain.vision;

import dev.journeyman.find.Wording;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.State;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Words that somebody says are on the page. */
record Quote(String words) {

  private static final int LONGEST_ADDRESS = 600;

  /** A longer name is that of a whole card or row that can be clicked. */
  private static final int LONGEST_NAME = 80;

  private static final int MOST_SIGNS = 4;
  private static final Set<String> CONTROLS =
      Set.of(
          "button",
          "link",
          "menuitem",
          "menuitemcheckbox",
          "menuitemradio",
          "tab",
          "option",
          "checkbox",
          "radio",
          "switch",
          "combobox",
          "listbox",
          "slider",
          "spinbutton");

  Quote {
    words = Author.fold(words);
  }

  /** Why the words prove nothing about an expectation; empty where they do. */
  Optional<String> against(String expectation, Sight sight) {
    List<Element> all = places(sight);
    if (all.isEmpty()) {
      return Optional.of("which is not on the page");
    }
    return place(expectation, sight).isPresent()
        ? Optional.empty()
        : Optional.of("which speaks to testers and not to people");
  }

  /** Why the words do not show that an expectation came about; empty where they do. */
  Optional<String> proof(String expectation, Sight sight, Optional<Sight> before) {
    Optional<String> against = against(expectation, sight);
    if (against.isPresent()) {
      return against;
    }
    if (isWord()) {
      return Optional.of("which is a word and no more");
    }
    if (isControl(sight)) {
      return Optional.of("which is the name of a control");
    }
    return before.filter(it -> Givens.stands(words, it)).isPresent()
        ? Optional.of("which stood there before the step too")
        : Optional.empty();
  }

  /** Not every script puts spaces between words. */
  private boolean isWord() {
    return words.codePoints().filter(Character::isIdeographic).count() < MOST_SIGNS
        && Arrays.stream(words.split(" "))
                .filter(it -> it.codePoints().anyMatch(Character::isLetterOrDigit))
                .count()
            < 2;
  }

  /** Whether the words are, or are in, what something to click or to fill is called. */
  boolean isControl(Sight sight) {
    return sight.elements().stream()
        .filter(e -> CONTROLS.contains(e.role()) || e.is(State.EDITABLE))
        .map(e -> Author.fold(e.title()))
        .anyMatch(it -> it.length() <= LONGEST_NAME && Wording.holds(it, words));
  }

  /** Where a person reads the words, in the smallest element that has them all. */
  Optional<Element> place(String expectation, Sight sight) {
    boolean allowed = Addressed.speaks(expectation);
    return places(sight).stream().filter(e -> allowed || !speaks(e, sight)).findFirst();
  }

  /**
   * What is in fields was put there by somebody, and closed lists show nothing of what is in them.
   */
  private List<Element> places(Sight sight) {
    if (words.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return List.of();
    }
    Pattern pattern = Pattern.compile("(?<![\\w])" + Pattern.quote(words) + "(?![\\w])");
    List<Element> holding =
        sight.elements().stream()
            .filter(e -> !e.tag().equals("option") && !e.is(State.EDITABLE))
            .filter(e -> sight.ancestorsOf(e).stream().noneMatch(a -> a.is(State.EDITABLE)))
            .filter(e -> pattern.matcher(Author.fold(e.text())).find())
            .toList();
    return holding.stream()
        .filter(e -> holding.stream().noneMatch(o -> !o.equals(e) && sight.contains(e, o)))
        .filter(e -> sight.below(e).stream().noneMatch(o -> isTyped(o, pattern)))
        .toList();
  }

  private static boolean isTyped(Element element, Pattern pattern) {
    return (element.is(State.EDITABLE) || element.tag().equals("option"))
        && pattern.matcher(Author.fold(element.text())).find();
  }

  private static boolean speaks(Element element, Sight sight) {
    return Addressed.speaks(element.text())
        || sight
            .parentOf(element)
            .map(Element::text)
            .filter(it -> it.length() <= LONGEST_ADDRESS && Addressed.speaks(it))
            .isPresent();
  }
}

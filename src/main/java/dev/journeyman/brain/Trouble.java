package dev.journeyman.brain;

import dev.journeyman.check.TroubleWords;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Sight;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What an app says of itself where something went wrong: nobody may wave it away unseen. */
public final class Trouble {

  private static final Set<String> ROLES = Set.of("alert", "alertdialog");

  private Trouble() {}

  /** The words that tell of it, as they stand in a text. */
  public static Optional<String> in(String text) {
    return TroubleWords.in(text);
  }

  /** The words that tell of it in an element or in one below it, or the role that does. */
  static Optional<String> in(Element element, Sight sight) {
    return Stream.concat(Stream.of(element), sight.below(element).stream())
        .flatMap(
            it -> ROLES.contains(it.role()) ? Stream.of(it.role()) : in(Nuisance.said(it)).stream())
        .findFirst();
  }
}

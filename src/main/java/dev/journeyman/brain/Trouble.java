package dev.journeyman.brain;

import dev.journeyman.surface.Element;
import dev.journeyman.surface.Sight;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What an app says of itself where something went wrong: nobody may wave it away unseen. */
public final class Trouble {

  private static final Set<String> ROLES = Set.of("alert", "alertdialog");
  private static final Pattern WORDS =
      Pattern.compile(
          "(?i)\\b(?:errors?|warnings?|fail\\w*|exceptions?|crash\\w*|alerts?|problems?|trouble|issues?"
              + "|wrong|unable|invalid|incorrect|unexpected|unavailable|expired|denied|refused"
              + "|declined|rejected|sorry|oops|retry|try(?:ing)? again"
              + "|cannot|can not|can['\u2019]t|(?:could|did|was|were|has|have|had)(?: not|n['\u2019]t)"
              + "|not (?:be |been |yet )?(?:saved|sent|stored|placed|paid|processed|completed|accepted"
              + "|found|possible))\\b");

  private Trouble() {}

  /** The words that tell of it, as they stand in a text. */
  public static Optional<String> in(String text) {
    return WORDS.matcher(text).results().map(MatchResult::group).findFirst();
  }

  /** The words that tell of it in an element or in one below it, or the role that does. */
  static Optional<String> in(Element element, Sight sight) {
    return Stream.concat(Stream.of(element), sight.below(element).stream())
        .flatMap(
            it -> ROLES.contains(it.role()) ? Stream.of(it.role()) : in(Nuisance.said(it)).stream())
        .findFirst();
  }
}

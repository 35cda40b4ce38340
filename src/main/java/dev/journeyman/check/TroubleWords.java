package dev.journeyman.check;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The words in which apps say that something went wrong. */
public final class TroubleWords {

  private static final Pattern WORDS =
      Pattern.compile(
          "(?i)\\b(?:errors?|warnings?|fail\\w*|exceptions?|crash\\w*|alerts?|problems?|trouble|issues?"
              + "|wrong|unable|invalid|incorrect|unexpected|unavailable|expired|denied|refused"
              + "|declined|rejected|sorry|oops|retry|try(?:ing)? again"
              + "|cannot|can not|can['\u2019]t|(?:could|did|was|were|has|have|had)(?: not|n['\u2019]t)"
              + "|not (?:be |been |yet )?(?:saved|sent|stored|placed|paid|processed|completed|accepted"
              + "|found|possible))\\b");

  private static final Pattern ALL_WELL =
      Pattern.compile(
          "(?i)\\b(?:no|0|zero|without)(?: any)? (?:\\w+ )?(?:errors?|warnings?|problems?|issues?|alerts?|trouble)\\b");

  private TroubleWords() {}

  /** The words that tell of it, as they stand in a text. */
  public static Optional<String> in(String text) {
    return WORDS
        .matcher(ALL_WELL.matcher(text).replaceAll(" "))
        .results()
        .map(MatchResult::group)
        .findFirst();
  }
}

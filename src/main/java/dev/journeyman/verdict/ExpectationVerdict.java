package dev.journeyman.verdict;

import dev.journeyman.evidence.Fact.Checked;
import dev.journeyman.plan.Expectation;
import java.util.Optional;

/**
 * What became of one expectation.
 *
 * @param check the check in its canonical phrase, empty where nobody could read the sentence
 * @param by who turned the sentence into the check, or looked where none says it; empty where
 *     nobody did
 * @param expected what was wanted, and {@code saw} what was there; a reason where it is BLOCKED
 * @param spell when it held, where it did not to the end: what is meant to come and go still
 *     PASSED, all else has FAILED
 */
public record ExpectationVerdict(
    Expectation expectation,
    Verdict verdict,
    Strength strength,
    String check,
    String by,
    String expected,
    String saw,
    Optional<Spell> spell) {

  /** What became of one that was to be seen to the end. */
  public ExpectationVerdict(
      Expectation expectation,
      Verdict verdict,
      Strength strength,
      String check,
      String by,
      String expected,
      String saw) {
    this(expectation, verdict, strength, check, by, expected, saw, Optional.empty());
  }

  /** What became of one that nobody could read or try. */
  static ExpectationVerdict unchecked(Expectation expectation, String why) {
    return new ExpectationVerdict(
        expectation, Verdict.BLOCKED, Strength.STRONG, "", "", expectation.text(), why);
  }

  /** Whether it held before the step too, without the author saying "still". */
  public boolean weak() {
    return strength == Strength.WEAK;
  }

  /** Whether no check says it, and somebody looked at the page. */
  public boolean isLookedAt() {
    return check.equals(Checked.LOOKED_AT);
  }

  /** What was promised, wanted and seen. */
  String sentence() {
    String promised = expectation.text().replaceFirst("[.]$", "");
    return promised + ": expected " + expected + ", saw " + saw;
  }
}

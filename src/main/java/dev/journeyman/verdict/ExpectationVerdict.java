package dev.journeyman.verdict;

import dev.journeyman.evidence.Fact.Checked;
import dev.journeyman.plan.Expectation;

/**
 * What became of one expectation.
 *
 * @param weak it held before the step too, without the author saying "still": it proves little
 * @param check the check in its canonical phrase, empty where nobody could read the sentence
 * @param by who turned the sentence into the check, or looked where none says it; empty where
 *     nobody did
 * @param expected what was wanted, and {@code saw} what was there; a reason where it is BLOCKED
 */
public record ExpectationVerdict(
    Expectation expectation,
    Verdict verdict,
    boolean weak,
    String check,
    String by,
    String expected,
    String saw) {

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

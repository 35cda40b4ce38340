package dev.journeyman.verdict;

import java.util.Collection;

/** Whether a promise was kept. */
public enum Verdict {
  PASSED,
  /** The app broke a promise. */
  FAILED,
  /** We could not tell. */
  BLOCKED;

  /**
   * What a whole is where its parts are these: one broken promise outweighs all that we could not
   * tell.
   */
  public static Verdict of(Collection<Verdict> parts) {
    if (parts.contains(FAILED)) {
      return FAILED;
    }
    return parts.contains(BLOCKED) || parts.isEmpty() ? BLOCKED : PASSED;
  }
}

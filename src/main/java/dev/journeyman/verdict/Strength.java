package dev.journeyman.verdict;

/** How much it proves that a promise held. */
public enum Strength {
  /** It held before its step too, without the author saying "still": little. */
  WEAK,
  /**
   * It held before the last thing that its step did, or an outcome did on the page on which the
   * journey began: what was there already may have brought it about.
   */
  EARLY,
  STRONG
}

package dev.journeyman.scribe;

/**
 * A sentence that holds after a step and did not before.
 *
 * @param worth how much it says, the higher the more
 * @param span whether what it speaks of is there to stay
 */
record Proposal(String text, int worth, Span span) {

  /** How long what a sentence speaks of can be seen. */
  enum Span {
    LASTING,
    /** A message that goes away by itself. */
    MESSAGE
  }

  /** What somebody who only filled a field in could see without the app having done anything. */
  static final int FALLBACK = 40;

  boolean isFallback() {
    return worth <= FALLBACK;
  }
}

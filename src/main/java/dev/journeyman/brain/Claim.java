package dev.journeyman.brain;

import dev.journeyman.check.Memory;
import dev.journeyman.surface.Sight;

/**
 * An expectation whose sentence alone does not say how to check it.
 *
 * @param start the page on which the journey began
 * @param before the page before the step, and {@code after} that after it
 */
public record Claim(
    String expectation, Span span, Sight start, Sight before, Sight after, Memory memory) {

  /** When it must hold. */
  public enum Span {
    /** After its step. */
    STEP,
    /** At the end, on the page loaded again. */
    OUTCOME,
    THROUGHOUT
  }
}

package dev.journeyman.scribe;

import dev.journeyman.surface.Action;
import dev.journeyman.surface.Sight;

/**
 * One action in words.
 *
 * @param action what the grammar makes of the words on that page; the person's own action where it
 *     is not sure
 */
public record Clause(Sight before, Action action, String text, Sureness sureness) {

  /** Whether the words mean exactly what was done. */
  public enum Sureness {
    SURE,
    /** Read on the same page, the words mean something else, or more than one thing. */
    UNSURE
  }

  boolean isSure() {
    return sureness == Sureness.SURE;
  }
}

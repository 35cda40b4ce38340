package dev.journeyman.gloss;

import java.util.Locale;

/** What a line is in a journey. */
public enum Part {
  BEFORE,
  STEP,
  PROMISE,
  OUTCOME,
  ALWAYS;

  /** Returns its name for programs, such as {@code before}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it says what is done, and not what must be true. */
  boolean isDeed() {
    return this == BEFORE || this == STEP;
  }
}

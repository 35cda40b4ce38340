package dev.journeyman.journey;

import java.util.Locale;

/** How real the thing is that a journey walks through. */
public enum Stage {
  IDEA,
  PROTOTYPE,
  PAINTED_DOOR,
  SHIPPED;

  /** Returns the spelling of the front matter, such as {@code painted-door}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

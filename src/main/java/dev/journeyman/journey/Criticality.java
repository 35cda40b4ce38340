package dev.journeyman.journey;

import java.util.Locale;

/** How bad it is when a journey fails: the {@code severity} of the front matter. */
public enum Criticality {
  BLOCKER,
  CRITICAL,
  NORMAL,
  MINOR,
  TRIVIAL;

  /** Returns the spelling of the front matter, such as {@code blocker}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}

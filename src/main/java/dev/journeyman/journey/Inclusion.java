package dev.journeyman.journey;

import java.util.List;

/**
 * The place in a journey where it includes another file.
 *
 * @param at the line of the include; its text is the path as it is written
 * @param steps what stands there, with what the other file includes in turn
 */
public record Inclusion(Line at, List<Step> steps) {
  public Inclusion {
    steps = List.copyOf(steps);
  }
}

package dev.journeyman.surface;

import java.util.List;

/**
 * What an {@link Inspection} found.
 *
 * @param saw what was looked at, such as {@code 12 images}
 */
public record Inspected(String saw, List<Flaw> flaws) {
  public Inspected {
    flaws = List.copyOf(flaws);
  }
}

package dev.journeyman.surface;

import java.util.List;
import java.util.Optional;

/**
 * What an {@link Inspection} found.
 *
 * @param saw what was looked at, such as {@code 12 images}
 * @param unrolled the page with all rows of its lists, where these were looked through
 */
public record Inspected(String saw, List<Flaw> flaws, Optional<Unrolled> unrolled) {
  public Inspected {
    flaws = List.copyOf(flaws);
  }

  public Inspected(String saw, List<Flaw> flaws) {
    this(saw, flaws, Optional.empty());
  }
}

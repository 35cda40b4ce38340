package dev.journeyman.report;

import dev.journeyman.surface.Box;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A picture of a step beside that of another version.
 *
 * @param share of the pixels that differ from it, and {@code regions} where; none for the picture
 *     that the others are compared with
 * @param frame the picture; empty where it is the same
 * @param drawn the changed pixels alone; empty where there are none
 */
record Contrast(double share, List<Box> regions, Optional<Frame> frame, Optional<Frame> drawn) {

  static final Contrast SAME = new Contrast(0, List.of(), Optional.empty(), Optional.empty());

  Contrast {
    regions = List.copyOf(regions);
  }

  boolean isChanged() {
    return !regions.isEmpty();
  }

  /** {@code 3.2 % of the picture}. */
  String extent() {
    String percent =
        share < 0.001 ? "less than 0.1" : String.format(Locale.ROOT, "%.1f", share * 100);
    return percent + " % of the picture";
  }
}

package dev.journeyman.compare;

import dev.journeyman.surface.Box;
import java.awt.image.BufferedImage;
import java.util.BitSet;
import java.util.List;

/** Where two pictures differ. Nothing is left out: a clock or a blinking cursor counts as well. */
public final class PixelDifference {

  /**
   * How much a colour must differ, of 255: pictures are kept as JPEG, which leaves a little noise
   * around whatever changed.
   */
  public static final int TOLERANCE = 24;

  private final int width;
  private final int height;
  private final BitSet changed;

  private PixelDifference(int width, int height) {
    this.width = width;
    this.height = height;
    this.changed = new BitSet(width * height);
  }

  /** Compare; what only one of them has, as the larger one, has changed. */
  public static PixelDifference between(BufferedImage before, BufferedImage after) {
    PixelDifference difference =
        new PixelDifference(
            Math.max(before.getWidth(), after.getWidth()),
            Math.max(before.getHeight(), after.getHeight()));
    difference.compare(before, after);
    return difference;
  }

  public boolean isNone() {
    return changed.isEmpty();
  }

  /** The share of the pixels that changed, from 0 to 1. */
  public double share() {
    return (double) changed.cardinality() / ((double) width * height);
  }

  public boolean isChanged(int x, int y) {
    return changed.get(y * width + x);
  }

  /** What is around the pixels that changed, from the top. */
  public List<Box> regions() {
    return Regions.around(changed, width, height);
  }

  private void compare(BufferedImage before, BufferedImage after) {
    int common = Math.min(before.getWidth(), after.getWidth());
    int rows = Math.min(before.getHeight(), after.getHeight());
    int[] one = new int[common];
    int[] other = new int[common];
    for (int y = 0; y < rows; y++) {
      before.getRGB(0, y, common, 1, one, 0, common);
      after.getRGB(0, y, common, 1, other, 0, common);
      for (int x = 0; x < common; x++) {
        changed.set(y * width + x, differ(one[x], other[x]));
      }
      changed.set(y * width + common, (y + 1) * width);
    }
    changed.set(rows * width, height * width);
  }

  private static boolean differ(int one, int other) {
    return one != other
        && (far(one >> 16, other >> 16) || far(one >> 8, other >> 8) || far(one, other));
  }

  private static boolean far(int one, int other) {
    return Math.abs((one & 255) - (other & 255)) > TOLERANCE;
  }
}

package dev.journeyman.model.compatible;

import dev.journeyman.model.Arguments;
import dev.journeyman.model.Gesture.At;
import java.util.List;
import java.util.Locale;

/**
 * From the model's coordinates to the picture's pixels.
 *
 * @param seenWidth how wide the picture is in the model's own units
 */
record Lens(int width, int height, double seenWidth, double seenHeight) {

  private static final int PATCH = 28;
  private static final int LEAST = 100 * PATCH * PATCH;
  private static final int MOST = 16384 * PATCH * PATCH;

  static Lens of(Dialect.Space space, int width, int height) {
    return switch (space) {
      case PIXELS -> new Lens(width, height, width, height);
      case NORM1000 -> new Lens(width, height, 1000, 1000);
      case NORM1 -> new Lens(width, height, 1, 1);
      case RESIZED -> resized(width, height);
    };
  }

  At at(double x, double y) {
    return new At(
        (int) Math.floor(x * width / seenWidth), (int) Math.floor(y * height / seenHeight));
  }

  At at(Arguments given, String x, String y) {
    return at(given.number(x), given.number(y));
  }

  At at(List<Double> point) {
    return at(point.get(0), point.get(1));
  }

  /** For the instructions. */
  String sentence() {
    return String.format(
        Locale.ROOT,
        "Coordinates: x is 0 at the left edge of a screenshot and %s at its right edge, y is 0 at"
            + " the top and %s at the bottom.",
        plain(seenWidth),
        plain(seenHeight));
  }

  static String plain(double number) {
    return String.valueOf(Math.round(number));
  }

  /**
   * As the models' processor does it: both sides divisible by the patch, the area within bounds,
   * halves rounded to even.
   */
  private static Lens resized(int width, int height) {
    double across = Math.max(PATCH, Math.rint(width / (double) PATCH) * PATCH);
    double down = Math.max(PATCH, Math.rint(height / (double) PATCH) * PATCH);
    double area = (double) width * height;
    if (across * down > MOST) {
      double shrink = Math.sqrt(area / MOST);
      across = Math.floor(width / shrink / PATCH) * PATCH;
      down = Math.floor(height / shrink / PATCH) * PATCH;
    } else if (across * down < LEAST) {
      double grow = Math.sqrt(LEAST / area);
      across = Math.ceil(width * grow / PATCH) * PATCH;
      down = Math.ceil(height * grow / PATCH) * PATCH;
    }
    return new Lens(width, height, across, down);
  }
}

package dev.journeyman.report;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.List;

/**
 * Signs drawn with lines. Fonts are not used: a bare server has none, and loading them takes longer
 * than drawing every picture of a journey.
 */
final class Glyph {

  /** The digits in a box of 4 by 8 around the origin. */
  private static final List<String> DIGITS =
      List.of(
          "M-2,-4 L2,-4 L2,4 L-2,4 L-2,-4",
          "M-1.5,-2.5 L0.5,-4 L0.5,4",
          "M-2,-4 L2,-4 L2,0 L-2,0 L-2,4 L2,4",
          "M-2,-4 L2,-4 L2,4 L-2,4 M-1,0 L2,0",
          "M-2,-4 L-2,0.5 L2,0.5 M1,-4 L1,4",
          "M2,-4 L-2,-4 L-2,-0.5 L2,-0.5 L2,4 L-2,4",
          "M2,-4 L-2,-4 L-2,4 L2,4 L2,0 L-2,0",
          "M-2,-4 L2,-4 L-0.5,4",
          "M-2,-4 L2,-4 L2,4 L-2,4 L-2,-4 M-2,0 L2,0",
          "M2,0 L-2,0 L-2,-4 L2,-4 L2,4 L-2,4");

  private Glyph() {}

  static Shape number(int number, double x, double y) {
    if (number < 10) {
      return at(DIGITS.get(number), x, y, 1.3);
    }
    Path2D both = new Path2D.Double(at(DIGITS.get(number / 10 % 10), x - 3.6, y, 1));
    both.append(at(DIGITS.get(number % 10), x + 3.6, y, 1), false);
    return both;
  }

  /** A path in the notation of SVG, absolute moves and lines only. */
  static Shape at(String path, double x, double y, double size) {
    Path2D shape = new Path2D.Double();
    for (String command : path.split(" ", -1)) {
      String[] point = command.substring(1).split(",", 2);
      double px = Double.parseDouble(point[0]);
      double py = Double.parseDouble(point[1]);
      if (command.charAt(0) == 'M') {
        shape.moveTo(px, py);
      } else {
        shape.lineTo(px, py);
      }
    }
    return shape.createTransformedShape(new AffineTransform(size, 0, 0, size, x, y));
  }
}

package dev.journeyman.report;

import dev.journeyman.evidence.Fact.Mark;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;

/** How a kind of mark looks; the colours are from the palette of Okabe and Ito. */
enum Ink {
  ACTED(new Color(0, 114, 178), "M-4,-6 L-4,5 L-1,2 L2,6 M-4,-6 L4,2 L-1,2"),
  HELD(new Color(0, 140, 100), "M-5,0 L-1.5,4 L5,-4"),
  BROKEN(new Color(213, 64, 0), "M-4,-4 L4,4 M4,-4 L-4,4"),
  /** What is not as on another version. */
  CHANGED(new Color(150, 60, 150), "M-4,-2 L4,-2 M-4,2 L4,2 M2.5,-5 L-2.5,5"),
  /** Covers instead of marking. */
  SECRET(Color.BLACK, ""),
  /** Covers everything: a secret can be read somewhere, and nobody knows where. */
  WITHHELD(new Color(120, 120, 120), "");

  private final Color colour;
  private final String path;

  Ink(Color colour, String path) {
    this.colour = colour;
    this.path = path;
  }

  static Ink of(Mark mark) {
    return switch (mark.what()) {
      case "acted" -> ACTED;
      case "held" -> HELD;
      case "broken" -> BROKEN;
      case "changed" -> CHANGED;
      case "secret" -> SECRET;
      case "withheld" -> WITHHELD;
      default -> throw new IllegalArgumentException("a mark that nobody draws: " + mark.what());
    };
  }

  boolean covers() {
    return this == SECRET || this == WITHHELD;
  }

  Color colour() {
    return colour;
  }

  String path() {
    return path;
  }

  BasicStroke stroke(float width) {
    float[] dashes = this == BROKEN ? new float[] {9, 6} : null;
    return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dashes, 0);
  }

  Shape glyph(double x, double y) {
    return Glyph.at(path, x, y, 1);
  }
}

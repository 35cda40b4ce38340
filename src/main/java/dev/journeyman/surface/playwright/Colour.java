package dev.journeyman.surface.playwright;

import java.util.Arrays;

/** A colour as style sheets compute it, each part from 0 to 1; one that is not known is clear. */
record Colour(double red, double green, double blue, double alpha) {

  static final Colour WHITE = new Colour(1, 1, 1, 1);
  private static final Colour CLEAR = new Colour(0, 0, 0, 0);

  /**
   * @param css such as {@code rgba(0, 0, 0, 0.5)}
   */
  static Colour of(String css) {
    if (!css.startsWith("rgb")) {
      return CLEAR;
    }
    String inner = css.substring(css.indexOf('(') + 1, css.lastIndexOf(')'));
    double[] parts =
        Arrays.stream(inner.split("[\\s,/]+", -1)).mapToDouble(Double::parseDouble).toArray();
    double alpha = parts.length > 3 ? parts[3] : 1;
    return new Colour(parts[0] / 255, parts[1] / 255, parts[2] / 255, alpha);
  }

  Colour over(Colour ground) {
    return new Colour(
        red * alpha + ground.red * (1 - alpha),
        green * alpha + ground.green * (1 - alpha),
        blue * alpha + ground.blue * (1 - alpha),
        1);
  }

  /** How far this stands out against a ground, from 0 to 1. */
  double differenceTo(Colour ground) {
    Colour seen = over(ground);
    return Math.max(
        Math.abs(seen.red - ground.red),
        Math.max(Math.abs(seen.green - ground.green), Math.abs(seen.blue - ground.blue)));
  }
}

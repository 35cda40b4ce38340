package dev.journeyman.surface;

/** A point of the viewport in CSS pixels. */
public record Point(double x, double y) {
  @Override
  public String toString() {
    return Math.round(x) + ", " + Math.round(y);
  }
}

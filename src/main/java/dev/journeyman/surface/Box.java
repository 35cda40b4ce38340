package dev.journeyman.surface;

/** A rectangle in CSS pixels, relative to the top left corner of the viewport. */
public record Box(double x, double y, double width, double height) {

  public static final Box NONE = new Box(0, 0, 0, 0);

  public boolean isEmpty() {
    return width <= 0 || height <= 0;
  }

  public double middleX() {
    return x + width / 2;
  }

  public double middleY() {
    return y + height / 2;
  }

  /** Whether two boxes are of one place: most of what both take up together is in each of them. */
  public boolean isMostly(Box other) {
    double across = Math.min(x + width, other.x + other.width) - Math.max(x, other.x);
    double down = Math.min(y + height, other.y + other.height) - Math.max(y, other.y);
    double shared = Math.max(0, across) * Math.max(0, down);
    return shared > (width * height + other.width * other.height - shared) / 2;
  }

  /** The distance between the nearest edges of two boxes; 0 where they touch or overlap. */
  public double distanceTo(Box other) {
    double dx = Math.max(0, Math.max(x - (other.x + other.width), other.x - (x + width)));
    double dy = Math.max(0, Math.max(y - (other.y + other.height), other.y - (y + height)));
    return Math.hypot(dx, dy);
  }
}

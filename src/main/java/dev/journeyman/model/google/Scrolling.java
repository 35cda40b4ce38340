package dev.journeyman.model.google;

import dev.journeyman.model.Arguments;
import dev.journeyman.model.Gesture;
import dev.journeyman.model.Gesture.Spot;

/** Reads scrolling. */
final class Scrolling {

  /** What Google's page says for a missing distance; its agent's 800 would leave out a part. */
  private static final double USUAL = 300;

  private enum Direction {
    UP,
    DOWN,
    LEFT,
    RIGHT
  }

  private Scrolling() {}

  static Gesture at(Arguments given, Grid grid) {
    Direction direction = given.word("direction", Direction.class);
    return scroll(grid.spot(given), direction, distance(given, grid, direction));
  }

  /** Nearly one screen. */
  static Gesture document(Arguments given, Grid grid) {
    Direction direction = given.word("direction", Direction.class);
    int distance = vertical(direction) ? grid.down(800) : grid.across(500);
    return scroll(new Gesture.At(grid.width() / 2, grid.height() / 2), direction, distance);
  }

  /** Pixels where the field says so, else thousandths. */
  private static int distance(Arguments given, Grid grid, Direction direction) {
    if (given.has("magnitude_in_pixels") || !given.has("magnitude")) {
      return (int) given.number("magnitude_in_pixels", USUAL);
    }
    double cells = given.number("magnitude");
    return vertical(direction) ? grid.down(cells) : grid.across(cells);
  }

  private static boolean vertical(Direction direction) {
    return direction == Direction.UP || direction == Direction.DOWN;
  }

  private static Gesture scroll(Spot spot, Direction direction, int distance) {
    return switch (direction) {
      case UP -> new Gesture.Scroll(spot, 0, -distance, "");
      case DOWN -> new Gesture.Scroll(spot, 0, distance, "");
      case LEFT -> new Gesture.Scroll(spot, -distance, 0, "");
      case RIGHT -> new Gesture.Scroll(spot, distance, 0, "");
    };
  }
}

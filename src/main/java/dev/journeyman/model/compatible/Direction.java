package dev.journeyman.model.compatible;

import dev.journeyman.model.Gesture;
import dev.journeyman.model.Gesture.Spot;

/** Where to scroll. */
enum Direction {
  UP(0, -1),
  DOWN(0, 1),
  LEFT(-1, 0),
  RIGHT(1, 0);

  private final int across;
  private final int down;

  Direction(int across, int down) {
    this.across = across;
    this.down = down;
  }

  Gesture scroll(Spot spot, int pixels) {
    return new Gesture.Scroll(spot, across * pixels, down * pixels, "");
  }
}

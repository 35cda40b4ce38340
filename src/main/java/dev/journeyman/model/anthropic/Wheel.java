package dev.journeyman.model.anthropic;

import dev.journeyman.model.Gesture.Scroll;
import dev.journeyman.model.Gesture.Spot;

/** Notches of a mouse wheel, which are what the model counts in. */
final class Wheel {

  static final int PIXELS = 100;

  private Wheel() {}

  static Scroll turn(Input input, Spot spot, int notches, String held) throws UnreadableInput {
    int way = notches * PIXELS;
    return switch (input.text("scroll_direction")) {
      case "up" -> new Scroll(spot, 0, -way, held);
      case "down" -> new Scroll(spot, 0, way, held);
      case "left" -> new Scroll(spot, -way, 0, held);
      case "right" -> new Scroll(spot, way, 0, held);
      default -> throw input.wrong("scroll_direction", "up, down, left or right");
    };
  }
}

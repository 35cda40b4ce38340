package dev.journeyman.model.google;

import dev.journeyman.model.Arguments;
import dev.journeyman.model.Gesture.At;
import dev.journeyman.model.Gesture.Here;
import dev.journeyman.model.Gesture.Spot;

/** The picture divided into thousandths, which is how the model names its points. */
record Grid(int width, int height) {

  private static final double CELLS = 1000;

  At at(Arguments given, String x, String y) {
    return new At(across(given.number(x)), down(given.number(y)));
  }

  /** Where the mouse is, if the model names no point. */
  Spot spot(Arguments given) {
    return given.has("x") || given.has("y") ? at(given, "x", "y") : new Here();
  }

  int across(double cells) {
    return (int) Math.floor(cells * width / CELLS);
  }

  int down(double cells) {
    return (int) Math.floor(cells * height / CELLS);
  }
}

package dev.journeyman.compare;

import dev.journeyman.surface.Box;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Gathers changed pixels into the boxes that a person would draw around them. */
final class Regions {

  /** More boxes than these are a carpet: neighbours are then drawn together. */
  private static final int MOST = 12;

  /** Pixels nearer than this belong together, such as the letters of a line. */
  private static final int NEAR = 16;

  private Regions() {}

  static List<Box> around(BitSet changed, int width, int height) {
    List<Rectangle> boxes = tiles(changed, width, height);
    int near = NEAR;
    boxes = joined(boxes, near);
    while (boxes.size() > MOST) {
      near *= 2;
      boxes = joined(boxes, near);
    }
    return boxes.stream()
        .sorted(Comparator.comparingInt((Rectangle r) -> r.y).thenComparingInt(r -> r.x))
        .map(r -> new Box(r.x, r.y, r.width, r.height))
        .toList();
  }

  /** The box of the changed pixels in each tile of the picture that has any. */
  private static List<Rectangle> tiles(BitSet changed, int width, int height) {
    int columns = width / NEAR + 1;
    Rectangle[] tiles = new Rectangle[columns * (height / NEAR + 1)];
    for (int i = changed.nextSetBit(0); i >= 0; i = changed.nextSetBit(i + 1)) {
      Rectangle pixel = new Rectangle(i % width, i / width, 1, 1);
      int tile = pixel.y / NEAR * columns + pixel.x / NEAR;
      Rectangle known = tiles[tile];
      tiles[tile] = known == null ? pixel : known.union(pixel);
    }
    List<Rectangle> boxes = new ArrayList<>();
    for (Rectangle tile : tiles) {
      if (tile != null) {
        boxes.add(tile);
      }
    }
    return boxes;
  }

  /** Those that are near each other as one, until none are. */
  private static List<Rectangle> joined(List<Rectangle> boxes, int near) {
    List<Rectangle> all = new ArrayList<>();
    for (Rectangle box : boxes) {
      Rectangle grown = box;
      for (int i = 0; i < all.size(); i++) {
        Rectangle reach = new Rectangle(grown);
        reach.grow(near, near);
        if (reach.intersects(all.get(i))) {
          grown = grown.union(all.remove(i));
          i = -1;
        }
      }
      all.add(grown);
    }
    return all;
  }
}

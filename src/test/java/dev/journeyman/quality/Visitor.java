package dev.journeyman.quality;

import dev.journeyman.surface.Box;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Point;
import dev.journeyman.surface.Pointer.Button;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.Surface;
import dev.journeyman.surface.Viewport;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A program that uses the mouse and the keyboard of a window as a person would, one move at a time,
 * while somebody takes notes.
 */
final class Visitor {

  private final Deque<Consumer<Surface>> moves = new ArrayDeque<>();
  private int idle;

  /** Make the next move; whether there is none any more, for long enough to be noted. */
  boolean isDone(Surface window) {
    if (moves.isEmpty()) {
      return ++idle > 3;
    }
    moves.remove().accept(window);
    return false;
  }

  Visitor click(String name) {
    return click(name, Button.LEFT, 1);
  }

  Visitor click(String name, Button button, int count) {
    moves.add(w -> w.pointer().click(spot(w, name), button, count, ""));
    return this;
  }

  Visitor hover(String name) {
    moves.add(w -> w.pointer().move(spot(w, name)));
    return this;
  }

  Visitor type(String name, String text) {
    click(name);
    return keys(text);
  }

  Visitor keys(String text) {
    moves.add(w -> w.type(text));
    return this;
  }

  Visitor press(String keys) {
    moves.add(w -> w.press(keys));
    return this;
  }

  Visitor drag(String from, String onto) {
    moves.add(w -> w.pointer().drag(List.of(spot(w, from), spot(w, onto)), ""));
    return this;
  }

  /** In the address bar. */
  Visitor open(String address) {
    moves.add(w -> w.open(address));
    return this;
  }

  private static Point spot(Surface window, String name) {
    Sight sight = window.look();
    Box box = box(sight, name);
    if (box.middleY() < 0 || box.middleY() > Viewport.USUAL.height()) {
      double dy = box.middleY() - Viewport.USUAL.height() / 2.0;
      window.pointer().wheel(new Point(640, 400), 0, dy, "");
      box = box(window.look(), name);
    }
    return new Point(box.middleX(), box.middleY());
  }

  private static Box box(Sight sight, String name) {
    return find(sight, name)
        .orElseThrow(() -> new IllegalStateException("no \"" + name + "\" in " + sight.text()))
        .box();
  }

  private static Optional<Element> find(Sight sight, String name) {
    return sight.elements().stream()
        .filter(e -> e.title().equals(name) && !e.box().isEmpty() && !e.tag().equals("label"))
        .reduce((outer, inner) -> sight.contains(outer, inner) ? inner : outer);
  }
}

package dev.journeyman.surface;

import dev.journeyman.surface.Hands.Press;
import dev.journeyman.surface.Pointer.Button;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An action at a place rather than on an element; the element there is named for people. */
public sealed interface Pointing extends Action {

  Outcome by(Pointer pointer);

  @Override
  default Outcome by(Hands hands) {
    return by(hands.pointer());
  }

  private static String at(Point point, Optional<Element> element) {
    return element.map(Element::describe).map(it -> it + " at " + point).orElse("at " + point);
  }

  private static String with(String held) {
    return held.isEmpty() ? "" : " with " + held + " held";
  }

  /** A click at a point. */
  record ClickAt(Point point, Optional<Element> element, Button button, int count, String held)
      implements Pointing {
    @Override
    public Outcome by(Pointer pointer) {
      return element
          .map(on -> pointer.click(point, on, button, count, held))
          .orElseGet(() -> pointer.click(point, button, count, held));
    }

    @Override
    public Optional<Element> target() {
      return element;
    }

    /** The same as a click on a control wherever that lies; empty where the place matters. */
    public Optional<Press> press() {
      boolean control =
          element.filter(e -> e.is(State.CLICKABLE) || e.is(State.EDITABLE)).isPresent();
      if (!control || !held.isEmpty()) {
        return Optional.empty();
      }
      return switch (button) {
        case LEFT ->
            switch (count) {
              case 1 -> Optional.of(Press.ONCE);
              case 2 -> Optional.of(Press.TWICE);
              default -> Optional.empty();
            };
        case MIDDLE -> Optional.empty();
        case RIGHT -> Optional.of(Press.RIGHT);
      };
    }

    @Override
    public String describe() {
      String verb =
          switch (button) {
            case LEFT ->
                switch (count) {
                  case 1 -> "click ";
                  case 2 -> "double-click ";
                  default -> "triple-click ";
                };
            case MIDDLE -> "middle-click ";
            case RIGHT -> "right-click ";
          };
      return verb + at(point, element) + with(held);
    }
  }

  /** Moves the mouse to a point. */
  record MoveTo(Point point, Optional<Element> element) implements Pointing {
    @Override
    public Outcome by(Pointer pointer) {
      return pointer.move(point);
    }

    @Override
    public Optional<Element> target() {
      return element;
    }

    @Override
    public String describe() {
      return "move the mouse to " + at(point, element).replaceFirst("^at ", "");
    }
  }

  /** Presses or releases the mouse where it is. */
  record MouseButton(boolean down) implements Pointing {
    @Override
    public Outcome by(Pointer pointer) {
      return pointer.button(down);
    }

    @Override
    public String describe() {
      return down ? "press the mouse button" : "release the mouse button";
    }
  }

  /** Drags from the first point over all others. */
  record DragAlong(List<Point> path, Optional<Element> element, String held) implements Pointing {
    public DragAlong {
      path = List.copyOf(path);
    }

    @Override
    public Outcome by(Pointer pointer) {
      return pointer.drag(path, held);
    }

    @Override
    public Optional<Element> target() {
      return element;
    }

    @Override
    public String describe() {
      return "drag " + at(path.get(0), element) + " to " + path.get(path.size() - 1) + with(held);
    }
  }

  /** Turns the wheel. */
  record Wheel(Point point, double dx, double dy, String held) implements Pointing {
    @Override
    public Outcome by(Pointer pointer) {
      return pointer.wheel(point, dx, dy, held);
    }

    @Override
    public String describe() {
      String across =
          dx == 0 ? "" : Math.round(Math.abs(dx)) + " px " + (dx > 0 ? "right" : "left");
      String down = dy == 0 ? "" : Math.round(Math.abs(dy)) + " px " + (dy > 0 ? "down" : "up");
      return "scroll " + String.join(" and ", parts(across, down)) + " at " + point + with(held);
    }

    private static List<String> parts(String across, String down) {
      return List.of(across, down).stream().filter(it -> !it.isEmpty()).toList();
    }
  }

  /** Holds keys for some time. */
  record HoldKeys(String keys, Duration time) implements Pointing {
    @Override
    public Outcome by(Pointer pointer) {
      return pointer.hold(keys, time);
    }

    @Override
    public String describe() {
      return String.format(Locale.ROOT, "hold %s for %.1f s", keys, time.toMillis() / 1000.0);
    }
  }

  /** Presses or releases one key. */
  record Key(String key, boolean down) implements Pointing {
    @Override
    public Outcome by(Pointer pointer) {
      return pointer.key(key, down);
    }

    @Override
    public String describe() {
      return (down ? "press down " : "release ") + key;
    }
  }
}

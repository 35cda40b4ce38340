package dev.journeyman.model.google;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.journeyman.model.Gesture;
import dev.journeyman.model.Gesture.At;
import dev.journeyman.model.Gesture.Button;
import dev.journeyman.model.Gesture.Spot;
import java.util.Optional;

/** Gestures as Gemini 3.5 names them; empty where it has no name for one. */
record GestureWire(int width, int height) {

  /** An action and its arguments. */
  record Wired(String name, ObjectNode args) {}

  Optional<Wired> write(Gesture gesture) {
    if (gesture instanceof Gesture.Click it && it.held().isEmpty()) {
      return click(it).flatMap(name -> at(name, it.spot()));
    } else if (gesture instanceof Gesture.Move it) {
      return at("move", it.spot());
    } else if (gesture instanceof Gesture.Drag it && it.path().size() == 2) {
      return drag(it);
    } else if (gesture instanceof Gesture.Scroll it && it.held().isEmpty()) {
      return scroll(it);
    } else if (gesture instanceof Gesture.SetValue it) {
      return at("select_option", it.spot())
          .map(w -> new Wired(w.name(), w.args().put("option", it.value())));
    } else if (gesture instanceof Gesture.Zoom it) {
      return wired(
          "zoom",
          args()
              .put("left", cells(it.left(), width))
              .put("top", cells(it.top(), height))
              .put("right", cells(it.right(), width))
              .put("bottom", cells(it.bottom(), height)));
    }
    return withoutPoint(gesture);
  }

  private static Optional<Wired> withoutPoint(Gesture gesture) {
    if (gesture instanceof Gesture.Type it && !it.clears()) {
      return wired("type", args().put("text", it.text()).put("press_enter", it.enters()));
    } else if (gesture instanceof Gesture.Keys it && it.times() == 1) {
      ObjectNode args = args();
      for (String key : it.chord().split("\\+")) {
        args.withArray("keys").add(key);
      }
      return wired("hotkey", args);
    } else if (gesture instanceof Gesture.KeyDown it) {
      return wired("key_down", args().put("key", it.key()));
    } else if (gesture instanceof Gesture.KeyUp it) {
      return wired("key_up", args().put("key", it.key()));
    } else if (gesture instanceof Gesture.Wait it) {
      return wired("wait", args().put("seconds", it.time().toMillis() / 1000.0));
    } else if (gesture instanceof Gesture.Go it) {
      return wired("navigate", args().put("url", it.url()));
    } else if (gesture instanceof Gesture.SwitchTab it) {
      return wired("switch_tab", args().put("tab_id", it.id()));
    } else if (gesture instanceof Gesture.CloseTab it) {
      return wired("close_tab", args().put("tab_id", it.id()));
    } else if (gesture instanceof Gesture.Travel it) {
      return switch (it.way()) {
        case BACK -> wired("go_back", args());
        case FORWARD -> wired("go_forward", args());
        case RELOAD -> wired("reload", args());
      };
    }
    return plain(gesture);
  }

  private static Optional<Wired> plain(Gesture gesture) {
    if (gesture instanceof Gesture.Screenshot) {
      return wired("take_screenshot", args());
    } else if (gesture instanceof Gesture.MouseDown) {
      return wired("mouse_down", args());
    } else if (gesture instanceof Gesture.MouseUp) {
      return wired("mouse_up", args());
    } else if (gesture instanceof Gesture.NewTab) {
      return wired("new_tab", args());
    } else if (gesture instanceof Gesture.ListTabs) {
      return wired("list_tabs", args());
    }
    return Optional.empty();
  }

  private static Optional<String> click(Gesture.Click click) {
    if (click.button() == Button.LEFT) {
      return Optional.of(
          switch (click.count()) {
            case 1 -> "click";
            case 2 -> "double_click";
            default -> "triple_click";
          });
    }
    return click.count() != 1
        ? Optional.empty()
        : Optional.of(click.button() == Button.RIGHT ? "right_click" : "middle_click");
  }

  private Optional<Wired> drag(Gesture.Drag drag) {
    if (drag.held().isEmpty()
        && drag.path().get(0) instanceof At from
        && drag.path().get(1) instanceof At to) {
      return wired(
          "drag_and_drop",
          args()
              .put("start_x", cells(from.x(), width))
              .put("start_y", cells(from.y(), height))
              .put("end_x", cells(to.x(), width))
              .put("end_y", cells(to.y(), height)));
    }
    return Optional.empty();
  }

  private Optional<Wired> scroll(Gesture.Scroll scroll) {
    if (scroll.dx() != 0 && scroll.dy() != 0) {
      return Optional.empty();
    }
    String direction =
        scroll.dx() == 0 ? (scroll.dy() < 0 ? "up" : "down") : scroll.dx() < 0 ? "left" : "right";
    return at("scroll", scroll.spot())
        .map(
            it ->
                new Wired(
                    it.name(),
                    it.args()
                        .put("direction", direction)
                        .put("magnitude_in_pixels", Math.abs(scroll.dx() + scroll.dy()))));
  }

  private Optional<Wired> at(String name, Spot spot) {
    return spot instanceof At at
        ? wired(name, args().put("x", cells(at.x(), width)).put("y", cells(at.y(), height)))
        : Optional.empty();
  }

  /** The cell that holds the pixel. */
  private static int cells(int pixel, int size) {
    return (int) Math.round(pixel * 1000.0 / size);
  }

  private static Optional<Wired> wired(String name, ObjectNode args) {
    return Optional.of(new Wired(name, args));
  }

  private static ObjectNode args() {
    return JsonNodeFactory.instance.objectNode();
  }
}

package dev.journeyman.model.compatible;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.journeyman.model.Gesture;
import dev.journeyman.model.Gesture.At;
import dev.journeyman.model.Gesture.Button;
import dev.journeyman.model.Gesture.Here;
import dev.journeyman.model.Gesture.Spot;
import dev.journeyman.model.Gesture.Way;
import java.util.Locale;
import java.util.Optional;

/** Gestures as each dialect names them; empty where it has no name for one. */
record GestureWire(Dialect.Form form, Lens lens) {

  /** An action and its arguments. */
  record Wired(String name, ObjectNode args) {}

  Optional<Wired> write(Gesture gesture) {
    return switch (form) {
      case FUNCTIONS -> function(gesture);
      case QWEN -> qwen(gesture).or(() -> besides(gesture));
      case UI_TARS -> tars(gesture);
    };
  }

  private Optional<Wired> function(Gesture gesture) {
    if (gesture instanceof Gesture.Click it && it.spot() instanceof At at) {
      ObjectNode args = point(at).put("button", it.button().name().toLowerCase(Locale.ROOT));
      args.put("count", it.count());
      if (!it.held().isEmpty()) {
        for (String key : it.held().split("\\+")) {
          args.withArray("modifiers").add(key);
        }
      }
      return wired("click", args);
    } else if (gesture instanceof Gesture.Move it && it.spot() instanceof At at) {
      return wired("move", point(at));
    } else if (gesture instanceof Gesture.Drag it
        && it.path().size() == 2
        && it.held().isEmpty()
        && it.path().get(0) instanceof At from
        && it.path().get(1) instanceof At to) {
      return wired(
          "drag",
          args()
              .put("from_x", x(from))
              .put("from_y", y(from))
              .put("to_x", x(to))
              .put("to_y", y(to)));
    } else if (gesture instanceof Gesture.Scroll it
        && it.spot() instanceof At at
        && it.held().isEmpty()
        && (it.dx() == 0 || it.dy() == 0)) {
      return wired(
          "scroll",
          point(at).put("direction", direction(it)).put("pixels", Math.abs(it.dx() + it.dy())));
    } else if (gesture instanceof Gesture.Type it) {
      return wired(
          "type",
          args().put("text", it.text()).put("clear", it.clears()).put("enter", it.enters()));
    } else if (gesture instanceof Gesture.Keys it) {
      return wired("press", args().put("keys", it.chord()).put("times", it.times()));
    } else if (gesture instanceof Gesture.Wait it) {
      return wired("wait", args().put("seconds", it.time().toMillis() / 1000.0));
    } else if (gesture instanceof Gesture.Screenshot) {
      return wired("screenshot", args());
    }
    return besides(gesture);
  }

  private Optional<Wired> besides(Gesture gesture) {
    if (gesture instanceof Gesture.SetValue it && it.spot() instanceof At at) {
      return wired("select_option", point(at).put("option", it.value()));
    } else if (gesture instanceof Gesture.Zoom it) {
      At from = new At(it.left(), it.top());
      At to = new At(it.right(), it.bottom());
      return wired(
          "zoom",
          args().put("left", x(from)).put("top", y(from)).put("right", x(to)).put("bottom", y(to)));
    } else if (gesture instanceof Gesture.Go it) {
      return wired("navigate", args().put("url", it.url()));
    } else if (gesture instanceof Gesture.Travel it) {
      return switch (it.way()) {
        case BACK -> wired("go_back", args());
        case FORWARD -> wired("go_forward", args());
        case RELOAD -> wired("reload", args());
      };
    } else if (gesture instanceof Gesture.SwitchTab it) {
      return wired("switch_tab", args().put("tab_id", it.id()));
    } else if (gesture instanceof Gesture.CloseTab it) {
      return wired("close_tab", args().put("tab_id", it.id()));
    } else if (gesture instanceof Gesture.NewTab) {
      return wired("new_tab", args());
    } else if (gesture instanceof Gesture.ListTabs) {
      return wired("list_tabs", args());
    }
    return Optional.empty();
  }

  private Optional<Wired> qwen(Gesture gesture) {
    if (gesture instanceof Gesture.Click it
        && it.held().isEmpty()
        && !(it.spot() instanceof Gesture.Ref)) {
      return clicked(it).map(action -> use(action, it.spot()));
    } else if (gesture instanceof Gesture.Move it && it.spot() instanceof At) {
      return Optional.of(use("mouse_move", it.spot()));
    } else if (gesture instanceof Gesture.Drag it
        && it.path().size() == 2
        && it.path().get(0) instanceof Here
        && it.path().get(1) instanceof At
        && it.held().isEmpty()) {
      return Optional.of(use("left_click_drag", it.path().get(1)));
    } else if (gesture instanceof Gesture.Scroll it && it.held().isEmpty()) {
      return it.dx() != 0 && it.dy() != 0 ? Optional.empty() : Optional.of(wheel(it));
    } else if (gesture instanceof Gesture.Type it && !it.clears() && !it.enters()) {
      return use("type", it.text(), "text");
    } else if (gesture instanceof Gesture.Keys it && it.times() == 1) {
      Wired wired = use("key", new Here());
      for (String key : it.chord().split("\\+")) {
        wired.args().withArray("keys").add(key);
      }
      return Optional.of(wired);
    } else if (gesture instanceof Gesture.Wait it) {
      Wired wired = use("wait", new Here());
      wired.args().put("time", it.time().toMillis() / 1000.0);
      return Optional.of(wired);
    }
    return Optional.empty();
  }

  private Wired wheel(Gesture.Scroll scroll) {
    Wired wired = use(scroll.dx() == 0 ? "scroll" : "hscroll", scroll.spot());
    wired.args().put("pixels", scroll.dx() == 0 ? -scroll.dy() : scroll.dx());
    return wired;
  }

  private static Optional<String> clicked(Gesture.Click click) {
    if (click.button() == Button.LEFT) {
      return Optional.of(
          switch (click.count()) {
            case 1 -> "left_click";
            case 2 -> "double_click";
            default -> "triple_click";
          });
    }
    return click.count() != 1
        ? Optional.empty()
        : Optional.of(click.button() == Button.RIGHT ? "right_click" : "middle_click");
  }

  private static Optional<Wired> use(String action, String value, String field) {
    return wired("computer_use", args().put("action", action).put(field, value));
  }

  private Wired use(String action, Spot spot) {
    ObjectNode args = args().put("action", action);
    if (spot instanceof At at) {
      args.putArray("coordinate").add(x(at)).add(y(at));
    }
    return new Wired("computer_use", args);
  }

  private Optional<Wired> tars(Gesture gesture) {
    if (gesture instanceof Gesture.Click it && it.spot() instanceof At at && it.held().isEmpty()) {
      return spoken(it).map(name -> new Wired(name, args().put("point", tag(at))));
    } else if (gesture instanceof Gesture.Drag it
        && it.path().size() == 2
        && it.held().isEmpty()
        && it.path().get(0) instanceof At from
        && it.path().get(1) instanceof At to) {
      return wired("drag", args().put("start_point", tag(from)).put("end_point", tag(to)));
    } else if (gesture instanceof Gesture.Scroll it
        && it.spot() instanceof At at
        && it.held().isEmpty()
        && Math.abs(it.dx()) + Math.abs(it.dy()) == 500) {
      return wired("scroll", args().put("point", tag(at)).put("direction", direction(it)));
    } else if (gesture instanceof Gesture.Type it && !it.clears()) {
      return wired("type", args().put("content", it.text() + (it.enters() ? "\n" : "")));
    } else if (gesture instanceof Gesture.Keys it && it.times() == 1) {
      return wired("hotkey", args().put("key", it.chord().replace('+', ' ')));
    } else if (gesture instanceof Gesture.Wait it && it.time().toSeconds() == 5) {
      return wired("wait", args());
    } else if (gesture instanceof Gesture.SetValue it && it.spot() instanceof At at) {
      return wired("select_option", args().put("point", tag(at)).put("option", it.value()));
    } else if (gesture instanceof Gesture.Go it) {
      return wired("navigate", args().put("content", it.url()));
    } else if (gesture instanceof Gesture.Travel it && it.way() == Way.BACK) {
      return wired("navigate_back", args());
    } else if (gesture instanceof Gesture.ListTabs) {
      return wired("list_tabs", args());
    } else if (gesture instanceof Gesture.SwitchTab it) {
      return wired("switch_tab", args().put("content", it.id()));
    }
    return Optional.empty();
  }

  private static Optional<String> spoken(Gesture.Click click) {
    return Optional.ofNullable(
        switch (click.button().name() + click.count()) {
          case "LEFT1" -> "click";
          case "LEFT2" -> "left_double";
          case "RIGHT1" -> "right_single";
          default -> null;
        });
  }

  private String tag(At at) {
    return "<point>" + x(at) + " " + y(at) + "</point>";
  }

  private static String direction(Gesture.Scroll scroll) {
    if (scroll.dx() == 0) {
      return scroll.dy() < 0 ? "up" : "down";
    }
    return scroll.dx() < 0 ? "left" : "right";
  }

  private ObjectNode point(At at) {
    return args().put("x", x(at)).put("y", y(at));
  }

  private double x(At at) {
    return seen(at.x(), lens.width(), lens.seenWidth());
  }

  private double y(At at) {
    return seen(at.y(), lens.height(), lens.seenHeight());
  }

  /** The middle of the pixel, in whole numbers where the space has room for them. */
  private static double seen(int pixel, int size, double seen) {
    return seen <= 1 ? (pixel + 0.5) * seen / size : Math.round(pixel * seen / size);
  }

  private static Optional<Wired> wired(String name, ObjectNode args) {
    return Optional.of(new Wired(name, args));
  }

  private static ObjectNode args() {
    return JsonNodeFactory.instance.objectNode();
  }
}

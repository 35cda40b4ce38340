package dev.journeyman.model.anthropic;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.journeyman.model.Gesture;
import dev.journeyman.model.Gesture.At;
import dev.journeyman.model.Gesture.Ref;
import dev.journeyman.model.Gesture.Spot;
import java.util.Locale;

/** Gestures as a model with the browser toolset asks for them. */
final class BrowserScript {

  private static final int NOTCH = 100;

  private BrowserScript() {}

  static boolean supports(Gesture gesture) {
    try {
      input(gesture);
      return !member(gesture).isEmpty();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  static String member(Gesture gesture) {
    if (gesture instanceof Gesture.Click click) {
      return clicks(click);
    }
    return switch (gesture.getClass().getSimpleName()) {
      case "Screenshot" -> "screenshot";
      case "Zoom" -> "zoom";
      case "Move" -> "hover";
      case "Drag" -> "left_click_drag";
      case "Scroll" -> "scroll";
      case "ScrollTo" -> "scroll_to";
      case "Type" -> "type";
      case "Keys" -> "key";
      case "HoldKeys" -> "hold_key";
      case "Wait" -> "wait";
      case "Go", "Travel" -> "navigate";
      case "NewTab" -> "new_tab";
      case "ListTabs" -> "list_tabs";
      case "SwitchTab" -> "switch_tab";
      case "CloseTab" -> "close_tab";
      case "ReadPage" -> "read_page";
      case "Find" -> "find";
      case "PageText" -> "get_page_text";
      case "SetValue" -> "form_input";
      case "ReadConsole" -> "read_console";
      case "ReadNetwork" -> "read_network";
      // the toolset's buttons and keys go down and up only together with a place or a time
      default -> "";
    };
  }

  static ObjectNode input(Gesture gesture) {
    ObjectNode input = JsonNodeFactory.instance.objectNode();
    if (gesture instanceof Gesture.Click it) {
      input.set("target", target(it.spot()));
      put(input, "modifiers", it.held());
    } else if (gesture instanceof Gesture.Zoom it) {
      ArrayNode region = input.putArray("region");
      region.add(it.left()).add(it.top()).add(it.right()).add(it.bottom());
    } else if (gesture instanceof Gesture.Move it) {
      input.set("target", target(it.spot()));
    } else if (gesture instanceof Gesture.Drag it) {
      require(it.path().size() == 2 && it.held().isEmpty(), gesture);
      input.set("from", target(at(it.path().get(0))));
      input.set("target", target(at(it.path().get(1))));
    } else if (gesture instanceof Gesture.Scroll it) {
      scroll(it, input);
    } else if (gesture instanceof Gesture.ScrollTo it) {
      input.set("target", target(ref(it.spot())));
    } else if (gesture instanceof Gesture.SetValue it) {
      input.set("target", target(ref(it.spot())));
      input.put("value", it.value());
    } else {
      text(gesture, input);
    }
    return input;
  }

  private static void text(Gesture gesture, ObjectNode input) {
    if (gesture instanceof Gesture.Type it) {
      require(!it.clears() && !it.enters(), gesture);
      input.put("text", it.text());
    } else if (gesture instanceof Gesture.Keys it) {
      input.put("text", it.chord()).put("repeat", it.times());
    } else if (gesture instanceof Gesture.HoldKeys it) {
      input.put("text", it.chord()).put("duration", it.time().toMillis() / 1000.0);
    } else if (gesture instanceof Gesture.Wait it) {
      input.put("duration", it.time().toMillis() / 1000.0);
    } else if (gesture instanceof Gesture.Go it) {
      input.put("url", it.url());
    } else if (gesture instanceof Gesture.Travel it) {
      input.put("url", it.way().name().toLowerCase(Locale.ROOT));
    } else if (gesture instanceof Gesture.SwitchTab it) {
      input.put("tab_id", it.id());
    } else if (gesture instanceof Gesture.CloseTab it) {
      require(!it.id().isEmpty(), gesture);
      input.put("tab_id", it.id());
    } else if (gesture instanceof Gesture.ReadPage it) {
      put(input, "filter", it.interactive() ? "interactive" : "");
      put(input, "ref", it.ref());
    } else if (gesture instanceof Gesture.Find it) {
      input.put("query", it.query());
    }
  }

  private static String clicks(Gesture.Click click) {
    return switch (click.button()) {
      case MIDDLE -> "middle_click";
      case RIGHT -> "right_click";
      case LEFT ->
          click.count() == 3 ? "triple_click" : click.count() == 2 ? "double_click" : "left_click";
    };
  }

  private static void scroll(Gesture.Scroll it, ObjectNode input) {
    int way = it.dx() + it.dy();
    boolean straight = it.dx() == 0 || it.dy() == 0;
    int notches = Math.abs(way) / NOTCH;
    require(straight && notches >= 1 && notches <= 10 && way % NOTCH == 0, it);
    require(it.held().isEmpty(), it);
    input.set("target", target(at(it.spot())));
    String across = it.dx() < 0 ? "left" : "right";
    input.put("scroll_direction", it.dx() != 0 ? across : it.dy() < 0 ? "up" : "down");
    input.put("scroll_amount", notches);
  }

  private static ObjectNode target(Spot spot) {
    ObjectNode target = JsonNodeFactory.instance.objectNode();
    if (spot instanceof At at) {
      return target.put("type", "coordinate").put("x", at.x()).put("y", at.y());
    }
    return target.put("type", "ref").put("ref", ((Ref) ref(spot)).ref());
  }

  private static Spot at(Spot spot) {
    require(spot instanceof At, spot);
    return spot;
  }

  private static Spot ref(Spot spot) {
    require(spot instanceof Ref, spot);
    return spot;
  }

  private static void put(ObjectNode input, String field, String value) {
    if (!value.isEmpty()) {
      input.put(field, value);
    }
  }

  private static void require(boolean sayable, Object what) {
    if (!sayable) {
      throw new IllegalArgumentException("The browser toolset cannot say " + what);
    }
  }
}

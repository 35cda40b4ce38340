package dev.journeyman.model.openai;

import com.fasterxml.jackson.databind.JsonNode;
import dev.journeyman.model.Gesture;
import dev.journeyman.model.Gesture.At;
import dev.journeyman.model.Gesture.Button;
import dev.journeyman.model.Gesture.Click;
import dev.journeyman.model.Gesture.Drag;
import dev.journeyman.model.Gesture.Move;
import dev.journeyman.model.Gesture.Screenshot;
import dev.journeyman.model.Gesture.Scroll;
import dev.journeyman.model.Gesture.Travel;
import dev.journeyman.model.Gesture.Wait;
import dev.journeyman.model.Gesture.Way;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Reads the actions of a {@code computer_call}. */
final class Actions {

  /** The action has no duration; this is what the vendor's own sample waits. */
  private static final Duration WAIT = Duration.ofSeconds(2);

  private Actions() {}

  /** All of them, or none where one cannot be read. */
  static List<Gesture> of(JsonNode call) throws Garbled {
    List<Gesture> gestures = new ArrayList<>();
    for (JsonNode action : actions(call)) {
      gestures.addAll(gestures(action));
    }
    if (gestures.isEmpty()) {
      throw Garbled.by("a call without actions", call);
    }
    return gestures;
  }

  private static Iterable<JsonNode> actions(JsonNode call) throws Garbled {
    JsonNode batch = call.path("actions");
    if (batch.isArray()) {
      return batch;
    }
    if (!call.path("action").isObject()) {
      throw Garbled.by("neither 'actions' nor 'action'", call);
    }
    return List.of(call.path("action"));
  }

  private static List<Gesture> gestures(JsonNode action) throws Garbled {
    Fields fields = new Fields(action);
    return switch (fields.text("type")) {
      case "click" -> List.of(click(fields));
      case "double_click" -> List.of(new Click(fields.spot(), Button.LEFT, 2, held(fields)));
      case "drag" -> List.of(drag(fields));
      case "keypress" -> KeyNames.presses(fields.texts("keys"));
      case "move" -> List.of(new Move(fields.spot()));
      case "scroll" -> List.of(scroll(fields));
      case "type" -> List.of(new Gesture.Type(fields.text("text"), false, false));
      case "wait" -> List.of(new Wait(WAIT));
      case "screenshot" -> List.of(new Screenshot());
      default -> throw Garbled.by("there is no such action", action);
    };
  }

  private static Gesture click(Fields fields) throws Garbled {
    At spot = fields.spot();
    String held = held(fields);
    return switch (fields.text("button")) {
      case "left" -> new Click(spot, Button.LEFT, 1, held);
      case "right" -> new Click(spot, Button.RIGHT, 1, held);
      case "wheel" -> new Click(spot, Button.MIDDLE, 1, held);
      // Playwright has no such buttons; this is what they do
      case "back" -> new Travel(Way.BACK);
      case "forward" -> new Travel(Way.FORWARD);
      default -> throw Garbled.by("there is no such button", fields.node());
    };
  }

  private static Gesture scroll(Fields fields) throws Garbled {
    return new Scroll(
        fields.spot(), fields.integer("scroll_x"), fields.integer("scroll_y"), held(fields));
  }

  private static Gesture drag(Fields fields) throws Garbled {
    JsonNode points = fields.node().path("path");
    if (!points.isArray() || points.size() < 2) {
      throw Garbled.by("no path of two points or more", fields.node());
    }
    List<Gesture.Spot> path = new ArrayList<>();
    for (JsonNode point : points) {
      path.add(new Fields(point).point());
    }
    return new Drag(path, held(fields));
  }

  private static String held(Fields fields) throws Garbled {
    return KeyNames.held(fields.texts("keys"));
  }
}

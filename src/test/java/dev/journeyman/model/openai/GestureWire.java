package dev.journeyman.model.openai;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.journeyman.model.Gesture;
import dev.journeyman.model.Gesture.At;
import dev.journeyman.model.Gesture.Button;
import java.util.Arrays;
import java.util.Optional;

/** Gestures as the model would ask for them. */
final class GestureWire {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private GestureWire() {}

  /** A function of the adapter with its arguments. */
  record Invocation(String name, ObjectNode arguments) {}

  /** The gesture as an action of the computer tool. */
  static Optional<ObjectNode> action(Gesture gesture) {
    if (gesture instanceof Gesture.Click it && it.spot() instanceof At at) {
      return click(it, at).map(node -> held(node, it.held()));
    }
    if (gesture instanceof Gesture.Move it && it.spot() instanceof At at) {
      return Optional.of(at(node("move"), at));
    }
    if (gesture instanceof Gesture.Scroll it && it.spot() instanceof At at) {
      ObjectNode node = at(node("scroll"), at).put("scroll_x", it.dx()).put("scroll_y", it.dy());
      return Optional.of(held(node, it.held()));
    }
    if (gesture instanceof Gesture.Drag it) {
      return drag(it);
    }
    if (gesture instanceof Gesture.Type it && !it.clears() && !it.enters()) {
      return Optional.of(node("type").put("text", it.text()));
    }
    if (gesture instanceof Gesture.Keys it && it.times() == 1) {
      ObjectNode node = node("keypress");
      Arrays.stream(it.chord().split("\\+")).forEach(node.putArray("keys")::add);
      return Optional.of(node);
    }
    if (gesture instanceof Gesture.Wait) {
      return Optional.of(node("wait"));
    }
    return gesture instanceof Gesture.Screenshot
        ? Optional.of(node("screenshot"))
        : Optional.empty();
  }

  /** The gesture as one of the functions that the adapter offers. */
  static Optional<Invocation> invocation(Gesture gesture) {
    if (gesture instanceof Gesture.Go it) {
      return invocation("goto", JSON.objectNode().put("url", it.url()));
    }
    if (gesture instanceof Gesture.Travel it) {
      return invocation(it.way().name().toLowerCase(java.util.Locale.ROOT), JSON.objectNode());
    }
    if (gesture instanceof Gesture.NewTab) {
      return invocation("new_tab", JSON.objectNode());
    }
    if (gesture instanceof Gesture.ListTabs) {
      return invocation("list_tabs", JSON.objectNode());
    }
    if (gesture instanceof Gesture.SwitchTab it) {
      return invocation("switch_tab", JSON.objectNode().put("id", it.id()));
    }
    if (gesture instanceof Gesture.CloseTab it) {
      return invocation("close_tab", JSON.objectNode().put("id", it.id()));
    }
    if (gesture instanceof Gesture.SetValue it && it.spot() instanceof At at) {
      return invocation("select", at(JSON.objectNode(), at).put("value", it.value()));
    }
    if (gesture instanceof Gesture.Zoom it) {
      return invocation(
          "zoom",
          JSON.objectNode()
              .put("left", it.left())
              .put("top", it.top())
              .put("right", it.right())
              .put("bottom", it.bottom()));
    }
    return Optional.empty();
  }

  private static Optional<ObjectNode> click(Gesture.Click click, At at) {
    String button = click.button() == Button.MIDDLE ? "wheel" : lower(click.button());
    if (click.count() == 1) {
      return Optional.of(at(node("click").put("button", button), at));
    }
    boolean can = click.count() == 2 && click.button() == Button.LEFT;
    return can ? Optional.of(at(node("double_click"), at)) : Optional.empty();
  }

  private static Optional<ObjectNode> drag(Gesture.Drag drag) {
    ObjectNode node = node("drag");
    ArrayNode path = node.putArray("path");
    for (Gesture.Spot spot : drag.path()) {
      if (!(spot instanceof At at)) {
        return Optional.empty();
      }
      at(path.addObject(), at);
    }
    return Optional.of(held(node, drag.held()));
  }

  private static String lower(Button button) {
    return button.name().toLowerCase(java.util.Locale.ROOT);
  }

  private static ObjectNode held(ObjectNode node, String held) {
    if (!held.isEmpty()) {
      Arrays.stream(held.split("\\+")).forEach(node.putArray("keys")::add);
    }
    return node;
  }

  private static Optional<Invocation> invocation(String name, ObjectNode arguments) {
    return Optional.of(new Invocation(name, arguments));
  }

  private static ObjectNode node(String type) {
    return JSON.objectNode().put("type", type);
  }

  private static ObjectNode at(ObjectNode node, At at) {
    return node.put("x", at.x()).put("y", at.y());
  }
}

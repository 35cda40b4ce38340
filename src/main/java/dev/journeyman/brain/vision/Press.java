package dev.journeyman.brain.vision;

import dev.journeyman.surface.Action;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Pointing;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.State;
import java.util.List;
import java.util.Optional;

/** What an action presses, by mouse or by key: Enter in a field presses the form's button. */
final class Press {

  /** What the mouse was last moved over. */
  private Optional<Element> over = Optional.empty();

  void did(Action action) {
    if (action instanceof Pointing.MoveTo || action instanceof Pointing.ClickAt) {
      over = action.target();
    }
  }

  Optional<Element> of(Action action, Sight sight) {
    if (action instanceof Action.Click
        || action instanceof Pointing.ClickAt
        || action instanceof Pointing.DragAlong) {
      return action.target();
    }
    if (action instanceof Pointing.MouseButton) {
      return over;
    }
    boolean enters = enters(action);
    Optional<Element> focused = Focus.of(sight);
    if (!enters && !spaces(action)) {
      return Optional.empty();
    }
    boolean inField = focused.filter(e -> e.is(State.EDITABLE)).isPresent();
    if (!inField) {
      return focused;
    }
    return enters ? focused.flatMap(field -> button(field, sight)) : Optional.empty();
  }

  static boolean enters(Action action) {
    return key(action).endsWith("Enter")
        || (action instanceof Action.Type type && type.text().matches("(?s).*[\\r\\n].*"));
  }

  private static boolean spaces(Action action) {
    String key = key(action);
    return key.equals("Space")
        || key.equals(" ")
        || (action instanceof Action.Type type && type.text().contains(" "));
  }

  /** The key that a chord ends with, where the action presses one. */
  static String key(Action action) {
    String chord = chord(action);
    return chord.equals("+") ? chord : chord.substring(chord.lastIndexOf('+') + 1);
  }

  static String chord(Action action) {
    if (action instanceof Action.PressKeys keys) {
      return keys.keys();
    }
    if (action instanceof Pointing.HoldKeys hold) {
      return hold.keys();
    }
    return action instanceof Pointing.Key key && key.down() ? key.key() : "";
  }

  /** The button that a form takes for Enter is its first. */
  private static Optional<Element> button(Element field, Sight sight) {
    return sight.ancestorsOf(field).stream()
        .filter(e -> e.tag().equals("form"))
        .findFirst()
        .map(sight::below)
        .orElse(List.of())
        .stream()
        .filter(e -> e.role().equals("button"))
        .findFirst();
  }
}

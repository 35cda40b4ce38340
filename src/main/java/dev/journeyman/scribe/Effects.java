package dev.journeyman.scribe;

import dev.journeyman.surface.Action;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.State;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether an action is worth a word. */
final class Effects {

  private Effects() {}

  /** A click that only brought the focus, a key that only moved it, a look further down. */
  static boolean isNothing(Clause clause, Sight after) {
    Action action = clause.action();
    Sight before = clause.before();
    if (!isSame(before, after)) {
      return false;
    }
    if (action instanceof Action.Click click) {
      Element element = click.element();
      return element.is(State.EDITABLE) || !element.is(State.CLICKABLE);
    }
    return action instanceof Action.Scroll
        || action instanceof Action.Type
        || (action instanceof Action.PressKeys press
            && press.keys().matches("(?:Shift\\+)?Tab|Control\\+[AaCc]"));
  }

  private static boolean isSame(Sight before, Sight after) {
    return before.url().equals(after.url())
        && before.text().equals(after.text())
        && before.tabs().equals(after.tabs())
        && after.activity().dialogs().isEmpty()
        && after.activity().downloads().isEmpty()
        && shapes(before).equals(shapes(after));
  }

  private static List<Object> shapes(Sight sight) {
    return sight.elements().stream()
        .map(
            e -> {
              Set<State> states = new HashSet<>(e.states());
              states.removeIf(s -> s == State.FOCUSED || s.isOfLayout());
              return List.of(e.ref(), e.role(), e.name(), e.value(), states);
            })
        .collect(Collectors.toList());
  }
}

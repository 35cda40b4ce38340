package dev.journeyman.brain.plain;

import dev.journeyman.brain.Decision.Cause;
import dev.journeyman.surface.Action;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.State;
import java.util.List;
import java.util.Set;

/** Moves where the cursor is. What is typed while nothing takes it goes nowhere. */
final class Cursor {

  private static final Set<String> DEAF = Set.of("button", "link", "heading", "img");

  private Cursor() {}

  static Move type(String text, Sight sight) {
    return focused(sight).stream().anyMatch(Cursor::takesText)
        ? Move.last(new Action.Type(text))
        : Move.stuck(
            Cause.MISSING,
            "nothing that takes text has the focus; write: Enter \"" + text + "\" in \"<field>\"");
  }

  static Move clear(Sight sight) {
    List<Element> fields = focused(sight).stream().filter(e -> e.is(State.EDITABLE)).toList();
    return fields.size() == 1
        ? Move.last(new Action.Fill(fields.get(0), ""))
        : Move.stuck(Cause.MISSING, "no field has the focus; write: Clear \"<field>\"");
  }

  /** A grid or a board may take keys without being a field. */
  private static boolean takesText(Element element) {
    return element.is(State.EDITABLE) || !DEAF.contains(element.role());
  }

  private static List<Element> focused(Sight sight) {
    return sight.elements().stream().filter(e -> e.is(State.FOCUSED)).toList();
  }
}

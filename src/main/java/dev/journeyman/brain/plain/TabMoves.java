package dev.journeyman.brain.plain;

import dev.journeyman.brain.Decision.Cause;
import dev.journeyman.find.Wording;
import dev.journeyman.surface.Action;
import dev.journeyman.surface.Sight;
import java.util.Locale;

/** The move from one tab of the browser to another. */
final class TabMoves {

  private TabMoves() {}

  static Move to(String name, Sight sight) {
    int count = sight.tabs().size();
    int tab =
        switch (name.toLowerCase(Locale.ROOT)) {
          case "first", "original" -> 0;
          case "second" -> 1;
          case "new" -> count - 1;
          case "other", "previous" ->
              count > 1 ? (sight.tab() == 0 ? count - 1 : sight.tab() - 1) : -1;
          default -> titled(name, sight);
        };
    return tab >= 0 && tab < count
        ? Move.last(new Action.SwitchTab(tab))
        : Move.stuck(
            Cause.MISSING,
            "no tab is called \"" + name + "\"; open: " + String.join(", ", sight.tabs()));
  }

  private static int titled(String name, Sight sight) {
    for (int i = 0; i < sight.tabs().size(); i++) {
      if (Wording.holds(sight.tabs().get(i), name)) {
        return i;
      }
    }
    return -1;
  }
}

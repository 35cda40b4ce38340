package dev.journeyman.model.google;

import dev.journeyman.model.Arguments;
import dev.journeyman.model.Gesture;
import dev.journeyman.model.Gesture.Button;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The actions of the models before Gemini 3.5 that have other names now. */
final class LegacyActions {

  static final Map<String, Action> ALL =
      Map.of(
          // a browser is open already
          "open_web_browser",
          (it, grid) -> List.of(new Gesture.Screenshot()),
          "click_at",
          (it, grid) -> List.of(click(it, grid)),
          "hover_at",
          (it, grid) -> List.of(new Gesture.Move(grid.at(it, "x", "y"))),
          "type_text_at",
          LegacyActions::type,
          "scroll_document",
          (it, grid) -> List.of(Scrolling.document(it, grid)),
          "scroll_at",
          (it, grid) -> List.of(Scrolling.at(it, grid)),
          "wait_5_seconds",
          (it, grid) -> List.of(new Gesture.Wait(Duration.ofSeconds(5))),
          "search",
          (it, grid) -> List.of(new Gesture.Go("https://www.google.com")),
          "key_combination",
          (it, grid) -> List.of(new Gesture.Keys(it.chord("keys"), 1)));

  private LegacyActions() {}

  private static Gesture click(Arguments given, Grid grid) {
    return new Gesture.Click(grid.at(given, "x", "y"), Button.LEFT, 1, "");
  }

  private static List<Gesture> type(Arguments given, Grid grid) {
    return List.of(
        click(given, grid),
        new Gesture.Type(
            given.text("text"),
            given.flag("clear_before_typing", true),
            given.flag("press_enter", true)));
  }
}

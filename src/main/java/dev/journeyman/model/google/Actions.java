package dev.journeyman.model.google;

import dev.journeyman.model.Arguments;
import dev.journeyman.model.Gesture;
import dev.journeyman.model.Gesture.Button;
import dev.journeyman.model.Gesture.Way;
import java.util.List;
import java.util.Map;

/**
 * The actions of Gemini 3.5 and later. Where Google's page and Google's own agent name a field
 * differently, both names are read.
 */
final class Actions {

  static final Map<String, Action> ALL =
      Map.ofEntries(
          click("click", Button.LEFT, 1),
          click("double_click", Button.LEFT, 2),
          click("triple_click", Button.LEFT, 3),
          click("middle_click", Button.MIDDLE, 1),
          click("right_click", Button.RIGHT, 1),
          Map.entry("move", (it, grid) -> List.of(new Gesture.Move(grid.at(it, "x", "y")))),
          Map.entry("mouse_down", (it, grid) -> pressed(it, grid, new Gesture.MouseDown())),
          Map.entry("mouse_up", (it, grid) -> pressed(it, grid, new Gesture.MouseUp())),
          Map.entry("drag_and_drop", (it, grid) -> List.of(drag(it, grid))),
          Map.entry("scroll", (it, grid) -> List.of(Scrolling.at(it, grid))),
          Map.entry("type", (it, grid) -> List.of(type(it))),
          Map.entry("press_key", (it, grid) -> List.of(new Gesture.Keys(it.chord("key"), 1))),
          Map.entry("hotkey", (it, grid) -> List.of(new Gesture.Keys(it.chord("keys"), 1))),
          Map.entry("key_down", (it, grid) -> List.of(new Gesture.KeyDown(it.chord("key")))),
          Map.entry("key_up", (it, grid) -> List.of(new Gesture.KeyUp(it.chord("key")))),
          Map.entry("wait", (it, grid) -> List.of(new Gesture.Wait(it.seconds("seconds", 1)))),
          Map.entry("take_screenshot", (it, grid) -> List.of(new Gesture.Screenshot())),
          Map.entry("go_back", (it, grid) -> List.of(new Gesture.Travel(Way.BACK))),
          Map.entry("go_forward", (it, grid) -> List.of(new Gesture.Travel(Way.FORWARD))),
          Map.entry("navigate", (it, grid) -> List.of(new Gesture.Go(it.text("url")))));

  private Actions() {}

  private static Map.Entry<String, Action> click(String name, Button button, int count) {
    return Map.entry(
        name, (it, grid) -> List.of(new Gesture.Click(grid.at(it, "x", "y"), button, count, "")));
  }

  private static List<Gesture> pressed(Arguments given, Grid grid, Gesture press) {
    return grid.spot(given) instanceof Gesture.At at
        ? List.of(new Gesture.Move(at), press)
        : List.of(press);
  }

  private static Gesture drag(Arguments given, Grid grid) {
    return new Gesture.Drag(
        List.of(
            grid.at(given, given.either("start_x", "x"), given.either("start_y", "y")),
            grid.at(
                given,
                given.either("end_x", "destination_x"),
                given.either("end_y", "destination_y"))),
        "");
  }

  /**
   * Nothing is cleared: Google's page clears the field first, its agent does not, and the model can
   * select what is there, whereas it cannot bring back what was cleared.
   */
  private static Gesture type(Arguments given) {
    return new Gesture.Type(
        given.text("text"),
        given.flag("clear_before_typing", false),
        given.flag("press_enter", false));
  }
}

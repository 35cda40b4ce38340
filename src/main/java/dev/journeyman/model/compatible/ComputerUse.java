package dev.journeyman.model.compatible;

import dev.journeyman.model.Arguments;
import dev.journeyman.model.Gesture;
import dev.journeyman.model.Gesture.Button;
import dev.journeyman.model.Gesture.Here;
import dev.journeyman.model.Gesture.Spot;
import java.util.List;

/** How Qwen's function {@code computer_use} is read. */
final class ComputerUse {

  static final String NAME = "computer_use";

  /** The actions that end a task rather than do something. */
  enum Closing {
    TERMINATE("status"),
    ANSWER("text");

    private final String field;

    Closing(String field) {
      this.field = field;
    }

    String field() {
      return field;
    }
  }

  private ComputerUse() {}

  static List<Gesture> read(Arguments given, Lens lens) {
    String action = given.text("action");
    return List.of(
        switch (action) {
          case "key" -> new Gesture.Keys(given.chord("keys"), 1);
          case "type" -> new Gesture.Type(given.text("text"), false, false);
          case "mouse_move" -> new Gesture.Move(point(given, lens));
          case "left_click" -> click(given, lens, Button.LEFT, 1);
          case "double_click" -> click(given, lens, Button.LEFT, 2);
          case "triple_click" -> click(given, lens, Button.LEFT, 3);
          case "right_click" -> click(given, lens, Button.RIGHT, 1);
          case "middle_click" -> click(given, lens, Button.MIDDLE, 1);
          case "left_click_drag" -> new Gesture.Drag(List.of(new Here(), point(given, lens)), "");
          case "scroll" ->
              new Gesture.Scroll(spot(given, lens), 0, (int) -given.number("pixels"), "");
          case "hscroll" ->
              new Gesture.Scroll(spot(given, lens), (int) given.number("pixels"), 0, "");
          case "wait" -> new Gesture.Wait(given.seconds("time", 1));
          default -> throw given.unfit("there is no action \"" + Arguments.quote(action) + "\"");
        });
  }

  private static Gesture click(Arguments given, Lens lens, Button button, int count) {
    return new Gesture.Click(spot(given, lens), button, count, "");
  }

  private static Spot point(Arguments given, Lens lens) {
    return lens.at(given.numbers("coordinate", 2));
  }

  private static Spot spot(Arguments given, Lens lens) {
    return given.has("coordinate") ? point(given, lens) : new Here();
  }
}

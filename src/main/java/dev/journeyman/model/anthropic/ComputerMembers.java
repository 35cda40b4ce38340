package dev.journeyman.model.anthropic;

import dev.journeyman.model.Gesture;
import dev.journeyman.model.Gesture.Button;
import dev.journeyman.model.Gesture.Here;
import dev.journeyman.model.Gesture.Spot;
import java.util.List;

/** The members of the computer toolset, which are the actions of the older tools too. */
final class ComputerMembers {

  private static final int LONGEST_WAIT = 300;
  private static final int MOST_NOTCHES = 100;

  private ComputerMembers() {}

  static List<Gesture> read(String member, Input input) throws UnreadableInput {
    List<Gesture> gestures =
        member.equals("key") ? Presses.keys(input) : List.of(one(member, input));
    input.end();
    return gestures;
  }

  private static Gesture one(String member, Input input) throws UnreadableInput {
    return switch (member) {
      case "screenshot" -> new Gesture.Screenshot();
      case "zoom" -> Presses.zoom(input);
      case "left_click" -> click(input, Button.LEFT, 1);
      case "right_click" -> click(input, Button.RIGHT, 1);
      case "middle_click" -> click(input, Button.MIDDLE, 1);
      case "double_click" -> click(input, Button.LEFT, 2);
      case "triple_click" -> click(input, Button.LEFT, 3);
      case "left_click_drag" -> drag(input);
      case "mouse_move" -> new Gesture.Move(input.pair("coordinate"));
      case "left_mouse_down" -> new Gesture.MouseDown();
      case "left_mouse_up" -> new Gesture.MouseUp();
      case "scroll" -> scroll(input);
      case "type" -> new Gesture.Type(input.text("text"), false, false);
      case "hold_key" ->
          new Gesture.HoldKeys(
              Keys.chord(input.text("text")), input.seconds("duration", LONGEST_WAIT));
      case "wait" -> new Gesture.Wait(input.seconds("duration", LONGEST_WAIT));
      default -> throw new UnreadableInput(member + " is not offered");
    };
  }

  private static Gesture click(Input input, Button button, int count) throws UnreadableInput {
    Spot spot = spot(input);
    return new Gesture.Click(spot, button, count, Keys.held(input.text("text", "")));
  }

  private static Gesture drag(Input input) throws UnreadableInput {
    List<Spot> path = List.of(input.pair("start_coordinate"), input.pair("coordinate"));
    return new Gesture.Drag(path, Keys.held(input.text("text", "")));
  }

  private static Gesture scroll(Input input) throws UnreadableInput {
    int notches = input.whole("scroll_amount", 1, MOST_NOTCHES);
    return Wheel.turn(input, spot(input), notches, Keys.held(input.text("text", "")));
  }

  private static Spot spot(Input input) throws UnreadableInput {
    return input.has("coordinate") ? input.pair("coordinate") : new Here();
  }
}

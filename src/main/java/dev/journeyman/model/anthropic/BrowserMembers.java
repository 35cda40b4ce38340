package dev.journeyman.model.anthropic;

import dev.journeyman.model.Gesture;
import dev.journeyman.model.Gesture.Button;
import dev.journeyman.model.Gesture.Spot;
import dev.journeyman.model.Gesture.Way;
import java.util.ArrayList;
import java.util.List;

/** The members of the browser toolset as gestures. */
final class BrowserMembers {

  private static final int LONGEST_WAIT = 30;
  private static final int LONGEST_TAB_ID = 4096;

  private BrowserMembers() {}

  /** Whether it answers with the open tabs and nothing else. */
  static boolean isAboutTabs(String member) {
    return switch (member) {
      case "new_tab", "list_tabs", "switch_tab", "close_tab" -> true;
      default -> false;
    };
  }

  static List<Gesture> read(String member, Input input) throws UnreadableInput {
    List<Gesture> gestures = new ArrayList<>();
    if (!isAboutTabs(member) && input.has("tab_id")) {
      gestures.add(new Gesture.SwitchTab(tab(input)));
    }
    gestures.addAll(onTab(member, input));
    input.end();
    return gestures;
  }

  private static List<Gesture> onTab(String member, Input input) throws UnreadableInput {
    return switch (member) {
      case "key" -> Presses.keys(input);
      case "left_mouse_down" -> List.of(move(input), new Gesture.MouseDown());
      case "left_mouse_up" -> List.of(move(input), new Gesture.MouseUp());
      default -> List.of(one(member, input));
    };
  }

  private static Gesture one(String member, Input input) throws UnreadableInput {
    return switch (member) {
      case "navigate" -> navigate(input.text("url"));
      case "screenshot" -> new Gesture.Screenshot();
      case "zoom" -> Presses.zoom(input);
      case "left_click" -> click(input, Button.LEFT, 1);
      case "right_click" -> click(input, Button.RIGHT, 1);
      case "middle_click" -> click(input, Button.MIDDLE, 1);
      case "double_click" -> click(input, Button.LEFT, 2);
      case "triple_click" -> click(input, Button.LEFT, 3);
      case "hover" -> new Gesture.Move(input.target("target"));
      case "mouse_move" -> move(input);
      case "left_click_drag" -> drag(input);
      case "scroll" -> scroll(input);
      case "scroll_to" -> new Gesture.ScrollTo(input.ref("target"));
      default -> other(member, input);
    };
  }

  private static Gesture other(String member, Input input) throws UnreadableInput {
    return switch (member) {
      case "type" -> new Gesture.Type(input.text("text"), false, false);
      case "hold_key" ->
          new Gesture.HoldKeys(
              Keys.chord(input.text("text")), input.seconds("duration", LONGEST_WAIT));
      case "wait" -> new Gesture.Wait(input.seconds("duration", LONGEST_WAIT));
      case "form_input" -> new Gesture.SetValue(input.ref("target"), input.scalar("value"));
      case "read_page" -> readPage(input);
      case "find" -> new Gesture.Find(input.text("query"));
      case "get_page_text" -> new Gesture.PageText();
      case "read_console" -> new Gesture.ReadConsole();
      case "read_network" -> new Gesture.ReadNetwork();
      case "new_tab" -> new Gesture.NewTab();
      case "list_tabs" -> new Gesture.ListTabs();
      case "switch_tab" -> new Gesture.SwitchTab(tab(input));
      case "close_tab" -> new Gesture.CloseTab(tab(input));
      default -> throw new UnreadableInput(member + " is not offered");
    };
  }

  private static Gesture navigate(String url) {
    return switch (url) {
      case "back" -> new Gesture.Travel(Way.BACK);
      case "forward" -> new Gesture.Travel(Way.FORWARD);
      case "reload" -> new Gesture.Travel(Way.RELOAD);
      default -> new Gesture.Go(url);
    };
  }

  private static Gesture click(Input input, Button button, int count) throws UnreadableInput {
    Spot target = input.target("target");
    return new Gesture.Click(target, button, count, Keys.held(input.text("modifiers", "")));
  }

  private static Gesture move(Input input) throws UnreadableInput {
    return new Gesture.Move(input.coordinate("target"));
  }

  private static Gesture drag(Input input) throws UnreadableInput {
    return new Gesture.Drag(List.of(input.coordinate("from"), input.coordinate("target")), "");
  }

  private static Gesture scroll(Input input) throws UnreadableInput {
    int notches = input.whole("scroll_amount", 1, 10, 3);
    return Wheel.turn(input, input.coordinate("target"), notches, "");
  }

  /** The depth is checked and left to the surface, which cuts by length. */
  private static Gesture readPage(Input input) throws UnreadableInput {
    String filter = input.text("filter", "");
    if (!List.of("", "interactive", "all").contains(filter)) {
      throw input.wrong("filter", "interactive or all");
    }
    input.whole("depth", 1, Integer.MAX_VALUE, 15);
    return new Gesture.ReadPage(filter.equals("interactive"), input.text("ref", ""));
  }

  /** The vendor writes the id into the text of the result, and rejects these. */
  private static String tab(Input input) throws UnreadableInput {
    String id = input.text("tab_id");
    if (id.isEmpty() || id.length() > LONGEST_TAB_ID || !id.equals(TabState.clean(id))) {
      throw input.wrong("tab_id", "the name of a tab");
    }
    return id;
  }
}

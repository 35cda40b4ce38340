package dev.journeyman.model.compatible;

import dev.journeyman.model.Arguments;
import dev.journeyman.model.Gesture;
import dev.journeyman.model.Gesture.Button;
import dev.journeyman.model.Gesture.Here;
import dev.journeyman.model.Gesture.Spot;
import dev.journeyman.model.Gesture.Way;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How the actions of UI-TARS are read. */
final class TextActions {

  private static final Set<String> NAMES =
      Set.of(
          "click",
          "left_single",
          "left_double",
          "right_single",
          "hover",
          "drag",
          "select",
          "hotkey",
          "type",
          "scroll",
          "wait",
          "select_option",
          "navigate",
          "navigate_back",
          "list_tabs",
          "switch_tab");

  private static final int ONE_SCROLL = 500;
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");
  private static final Pattern AROUND =
      Pattern.compile("</?(?:point|bbox)>|<\\|box_(?:start|end)\\|>|[\\s,()\\[\\]]");

  private TextActions() {}

  static boolean knows(String name) {
    return NAMES.contains(name);
  }

  static List<Gesture> read(String name, Arguments given, Lens lens) {
    return List.of(
        switch (name) {
          case "click", "left_single" -> click(given, lens, Button.LEFT, 1);
          case "left_double" -> click(given, lens, Button.LEFT, 2);
          case "right_single" -> click(given, lens, Button.RIGHT, 1);
          case "hover" -> new Gesture.Move(start(given, lens));
          case "drag", "select" -> drag(given, lens);
          case "hotkey" -> new Gesture.Keys(given.chord(given.either("key", "hotkey")), 1);
          case "type" -> type(given.text("content"));
          case "scroll" -> scroll(given, lens);
          case "wait" -> new Gesture.Wait(Duration.ofSeconds(5));
          case "select_option" -> new Gesture.SetValue(start(given, lens), given.text("option"));
          case "navigate" -> new Gesture.Go(given.text(given.either("content", "url")));
          case "navigate_back" -> new Gesture.Travel(Way.BACK);
          case "list_tabs" -> new Gesture.ListTabs();
          case "switch_tab" -> new Gesture.SwitchTab(given.text("content"));
          default -> throw given.unfit("there is no action \"" + name + "\"");
        });
  }

  private static Gesture click(Arguments given, Lens lens, Button button, int count) {
    return new Gesture.Click(start(given, lens), button, count, "");
  }

  private static Gesture drag(Arguments given, Lens lens) {
    return new Gesture.Drag(
        List.of(start(given, lens), point(given, given.either("end_point", "end_box"), lens)), "");
  }

  /** A line break at the end means Enter, as the model is told. */
  private static Gesture type(String content) {
    boolean enters = content.endsWith("\n");
    return new Gesture.Type(
        enters ? content.substring(0, content.length() - 1) : content, false, enters);
  }

  private static Gesture scroll(Arguments given, Lens lens) {
    boolean anywhere = !given.has(first(given));
    Spot spot = anywhere ? new Here() : start(given, lens);
    return given.word("direction", Direction.class).scroll(spot, ONE_SCROLL);
  }

  private static Spot start(Arguments given, Lens lens) {
    return point(given, first(given), lens);
  }

  private static String first(Arguments given) {
    return given.either("point", "start_point", "start_box");
  }

  /** Two numbers, or the middle of a box of four. */
  private static Spot point(Arguments given, String name, Lens lens) {
    String text = given.text(name);
    List<Double> numbers =
        NUMBER.matcher(text).results().map(MatchResult::group).map(Double::valueOf).toList();
    boolean clean = AROUND.matcher(NUMBER.matcher(text).replaceAll("")).replaceAll("").isEmpty();
    if (!clean || !(numbers.size() == 2 || numbers.size() == 4)) {
      throw given.unfit(name + " is not a point");
    }
    return numbers.size() == 2
        ? lens.at(numbers)
        : lens.at((numbers.get(0) + numbers.get(2)) / 2, (numbers.get(1) + numbers.get(3)) / 2);
  }
}

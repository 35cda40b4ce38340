package dev.journeyman.model.compatible;

import dev.journeyman.model.Arguments;
import dev.journeyman.model.Gesture;
import dev.journeyman.model.Gesture.Button;
import dev.journeyman.model.Gesture.Way;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;

/** How the functions of {@code functions.json} are read. */
final class Vocabulary {

  private static final Map<String, BiFunction<Arguments, Lens, List<Gesture>>> ALL =
      Map.ofEntries(
          Map.entry("click", (it, lens) -> List.of(click(it, lens))),
          Map.entry("move", (it, lens) -> List.of(new Gesture.Move(lens.at(it, "x", "y")))),
          Map.entry("drag", (it, lens) -> List.of(drag(it, lens))),
          Map.entry("scroll", (it, lens) -> List.of(scroll(it, lens))),
          Map.entry("type", (it, lens) -> List.of(type(it))),
          Map.entry("press", (it, lens) -> List.of(press(it))),
          Map.entry("wait", (it, lens) -> List.of(new Gesture.Wait(it.seconds("seconds", 1)))),
          Map.entry("screenshot", (it, lens) -> List.of(new Gesture.Screenshot())),
          Map.entry("zoom", (it, lens) -> List.of(zoom(it, lens))),
          Map.entry("select_option", (it, lens) -> List.of(select(it, lens))),
          Map.entry("navigate", (it, lens) -> List.of(new Gesture.Go(it.text("url")))),
          Map.entry("go_back", (it, lens) -> List.of(new Gesture.Travel(Way.BACK))),
          Map.entry("go_forward", (it, lens) -> List.of(new Gesture.Travel(Way.FORWARD))),
          Map.entry("reload", (it, lens) -> List.of(new Gesture.Travel(Way.RELOAD))),
          Map.entry("list_tabs", (it, lens) -> List.of(new Gesture.ListTabs())),
          Map.entry("new_tab", (it, lens) -> List.of(new Gesture.NewTab())),
          Map.entry("switch_tab", (it, lens) -> List.of(new Gesture.SwitchTab(it.text("tab_id")))),
          Map.entry(
              "close_tab", (it, lens) -> List.of(new Gesture.CloseTab(it.text("tab_id", "")))));

  private Vocabulary() {}

  static BiFunction<Arguments, Lens, List<Gesture>> of(String function) {
    return Objects.requireNonNull(ALL.get(function), function);
  }

  private static Gesture click(Arguments given, Lens lens) {
    Button button = given.has("button") ? given.word("button", Button.class) : Button.LEFT;
    return new Gesture.Click(
        lens.at(given, "x", "y"), button, given.whole("count", 1, 3, 1), given.held("modifiers"));
  }

  private static Gesture drag(Arguments given, Lens lens) {
    return new Gesture.Drag(
        List.of(lens.at(given, "from_x", "from_y"), lens.at(given, "to_x", "to_y")), "");
  }

  private static Gesture scroll(Arguments given, Lens lens) {
    return given
        .word("direction", Direction.class)
        .scroll(lens.at(given, "x", "y"), (int) given.number("pixels", 300));
  }

  private static Gesture type(Arguments given) {
    return new Gesture.Type(
        given.text("text"), given.flag("clear", false), given.flag("enter", false));
  }

  private static Gesture press(Arguments given) {
    return new Gesture.Keys(given.chord("keys"), given.whole("times", 1, 100, 1));
  }

  private static Gesture zoom(Arguments given, Lens lens) {
    Gesture.At from = lens.at(given, "left", "top");
    Gesture.At to = lens.at(given, "right", "bottom");
    return new Gesture.Zoom(from.x(), from.y(), to.x(), to.y());
  }

  private static Gesture select(Arguments given, Lens lens) {
    return new Gesture.SetValue(lens.at(given, "x", "y"), given.text("option"));
  }
}

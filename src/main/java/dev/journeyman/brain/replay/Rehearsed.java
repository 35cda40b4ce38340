package dev.journeyman.brain.replay;

import dev.journeyman.brain.plain.Fixtures;
import dev.journeyman.recording.Names;
import dev.journeyman.recording.RecordedAction;
import dev.journeyman.surface.Action;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Hands.Direction;
import dev.journeyman.surface.Hands.Press;
import dev.journeyman.surface.Sight;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Makes an action of a recorded one, with the data of this run. */
record Rehearsed(RecordedAction recorded, Names names, Fixtures fixtures) {

  /**
   * The action on these elements.
   *
   * @return empty where what it is done with is not there, such as a file
   */
  Optional<Action> on(Optional<Element> target, Optional<Element> onto) {
    String value = names.fill(recorded.value());
    return switch (recorded.deed()) {
      case OPEN -> Optional.of(new Action.Open(value));
      case CLICK -> target.map(e -> new Action.Click(e, Press.ONCE));
      case DOUBLE_CLICK -> target.map(e -> new Action.Click(e, Press.TWICE));
      case RIGHT_CLICK -> target.map(e -> new Action.Click(e, Press.RIGHT));
      case HOVER -> target.map(Action.Hover::new);
      case FILL -> target.map(e -> new Action.Fill(e, value));
      case TYPE -> Optional.of(new Action.Type(value));
      case PRESS -> Optional.of(pressed(target, value));
      case SELECT -> target.map(e -> new Action.Select(e, filled()));
      case CHECK -> target.map(e -> new Action.Check(e, true));
      case UNCHECK -> target.map(e -> new Action.Check(e, false));
      case UPLOAD -> target.flatMap(this::upload);
      case DRAG -> target.flatMap(from -> onto.map(to -> new Action.Drag(from, to)));
      case SCROLL_TO -> target.map(Action.ScrollTo::new);
      case SCROLL -> scroll(value);
      case ACCEPT_DIALOG -> Optional.of(new Action.AnswerDialog(true, value));
      case DISMISS_DIALOG -> Optional.of(new Action.AnswerDialog(false, value));
      case BACK -> Optional.of(new Action.Travel(Action.Travel.Way.BACK));
      case FORWARD -> Optional.of(new Action.Travel(Action.Travel.Way.FORWARD));
      case RELOAD -> Optional.of(new Action.Travel(Action.Travel.Way.RELOAD));
      case SWITCH_TAB -> tab(value);
      case CLOSE_TAB -> Optional.of(new Action.CloseTab());
    };
  }

  private static Action pressed(Optional<Element> target, String keys) {
    return target
        .<Action>map(it -> new Action.PressOn(it, keys))
        .orElseGet(() -> new Action.PressKeys(keys));
  }

  private List<String> filled() {
    return recorded.with().stream().map(names::fill).toList();
  }

  private Optional<Action> upload(Element target) {
    List<Path> files = filled().stream().flatMap(f -> fixtures.find(f).stream()).toList();
    return files.size() == recorded.with().size() && !files.isEmpty()
        ? Optional.of(new Action.Upload(target, files))
        : Optional.empty();
  }

  private static Optional<Action> scroll(String where) {
    return Arrays.stream(Direction.values())
        .filter(d -> d.name().equals(where))
        .findFirst()
        .map(Action.Scroll::new);
  }

  private static Optional<Action> tab(String number) {
    return number.matches("[1-9]\\d?")
        ? Optional.of(new Action.SwitchTab(Integer.parseInt(number) - 1))
        : Optional.empty();
  }

  /**
   * Whether what it types is said by the step, the data or the page. A recording is a file that
   * anybody may have edited.
   */
  boolean isForeign(String intent, Sight sight) {
    return switch (recorded.deed()) {
      case FILL, TYPE, OPEN, ACCEPT_DIALOG, DISMISS_DIALOG ->
          recorded.with().stream().anyMatch(v -> !v.isEmpty() && !isKnown(v, intent, sight));
      default -> false;
    };
  }

  private boolean isKnown(String value, String intent, Sight sight) {
    String filled = names.fill(value);
    return intent.contains(filled) || names.isValue(filled) || sight.text().contains(filled);
  }
}

package dev.journeyman.recording;

import dev.journeyman.surface.Action;
import dev.journeyman.surface.Hands.Press;
import dev.journeyman.surface.Pointing;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of actions that can be recorded. */
public enum Deed {
  OPEN,
  CLICK,
  DOUBLE_CLICK,
  RIGHT_CLICK,
  HOVER,
  FILL,
  TYPE,
  PRESS,
  SELECT,
  CHECK,
  UNCHECK,
  UPLOAD,
  DRAG,
  SCROLL_TO,
  SCROLL,
  ACCEPT_DIALOG,
  DISMISS_DIALOG,
  BACK,
  FORWARD,
  RELOAD,
  SWITCH_TAB,
  CLOSE_TAB;

  /**
   * What an action is; empty where it only makes sense on the very page that it was made for, such
   * as one at a point.
   */
  public static Optional<Deed> of(Action action) {
    if (action instanceof Action.Click click) {
      return Optional.of(clicked(click.press()));
    }
    if (action instanceof Pointing.ClickAt click) {
      return click.press().map(Deed::clicked);
    }
    if (action instanceof Action.Check check) {
      return Optional.of(check.on() ? CHECK : UNCHECK);
    }
    if (action instanceof Action.AnswerDialog answer) {
      return Optional.of(answer.accept() ? ACCEPT_DIALOG : DISMISS_DIALOG);
    }
    if (action instanceof Action.Travel travel) {
      return Optional.of(travelled(travel.way()));
    }
    return Arrays.stream(values()).filter(deed -> deed.isKind(action)).findFirst();
  }

  private static Deed clicked(Press press) {
    return switch (press) {
      case ONCE -> CLICK;
      case TWICE -> DOUBLE_CLICK;
      case RIGHT -> RIGHT_CLICK;
    };
  }

  private static Deed travelled(Action.Travel.Way way) {
    return switch (way) {
      case BACK -> BACK;
      case FORWARD -> FORWARD;
      case RELOAD, AFRESH -> RELOAD;
    };
  }

  private boolean isKind(Action action) {
    return switch (this) {
      case OPEN -> action instanceof Action.Open;
      case HOVER -> action instanceof Action.Hover;
      case FILL -> action instanceof Action.Fill;
      case TYPE -> action instanceof Action.Type;
      case PRESS -> action instanceof Action.PressKeys;
      case SELECT -> action instanceof Action.Select;
      case UPLOAD -> action instanceof Action.Upload;
      case DRAG -> action instanceof Action.Drag;
      case SCROLL_TO -> action instanceof Action.ScrollTo;
      case SCROLL -> action instanceof Action.Scroll;
      case SWITCH_TAB -> action instanceof Action.SwitchTab;
      case CLOSE_TAB -> action instanceof Action.CloseTab;
      default -> false;
    };
  }

  /** Whether it is done to an element. */
  public boolean hasTarget() {
    return switch (this) {
      case CLICK,
          DOUBLE_CLICK,
          RIGHT_CLICK,
          HOVER,
          FILL,
          SELECT,
          CHECK,
          UNCHECK,
          UPLOAD,
          DRAG,
          SCROLL_TO ->
          true;
      case OPEN,
          TYPE,
          PRESS,
          SCROLL,
          ACCEPT_DIALOG,
          DISMISS_DIALOG,
          BACK,
          FORWARD,
          RELOAD,
          SWITCH_TAB,
          CLOSE_TAB ->
          false;
    };
  }

  /** The word in a file, such as {@code double-click}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Deed> named(String word) {
    return Arrays.stream(values()).filter(deed -> deed.word().equals(word)).findFirst();
  }
}

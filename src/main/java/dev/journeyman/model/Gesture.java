package dev.journeyman.model;

import java.time.Duration;
import java.util.List;

/**
 * One thing that a model wants to be done in the browser. Coordinates are those of the pictures.
 */
public sealed interface Gesture {

  /** Where. */
  sealed interface Spot {}

  /** A point of the picture, in its pixels; it may lie outside of it. */
  record At(int x, int y) implements Spot {}

  /** An element by the name that {@link ReadPage} or {@link Find} gave it. */
  record Ref(String ref) implements Spot {}

  /** Where the mouse is already. */
  record Here() implements Spot {}

  /** A mouse button. */
  enum Button {
    LEFT,
    MIDDLE,
    RIGHT
  }

  record Screenshot() implements Gesture {}

  /** A closer picture of a part, given by two corners. */
  record Zoom(int left, int top, int right, int bottom) implements Gesture {}

  /**
   * A click.
   *
   * @param count 1, 2 or 3
   * @param held keys held meanwhile in Playwright's notation, such as {@code Shift+Control}; empty
   *     for none
   */
  record Click(Spot spot, Button button, int count, String held) implements Gesture {}

  record Move(Spot spot) implements Gesture {}

  record MouseDown() implements Gesture {}

  record MouseUp() implements Gesture {}

  record Drag(List<Spot> path, String held) implements Gesture {
    public Drag {
      path = List.copyOf(path);
    }
  }

  /** Pixels to the right and down. */
  record Scroll(Spot spot, int dx, int dy, String held) implements Gesture {}

  record ScrollTo(Spot spot) implements Gesture {}

  /**
   * Text into what has the focus.
   *
   * @param clears whether it replaces what the field holds
   * @param enters whether Enter is pressed afterwards
   */
  record Type(String text, boolean clears, boolean enters) implements Gesture {}

  /** A chord in Playwright's notation, such as {@code Control+A}, so many times. */
  record Keys(String chord, int times) implements Gesture {}

  record HoldKeys(String chord, Duration time) implements Gesture {}

  record KeyDown(String key) implements Gesture {}

  record KeyUp(String key) implements Gesture {}

  record Wait(Duration time) implements Gesture {}

  record Go(String url) implements Gesture {}

  /** Moves through the history of the tab. */
  record Travel(Way way) implements Gesture {}

  /** Where to. */
  enum Way {
    BACK,
    FORWARD,
    RELOAD
  }

  record NewTab() implements Gesture {}

  record ListTabs() implements Gesture {}

  record SwitchTab(String id) implements Gesture {}

  /** Close a tab, the current one where the id is empty. */
  record CloseTab(String id) implements Gesture {}

  /** The accessibility tree, or only what can be acted on; below one element where ref is given. */
  record ReadPage(boolean interactive, String ref) implements Gesture {}

  record Find(String query) implements Gesture {}

  record PageText() implements Gesture {}

  /** Set a form control, a native select among them. */
  record SetValue(Spot spot, String value) implements Gesture {}

  record ReadConsole() implements Gesture {}

  record ReadNetwork() implements Gesture {}
}

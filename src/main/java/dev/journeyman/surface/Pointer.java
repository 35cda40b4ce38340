package dev.journeyman.surface;

import java.time.Duration;
import java.util.List;

/**
 * The bare mouse and keyboard, for those who see a picture and not a page. Like {@link Hands}, each
 * call returns when the page has settled. Keys are held in Playwright's notation, such as {@code
 * Shift+Control}; empty for none.
 */
public interface Pointer {

  Outcome click(Point at, Button button, int count, String held);

  /** The same where an element was seen; nothing is pressed where it has become another one. */
  Outcome click(Point at, Element on, Button button, int count, String held);

  Outcome move(Point to);

  Outcome button(boolean down);

  Outcome drag(List<Point> path, String held);

  /** Turn the wheel over a point: pixels to the right and down. */
  Outcome wheel(Point at, double dx, double dy, String held);

  Outcome hold(String keys, Duration time);

  Outcome key(String key, boolean down);

  /** Which button of the mouse. */
  enum Button {
    LEFT,
    MIDDLE,
    RIGHT
  }
}

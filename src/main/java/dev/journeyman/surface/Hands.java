package dev.journeyman.surface;

import java.nio.file.Path;
import java.util.List;

/**
 * What a person can do. Each call returns when the action was dispatched and the page has settled:
 * no navigation, no first-party request and no finite animation under way, within a limit. What
 * merely began meanwhile, and an answer that goes on and on, are waited for two seconds at most;
 * what had no end then, or was long under way before, is not waited for.
 *
 * <p>Text may name secrets as {@code {{secret.NAME}}}; only the surface turns them into values, at
 * the moment of typing.
 */
public interface Hands {

  Outcome open(String url);

  Outcome click(Element target, Press press);

  Outcome hover(Element target);

  /** Replace what a field holds. */
  Outcome fill(Element target, String text);

  /** Type key by key into what has the focus. */
  Outcome type(String text);

  /**
   * Press a key or chord in Playwright's notation, such as {@code Control+A}, into what has the
   * focus.
   */
  Outcome press(String keys);

  /** The same into an element, which is given the focus; the mouse is not used for that. */
  Outcome press(Element target, String keys);

  /** Choose options of a native select by their labels. */
  Outcome select(Element target, List<String> labels);

  Outcome check(Element target, boolean on);

  Outcome upload(Element target, List<Path> files);

  Outcome drag(Element from, Element to);

  Outcome scrollTo(Element target);

  Outcome scroll(Direction direction);

  /**
   * Say how the next native dialog is to be answered. Of those that nobody expected, alerts and
   * questions on leaving a page are accepted, the others dismissed.
   */
  Outcome answerNextDialog(boolean accept, String text);

  Outcome back();

  Outcome forward();

  /** Load the page again; what a form was answered with is asked for without sending the form. */
  Outcome reload();

  /**
   * Wait until all that was begun is over, leave the page, and open its address as somebody who
   * comes anew: no form is sent again.
   */
  Outcome afresh();

  Outcome switchTab(int tab);

  Outcome closeTab();

  /** Open an empty tab in front of the others. */
  Outcome newTab();

  /** The bare mouse and keyboard. */
  Pointer pointer();

  /** Which way to scroll: by most of a viewport, or all the way. */
  enum Direction {
    UP,
    DOWN,
    TOP,
    BOTTOM
  }

  /** How to press the mouse. */
  enum Press {
    ONCE,
    TWICE,
    RIGHT
  }
}

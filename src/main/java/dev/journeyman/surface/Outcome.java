package dev.journeyman.surface;

/**
 * How an action ended.
 *
 * @param detail a sentence for people; where the action was done, what is to be said of what it
 *     met, mostly nothing
 */
public record Outcome(Kind kind, String detail) {

  /** The ways in which an action can end. */
  public enum Kind {
    DONE,
    /** The element left the page between look and act: look again. */
    GONE,
    /** Something else took its place between look and act, so nothing was done: look again. */
    CHANGED,
    /** Something else lies over the element and takes the click. */
    COVERED,
    DISABLED,
    /** The element does not take this action, for example text into a button. */
    UNFIT,
    /** No such option, file, tab or history entry. */
    ABSENT,
    /** The page could not be opened: no connection, or an error page of the browser. */
    UNREACHABLE,
    /** The action would leave the allowed origins, or is not allowed otherwise. */
    REFUSED,
    TIMED_OUT
  }

  public static final Outcome DONE = new Outcome(Kind.DONE, "");

  /** It was done to something that stands in an item of its own, such as a row. */
  public static Outcome doneIn(String item) {
    return item.isEmpty() ? DONE : new Outcome(Kind.DONE, "in " + item);
  }

  public boolean isDone() {
    return kind == Kind.DONE;
  }

  public static Outcome gone(Element element) {
    return new Outcome(Kind.GONE, element.describe() + " left the page");
  }

  /**
   * What was to be acted on is no longer what was chosen.
   *
   * @param what it was, and why it is so no longer
   */
  public static Outcome changed(String what, String why) {
    return new Outcome(
        Kind.CHANGED,
        what + " is not what it was when it was chosen: " + why + "; nothing was done");
  }

  /**
   * Whether the page changed under the hand, so that the same can be tried on what is there now.
   */
  public boolean asksForAnotherLook() {
    return kind == Kind.GONE || kind == Kind.CHANGED;
  }

  public static Outcome covered(Element element, String by) {
    return new Outcome(Kind.COVERED, element.describe() + " is covered by " + by);
  }

  public static Outcome disabled(Element element) {
    return new Outcome(Kind.DISABLED, element.describe() + " is disabled");
  }
}

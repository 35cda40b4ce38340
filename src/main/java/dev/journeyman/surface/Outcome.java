package dev.journeyman.surface;

/**
 * How an action ended.
 *
 * @param detail a sentence for people, empty where the action was done
 */
public record Outcome(Kind kind, String detail) {

  /** The ways in which an action can end. */
  public enum Kind {
    DONE,
    /** The element left the page between look and act: look again. */
    GONE,
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

  public boolean isDone() {
    return kind == Kind.DONE;
  }

  public static Outcome gone(Element element) {
    return new Outcome(Kind.GONE, element.describe() + " left the page");
  }

  public static Outcome covered(Element element, String by) {
    return new Outcome(Kind.COVERED, element.describe() + " is covered by " + by);
  }

  public static Outcome disabled(Element element) {
    return new Outcome(Kind.DISABLED, element.describe() + " is disabled");
  }
}

package dev.journeyman.brain;

import dev.journeyman.check.Check;
import dev.journeyman.check.Finding;

/** What an expectation means. */
public sealed interface Interpretation {

  /**
   * It is this check.
   *
   * @param still whether the author says that it held before too
   * @param by who says so: {@code plain}, or the name of a model
   */
  record Understood(Check check, boolean still, String by) implements Interpretation {

    /** What a clause ends with where the author says that it held before too. */
    public static final String AS_BEFORE = ", as it was before";

    /** As a clause for people. */
    public String inWords() {
      return check.inWords() + (still ? AS_BEFORE : "");
    }
  }

  /**
   * No check says it; somebody looked and ruled.
   *
   * @param finding what was seen, with a quote that was found on the page
   * @param by who ruled
   */
  record Ruled(Finding finding, String by) implements Interpretation {}

  /**
   * It cannot be read.
   *
   * @param part the part that was understood, empty where none was
   * @param why what to do about it, empty where it needs a model and none is at hand
   */
  record NotUnderstood(String part, String why) implements Interpretation {
    public NotUnderstood(String part) {
      this(part, "");
    }
  }
}

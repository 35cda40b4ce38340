package dev.journeyman.brain;

import dev.journeyman.surface.Action;

/** What to do next. */
public sealed interface Decision {

  record Act(Action action) implements Decision {}

  /** Keep a value that is on the page. */
  record Remember(String name, String value) implements Decision {}

  record Finished() implements Decision {}

  /**
   * Nothing can be done on this sight.
   *
   * @param message why, with what there is instead and what to write
   */
  record Stuck(Cause cause, String message) implements Decision {

    /** Whether another sight may help: pages change while one looks. */
    public boolean mayPass() {
      return switch (cause) {
        case MISSING, AMBIGUOUS, NOT_YET, NOT_ASKED -> true;
        case UNREAD, LACKS_VALUE, UNFIT -> false;
      };
    }
  }

  /** Why a step is stuck. */
  enum Cause {
    MISSING,
    AMBIGUOUS,
    /** What the step waits for is not there yet. */
    NOT_YET,
    /** The app did not ask what the step answers. */
    NOT_ASKED,
    /** The sentence cannot be read. */
    UNREAD,
    LACKS_VALUE,
    UNFIT
  }
}

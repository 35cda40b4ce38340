package dev.journeyman.brain;

import dev.journeyman.surface.Action;
import java.time.Duration;

/** What to do next. */
public sealed interface Decision {

  record Act(Action action) implements Decision {}

  /** Keep a value that is on the page. */
  record Remember(String name, String value) implements Decision {}

  record Finished() implements Decision {}

  /** Nothing is to be done for some time: the page may change meanwhile. */
  record Wait(Duration time) implements Decision {}

  /**
   * Nothing can be done on this sight.
   *
   * @param message why, with what there is instead and what to write
   */
  record Stuck(Cause cause, String message) implements Decision {

    /** Whether another sight may help: pages change while one looks. */
    public boolean mayPass() {
      return switch (cause) {
        case MISSING, AMBIGUOUS, NOT_YET, NOT_KNOWN, NOT_ASKED -> true;
        case UNREAD,
            LACKS_VALUE,
            UNFIT,
            UNANSWERED,
            DECLINED,
            SPENT,
            NO_PROGRESS,
            UNSAFE,
            GAVE_UP,
            MISSED ->
            false;
      };
    }
  }

  /** Why a step is stuck. */
  enum Cause {
    MISSING,
    AMBIGUOUS,
    /** What the step waits for is not there yet. */
    NOT_YET,
    /** What the step waits for is not there yet, or is there under another name. */
    NOT_KNOWN,
    /** The app did not ask what the step answers. */
    NOT_ASKED,
    /** The sentence cannot be read. */
    UNREAD,
    LACKS_VALUE,
    UNFIT,
    /** The model did not answer, or its answers cannot be read. */
    UNANSWERED,
    /** The model or its provider does not want to. */
    DECLINED,
    /** The budget is spent. */
    SPENT,
    /** The same again and again. */
    NO_PROGRESS,
    /** What the model wants is not allowed. */
    UNSAFE,
    /** The model says that the step cannot be done. */
    GAVE_UP,
    /** The recording no longer fits, and nobody else is to decide. */
    MISSED
  }
}

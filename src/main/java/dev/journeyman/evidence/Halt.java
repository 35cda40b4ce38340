package dev.journeyman.evidence;

/** Why a step could not go on. */
public enum Halt {
  /** Nothing on the page is called what the step names. */
  MISSING("target missing"),
  /** Several things are, and nothing tells them apart. */
  AMBIGUOUS("target ambiguous"),
  /** No grammar reads the sentence, and no model is configured. */
  NEEDS_MODEL("needs a model"),
  /** The step asks for something that it does not give, such as a value, a secret or a file. */
  LACKS_VALUE("value missing"),
  /** The element is there, but the app does not let a person use it. */
  COVERED("covered"),
  DISABLED("disabled"),
  /** The element does not take that action. */
  UNFIT("action does not fit"),
  /** What the step waits for did not come. */
  NEVER_CAME("never came"),
  /** The app asked something in a native dialog that the journey does not answer. */
  UNEXPECTED_DIALOG("unexpected dialog"),
  /** What the step before had promised did not hold any more when this one was to begin. */
  RELAPSED("the step before fell back"),
  /** The app did not answer, or its process ended. */
  UNREACHABLE("app unreachable"),
  APP_GONE("app gone"),
  APP_NOT_STARTED("app not started"),
  /** The journey left the allowed origins. */
  REFUSED("not allowed"),
  BROWSER_LOST("browser lost"),
  /** The model was not there, declined, or did not know how to go on. */
  MODEL_FAILED("model did not answer"),
  MODEL_DECLINED("model declined"),
  MODEL_GAVE_UP("model gave up"),
  NO_PROGRESS("no progress"),
  UNSAFE("policy stop"),
  BUDGET_SPENT("budget spent"),
  /** The recording no longer fits, and nothing else was to decide. */
  MISSED("recording does not fit"),
  TIMED_OUT("time spent"),
  INTERRUPTED("interrupted");

  private final String title;

  Halt(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** Whether the fact says something of neither app nor journey, so that it may be tried again. */
  public boolean isInfrastructure() {
    return this == BROWSER_LOST;
  }

  /**
   * Whether the fact itself proves that the app broke a promise. A missing target does not: the
   * journey may be out of date.
   */
  public boolean blamesApp() {
    return switch (this) {
      case COVERED, DISABLED, NEVER_CAME, UNREACHABLE, APP_GONE -> true;
      case MISSING,
          AMBIGUOUS,
          NEEDS_MODEL,
          LACKS_VALUE,
          UNFIT,
          UNEXPECTED_DIALOG,
          RELAPSED,
          APP_NOT_STARTED,
          REFUSED,
          BROWSER_LOST,
          MODEL_FAILED,
          MODEL_DECLINED,
          MODEL_GAVE_UP,
          NO_PROGRESS,
          UNSAFE,
          BUDGET_SPENT,
          MISSED,
          TIMED_OUT,
          INTERRUPTED ->
          false;
    };
  }
}

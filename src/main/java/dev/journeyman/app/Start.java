package dev.journeyman.app;

import java.util.List;

/** How a start ended. */
public sealed interface Start {

  /** The app is ready; whoever holds it closes it. */
  record Started(App app) implements Start {}

  /**
   * The app is not there, and nothing that was started for it runs any more.
   *
   * @param message what happened, with the command, url or exit code, and what to do
   * @param lastLines the end of what the app printed
   */
  record NotStarted(Cause cause, String message, List<String> lastLines) implements Start {
    public NotStarted {
      lastLines = List.copyOf(lastLines);
    }

    static NotStarted silently(Cause cause, String message) {
      return new NotStarted(cause, message, List.of());
    }
  }

  /** Why there is no app. */
  enum Cause {
    /** The shell does not know the command, or may not run it. */
    COMMAND_NOT_FOUND,
    /** The command ended before the app was ready, with any exit code. */
    EXITED_EARLY,
    /** The command still ran when patience ended. */
    NEVER_READY,
    /** Somebody else answers there; they are left alone. */
    PORT_TAKEN,
    FOLDER_MISSING,
    READINESS_UNREADABLE,
    URL_UNUSABLE,
    /** The app that was said to run already does not answer. */
    UNREACHABLE,
    /** The shell itself could not be started. */
    NO_SHELL,
    LOG_UNWRITABLE,
    INTERRUPTED
  }
}

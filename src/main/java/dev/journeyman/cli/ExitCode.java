package dev.journeyman.cli;

import dev.journeyman.verdict.Verdict;
import java.util.List;

/** What a command tells its caller. */
final class ExitCode {

  /** Every journey passed, or the command did what it was asked to. */
  static final int DONE = 0;

  /** The app broke a promise. */
  static final int FAILED = 1;

  /** We could not tell. */
  static final int BLOCKED = 2;

  static final int NOTHING_TO_RUN = 3;

  /** Every journey passed, and what had to be published was not. */
  static final int UNPUBLISHED = 4;

  /** Wrong usage, journey or config. */
  static final int USAGE = 64;

  static final int INTERRUPTED = 130;

  private ExitCode() {}

  static int of(List<Verdict> verdicts) {
    return switch (Verdict.of(verdicts)) {
      case PASSED -> DONE;
      case FAILED -> FAILED;
      case BLOCKED -> BLOCKED;
    };
  }
}

package dev.journeyman.run;

import dev.journeyman.evidence.RunFolder;
import java.util.Optional;

/**
 * How it ended.
 *
 * @param file the journey that it is about; empty where a whole run ended
 * @param text one sentence for people
 * @param report the folder of the run, where it left one
 */
public record Ending(
    Optional<String> file, Result result, String text, Optional<RunFolder> report) {

  /** What was found. */
  public enum Result {
    PASSED,
    FAILED,
    BLOCKED,
    /** A part was tried and held; it counts for nothing. */
    HELD
  }

  static Ending of(String file, Result result, String text) {
    return new Ending(Optional.of(file), result, text, Optional.empty());
  }
}

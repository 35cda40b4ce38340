package dev.journeyman.run;

import java.time.Duration;
import java.util.List;

/**
 * What has become of a step.
 *
 * @param line where it stands in the file of the journey
 * @param reason why it did not hold, or was not walked, in words
 */
public record StepNews(
    String file,
    int index,
    int line,
    State state,
    String reason,
    Duration took,
    List<Promise> promises) {

  public StepNews {
    promises = List.copyOf(promises);
  }

  /** How far a step is. */
  public enum State {
    RUNNING,
    HELD,
    FAILED,
    BLOCKED,
    SKIPPED
  }

  /** Whether a promise was kept. */
  public enum Fate {
    HELD,
    BROKEN,
    UNDECIDED
  }

  /**
   * What became of one promise.
   *
   * @param expected what was wanted, and {@code seen} what was there
   */
  public record Promise(int line, String text, Fate fate, String expected, String seen) {}
}

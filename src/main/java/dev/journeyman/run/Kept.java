package dev.journeyman.run;

import dev.journeyman.recording.Recording;
import java.nio.file.Path;
import java.util.List;

/**
 * A recording that a run made new or otherwise than it was.
 *
 * @param file where it belongs
 * @param now what it is now
 * @param diff what differs from the file that was there; all of it where there was none
 */
public record Kept(String journey, Path file, Fate fate, Recording now, List<String> diff) {

  /** What became of it. */
  public enum Fate {
    /** There was none, and now there is. */
    WRITTEN,
    /** It was replaced in the project; the change is to be reviewed like any other. */
    CHANGED,
    /** Nothing was written in the project; it lies in the folder of the run. */
    PROPOSED
  }

  public Kept {
    diff = List.copyOf(diff);
  }

  /** Whether there was none, so that there is nothing to compare it with. */
  boolean isNew() {
    return diff.stream().allMatch(line -> line.startsWith("+ "));
  }
}

package dev.journeyman.run;

import java.nio.file.Path;
import java.util.List;

/**
 * A recording that a run made new or otherwise than it was.
 *
 * @param file where it belongs
 * @param diff what differs from the file that was there; all of it where there was none
 */
public record Kept(String journey, Path file, Fate fate, List<String> diff) {

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
}

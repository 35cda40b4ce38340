package dev.journeyman.run;

import dev.journeyman.compare.Comparison;
import dev.journeyman.evidence.RunFolder;
import java.time.Duration;
import java.util.List;

/** How a comparison ended. */
public sealed interface CompareEnd {

  /** Nothing was started, for the reason of a run that could not be. */
  record NotRun(RunEnd why) implements CompareEnd {}

  /**
   * The journeys were walked on each version, or blocked there.
   *
   * @param warnings what could not be written or removed, each as a sentence
   */
  record Compared(RunFolder folder, Comparison comparison, List<String> warnings, Duration took)
      implements CompareEnd {
    public Compared {
      warnings = List.copyOf(warnings);
    }
  }
}

package dev.journeyman.run;

import dev.journeyman.compare.Comparison;
import dev.journeyman.evidence.RunFolder;
import dev.journeyman.proof.Seal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How a comparison ended. */
public sealed interface CompareEnd {

  /** Nothing was started, for the reason of a run that could not be. */
  record NotRun(RunEnd why) implements CompareEnd {}

  /**
   * The journeys were walked on each version, or blocked there.
   *
   * @param seal the proof of it; empty where the last version was not walked at all
   * @param warnings what could not be written or removed, each as a sentence
   */
  record Compared(
      RunFolder folder,
      Comparison comparison,
      Optional<Seal> seal,
      List<String> warnings,
      Duration took)
      implements CompareEnd {
    public Compared {
      warnings = List.copyOf(warnings);
    }
  }
}

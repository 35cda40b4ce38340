package dev.journeyman.run;

import dev.journeyman.evidence.RunFolder;
import dev.journeyman.proof.Seal;
import dev.journeyman.report.Written;
import dev.journeyman.source.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How a run ended. */
public sealed interface RunEnd {

  /** Journeys or config are wrong; nothing was started. */
  record Unusable(List<Problem> problems) implements RunEnd {
    public Unusable {
      problems = List.copyOf(problems);
    }
  }

  record NothingToRun(String why) implements RunEnd {}

  /**
   * The journeys were walked, or blocked together.
   *
   * @param trouble why the run as a whole went wrong, else empty
   * @param seal the proof of it, where one was wanted
   */
  record Walked(
      RunFolder folder, Written written, Duration took, String trouble, Optional<Seal> seal)
      implements RunEnd {}
}

package dev.journeyman.run;

import dev.journeyman.evidence.RunFolder;
import dev.journeyman.report.Written;
import dev.journeyman.source.Problem;
import java.time.Duration;
import java.util.List;

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
   * @param recordings those that are new or other than they were
   * @param trouble why the run as a whole went wrong, else empty
   */
  record Walked(
      RunFolder folder, Written written, List<Kept> recordings, Duration took, String trouble)
      implements RunEnd {
    public Walked {
      recordings = List.copyOf(recordings);
    }
  }
}

package dev.journeyman.run;

import dev.journeyman.evidence.RunFolder;
import dev.journeyman.proof.Seal;
import dev.journeyman.report.Policy;
import dev.journeyman.report.RunFacts;
import dev.journeyman.report.Written;
import dev.journeyman.source.Problem;
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

  /** What was asked for cannot be told, such as what has changed; nothing was written. */
  record Refused(String why) implements RunEnd {}

  /**
   * No journey was chosen.
   *
   * @param changed what was looked for, where only journeys that a change concerns were wanted
   */
  record NothingToRun(String why, Optional<Changed> changed) implements RunEnd {}

  /**
   * The journeys were walked, or blocked together.
   *
   * @param recordings those that are new or other than they were
   * @param changed what the journeys were chosen by, where only such were wanted
   * @param policy whose settings the run went by, where not the folder's own
   * @param seal the proof of it, where one was wanted
   */
  record Walked(
      RunFolder folder,
      RunFacts facts,
      Written written,
      List<Kept> recordings,
      Optional<Changed> changed,
      Optional<Policy> policy,
      Optional<Seal> seal)
      implements RunEnd {
    public Walked {
      recordings = List.copyOf(recordings);
    }
  }
}

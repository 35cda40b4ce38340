package dev.journeyman.run;

import dev.journeyman.evidence.RunFolder;
import dev.journeyman.source.Problem;
import dev.journeyman.verdict.JourneyVerdict;
import dev.journeyman.verdict.Verdict;
import java.util.List;
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
    HELD;

    static Result of(Verdict verdict) {
      return switch (verdict) {
        case PASSED -> PASSED;
        case FAILED -> FAILED;
        case BLOCKED -> BLOCKED;
      };
    }
  }

  /** How a run ended, in one sentence. */
  static Ending of(RunEnd end) {
    if (end instanceof RunEnd.Walked walked) {
      List<JourneyVerdict> verdicts = walked.written().verdicts();
      return new Ending(
          Optional.empty(),
          Result.of(Verdict.of(verdicts.stream().map(JourneyVerdict::verdict).toList())),
          text(walked, verdicts),
          Optional.of(walked.folder()));
    }
    return new Ending(Optional.empty(), Result.BLOCKED, hindrance(end), Optional.empty());
  }

  private static String text(RunEnd.Walked walked, List<JourneyVerdict> verdicts) {
    if (!walked.facts().trouble().isEmpty()) {
      return walked.facts().trouble();
    }
    if (verdicts.size() == 1 && verdicts.get(0).verdict() != Verdict.PASSED) {
      return verdicts.get(0).reason();
    }
    long passed = verdicts.stream().filter(v -> v.verdict() == Verdict.PASSED).count();
    return passed
        + " of "
        + verdicts.size()
        + (verdicts.size() == 1 ? " journey" : " journeys")
        + " passed.";
  }

  /** Why nothing was run. */
  static String hindrance(RunEnd end) {
    if (end instanceof RunEnd.Unusable unusable) {
      Problem first = unusable.problems().get(0);
      int more = unusable.problems().size() - 1;
      return first + (more == 0 ? "" : " (and " + more + " more)");
    }
    if (end instanceof RunEnd.Refused refused) {
      return refused.why();
    }
    return end instanceof RunEnd.NothingToRun nothing ? nothing.why() : "";
  }

  static Ending of(String file, Result result, String text) {
    return new Ending(Optional.of(file), result, text, Optional.empty());
  }
}

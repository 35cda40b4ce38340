package dev.journeyman.compare;

import dev.journeyman.evidence.JourneyEvidence;
import dev.journeyman.verdict.JourneyVerdict;
import dev.journeyman.verdict.StepVerdict;
import dev.journeyman.verdict.Verdict;
import java.util.Optional;

/**
 * What became of a journey on one version.
 *
 * @param evidence of the attempt that decided; empty where it was not begun
 */
public record Result(VersionRun run, JourneyVerdict verdict, Optional<JourneyEvidence> evidence) {

  public Version version() {
    return run.version();
  }

  public boolean is(Verdict wanted) {
    return verdict.verdict() == wanted;
  }

  /** {@code step 3}; empty where it passed or ended between steps. */
  public Optional<String> where() {
    return is(Verdict.PASSED)
        ? Optional.empty()
        : verdict.steps().stream()
            .filter(s -> s.verdict().equals(Optional.of(verdict.verdict())))
            .map((StepVerdict s) -> s.step().title())
            .findFirst();
  }

  /** What it does where it is, or did where it is compared with what is to come. */
  String verb() {
    boolean now = version().role() != Version.Role.BASE;
    return switch (verdict.verdict()) {
      case PASSED -> (now ? "holds" : "held") + (verdict.isFlaky() ? " only when tried again" : "");
      case FAILED -> now ? "fails" : "failed";
      case BLOCKED -> now ? "is blocked" : "was blocked";
    };
  }

  Cell cell(int step) {
    return new Cell(
        run, verdict.steps().get(step), evidence.flatMap(journey -> journey.step(step)));
  }
}

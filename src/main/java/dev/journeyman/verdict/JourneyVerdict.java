package dev.journeyman.verdict;

import dev.journeyman.plan.Plan;
import java.util.List;
import java.util.Optional;

/**
 * What became of a journey.
 *
 * @param reason why it is not PASSED, in one sentence that names the step; empty where it is
 */
public record JourneyVerdict(Plan plan, Verdict verdict, List<StepVerdict> steps, String reason) {

  public JourneyVerdict {
    steps = List.copyOf(steps);
  }

  /** The step that decided the verdict: the first that is not PASSED. */
  public Optional<StepVerdict> decisive() {
    return steps.stream().filter(s -> s.isNot(Verdict.PASSED)).findFirst();
  }

  public long weak() {
    return steps.stream()
        .flatMap(s -> s.expectations().stream())
        .filter(ExpectationVerdict::weak)
        .count();
  }
}

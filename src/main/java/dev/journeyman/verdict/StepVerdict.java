package dev.journeyman.verdict;

import dev.journeyman.plan.PlannedStep;
import java.util.List;
import java.util.Optional;

/**
 * What became of one step.
 *
 * @param verdict empty where the step was not reached
 * @param always what must hold throughout and did not during this step
 * @param reasons why it is not PASSED, besides its expectations: it could not go on, or the app was
 *     ill
 */
public record StepVerdict(
    PlannedStep step,
    int index,
    Optional<Verdict> verdict,
    List<ExpectationVerdict> expectations,
    List<ExpectationVerdict> always,
    List<String> reasons) {

  public StepVerdict {
    expectations = List.copyOf(expectations);
    always = List.copyOf(always);
    reasons = List.copyOf(reasons);
  }

  static StepVerdict notReached(PlannedStep step, int index) {
    return new StepVerdict(step, index, Optional.empty(), List.of(), List.of(), List.of());
  }

  public boolean isNot(Verdict wanted) {
    return verdict.isPresent() && verdict.get() != wanted;
  }
}

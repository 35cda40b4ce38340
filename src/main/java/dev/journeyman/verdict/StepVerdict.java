package dev.journeyman.verdict;

import dev.journeyman.plan.Phase;
import dev.journeyman.plan.PlannedStep;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

  /** Why it is not PASSED, in one sentence that names the step. */
  public String reason() {
    return step.title() + " (" + step.place() + "): " + why();
  }

  /** Why it is not PASSED, in words. */
  public String why() {
    Verdict ruled = verdict.orElse(Verdict.BLOCKED);
    // what is broken in the preparation only blocks its step
    boolean prepares = step.phase() == Phase.BEFORE;
    Optional<ExpectationVerdict> broken =
        Stream.concat(expectations.stream(), always.stream())
            .filter(e -> e.verdict() == ruled || (prepares && e.verdict() == Verdict.FAILED))
            .findFirst();
    String besides = String.join("; ", reasons);
    return broken
        .map(e -> e.sentence() + (besides.isEmpty() ? "" : "; also: " + besides))
        .orElse(besides);
  }

  public boolean isNot(Verdict wanted) {
    return verdict.isPresent() && verdict.get() != wanted;
  }
}

package dev.journeyman.verdict;

import dev.journeyman.plan.Plan;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What became of a journey, as one attempt decided it.
 *
 * @param reason why it is not PASSED, in one sentence that names the step; empty where it is
 * @param attempt the one that decided, counted from 1
 * @param others what became of the other attempts, in order; each of them has no others
 */
public record JourneyVerdict(
    Plan plan,
    Verdict verdict,
    List<StepVerdict> steps,
    String reason,
    int attempt,
    List<JourneyVerdict> others) {

  public JourneyVerdict {
    steps = List.copyOf(steps);
    others = List.copyOf(others);
  }

  /** What became of a journey that was tried once. */
  public JourneyVerdict(Plan plan, Verdict verdict, List<StepVerdict> steps, String reason) {
    this(plan, verdict, steps, reason, 1, List.of());
  }

  /**
   * What became of a journey that was tried several times. The last attempt decides, unless it
   * could not tell and an earlier one could: that the app broke a promise stands until it is seen
   * to keep it.
   */
  public static JourneyVerdict among(List<JourneyVerdict> attempts) {
    JourneyVerdict decides =
        attempts.stream()
            .max(
                Comparator.comparing((JourneyVerdict a) -> a.verdict != Verdict.BLOCKED)
                    .thenComparing(JourneyVerdict::attempt))
            .orElseThrow();
    return new JourneyVerdict(
        decides.plan,
        decides.verdict,
        decides.steps,
        decides.reason,
        decides.attempt,
        attempts.stream().filter(a -> a.attempt != decides.attempt).toList());
  }

  /** Whether the app kept its promises only when it was tried again. */
  public boolean isFlaky() {
    return verdict == Verdict.PASSED
        && others.stream().anyMatch(other -> other.verdict == Verdict.FAILED);
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

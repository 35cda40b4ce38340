package dev.journeyman.verdict;

import dev.journeyman.plan.Plan;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What became of a journey, as one attempt decided it.
 *
 * @param reason why it is not PASSED, in one sentence that names the step, or why that it is counts
 *     for nothing; else empty
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
   * to keep it, by more than what the attempt before may have left behind.
   */
  public static JourneyVerdict among(List<JourneyVerdict> attempts) {
    List<JourneyVerdict> told = attempts.stream().map(a -> a.measuredBy(attempts)).toList();
    JourneyVerdict decides =
        told.stream()
            .max(
                Comparator.comparing((JourneyVerdict a) -> a.verdict != Verdict.BLOCKED)
                    .thenComparing(a -> a.verdict == Verdict.FAILED || a.reason.isEmpty())
                    .thenComparing(JourneyVerdict::attempt))
            .orElseThrow();
    return new JourneyVerdict(
        decides.plan,
        decides.verdict,
        decides.steps,
        decides.reason,
        decides.attempt,
        told.stream().filter(a -> a.attempt != decides.attempt).toList());
  }

  /** The same, with the reason why it excuses nothing where it passed by too little. */
  private JourneyVerdict measuredBy(List<JourneyVerdict> attempts) {
    return attempts.stream()
        .filter(other -> verdict == Verdict.PASSED && other.verdict == Verdict.FAILED)
        .filter(other -> other.attempt < attempt)
        .flatMap(other -> leftBehind(other).stream())
        .findFirst()
        .map(why -> new JourneyVerdict(plan, verdict, steps, why, attempt, others))
        .orElse(this);
  }

  /** What failed before and was there this time before it could have been brought about. */
  private Optional<String> leftBehind(JourneyVerdict failed) {
    for (StepVerdict step : failed.steps) {
      for (int i = 0; i < step.expectations().size(); i++) {
        boolean broken = step.expectations().get(i).verdict() == Verdict.FAILED;
        if (broken && strength(step.index(), i) != Strength.STRONG) {
          return Optional.of(
              "it shows only what attempt "
                  + failed.attempt
                  + " left behind: \u201c"
                  + step.expectations().get(i).expectation().text()
                  + "\u201d held before "
                  + step.step().title()
                  + " was done");
        }
      }
    }
    return Optional.empty();
  }

  private Strength strength(int step, int promise) {
    return steps.stream()
        .filter(s -> s.index() == step)
        .flatMap(s -> s.expectations().stream().skip(promise).limit(1))
        .map(ExpectationVerdict::strength)
        .findFirst()
        .orElse(Strength.STRONG);
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

  /** Whether it passed by nothing but what held before its steps too, so that it proves little. */
  public boolean isAllWeak() {
    List<ExpectationVerdict> promises =
        steps.stream().flatMap(s -> s.expectations().stream()).toList();
    return verdict == Verdict.PASSED
        && !promises.isEmpty()
        && promises.stream().allMatch(ExpectationVerdict::weak);
  }

  public long weak() {
    return steps.stream()
        .flatMap(s -> s.expectations().stream())
        .filter(ExpectationVerdict::weak)
        .count();
  }
}

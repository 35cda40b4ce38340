package dev.journeyman.report;

import dev.journeyman.evidence.Fact.Checked;
import dev.journeyman.evidence.Fact.Moment;
import dev.journeyman.plan.Expectation;
import dev.journeyman.verdict.ExpectationVerdict;
import dev.journeyman.verdict.Strength;
import dev.journeyman.verdict.Verdict;
import java.util.Optional;

/** What became of a promise that must hold in every step. */
final class Throughout {

  private Throughout() {}

  /** The first breach, else that it held wherever it was looked at; empty where it never was. */
  static Optional<ExpectationVerdict> of(Ruled journey, int index) {
    Expectation promise = journey.plan().always().get(index);
    Optional<ExpectationVerdict> breach =
        journey.verdict().steps().stream()
            .flatMap(s -> s.always().stream())
            .filter(e -> e.expectation().equals(promise))
            .min((a, b) -> Boolean.compare(blocked(a), blocked(b)));
    return breach.or(() -> held(journey, index, promise));
  }

  private static boolean blocked(ExpectationVerdict breach) {
    return breach.verdict() == Verdict.BLOCKED;
  }

  private static Optional<ExpectationVerdict> held(Ruled journey, int index, Expectation promise) {
    return journey.evidence().steps().stream()
        .flatMap(s -> s.checked(index, Moment.THROUGHOUT).stream())
        .filter(c -> c.finding().isHeld())
        .reduce((first, last) -> last)
        .map(c -> held(promise, c));
  }

  private static ExpectationVerdict held(Expectation promise, Checked last) {
    return new ExpectationVerdict(
        promise,
        Verdict.PASSED,
        Strength.STRONG,
        last.check(),
        last.by(),
        last.finding().expected(),
        last.finding().saw());
  }
}

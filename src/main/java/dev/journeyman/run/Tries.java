package dev.journeyman.run;

import dev.journeyman.evidence.JourneyEvidence;
import dev.journeyman.verdict.Judge;
import dev.journeyman.verdict.Verdict;
import java.util.Optional;

/**
 * How often a journey was tried in vain and may be tried again. A fault of the infrastructure says
 * nothing of the app, so it does not use up a retry; but it may come back for ever.
 */
record Tries(int allowed, int failures, int faults) {

  private static final int MOST_FAULTS = 1;

  static Tries atMost(int retries) {
    return new Tries(retries, 0, 0);
  }

  /** The attempt that is next, counted from 1. */
  int attempt() {
    return 1 + failures + faults;
  }

  /**
   * What is left after an attempt; empty where it is not to be repeated. What is BLOCKED for
   * reasons of the journey would be so again.
   */
  Optional<Tries> after(JourneyEvidence attempt) {
    Verdict verdict = Judge.rule(attempt).verdict();
    if (verdict == Verdict.FAILED && failures < allowed) {
      return Optional.of(new Tries(allowed, failures + 1, faults));
    }
    return verdict == Verdict.BLOCKED && isFault(attempt) && faults < MOST_FAULTS
        ? Optional.of(new Tries(allowed, failures, faults + 1))
        : Optional.empty();
  }

  private static boolean isFault(JourneyEvidence attempt) {
    return attempt.steps().stream()
        .flatMap(step -> step.halted().stream())
        .anyMatch(halted -> halted.why().isInfrastructure());
  }
}

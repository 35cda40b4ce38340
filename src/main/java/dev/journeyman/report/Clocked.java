package dev.journeyman.report;

import dev.journeyman.evidence.Fact;
import dev.journeyman.evidence.JourneyEvidence;
import dev.journeyman.evidence.StepEvidence;
import java.time.Duration;
import java.time.Instant;

/** When things ended, also those that were cut off: then, when they were last heard of. */
final class Clocked {

  private Clocked() {}

  static Instant end(JourneyEvidence journey) {
    return journey
        .took()
        .map(journey.began()::plus)
        .orElseGet(
            () ->
                journey.steps().isEmpty()
                    ? journey.began()
                    : end(journey.steps().get(journey.steps().size() - 1)));
  }

  static Instant end(StepEvidence step) {
    return step.began().plus(step.took().orElseGet(() -> known(step)));
  }

  private static Duration known(StepEvidence step) {
    Duration sum = Duration.ZERO;
    for (Fact.Acted acted : step.all(Fact.Acted.class)) {
      sum = sum.plus(acted.took());
    }
    for (Fact.Checked checked : step.all(Fact.Checked.class)) {
      sum = sum.plus(checked.took());
    }
    return sum;
  }
}

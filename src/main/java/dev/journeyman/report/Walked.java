package dev.journeyman.report;

import dev.journeyman.evidence.Fact;
import dev.journeyman.evidence.JourneyEvidence;
import dev.journeyman.history.PastWalk;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What later runs shall know of the journeys of this one; those without a step were not begun. */
record Walked(List<Ruled> journeys, RunFacts run) {

  List<PastWalk> all() {
    return journeys.stream()
        .filter(journey -> !journey.evidence().steps().isEmpty())
        .map(this::walk)
        .toList();
  }

  private PastWalk walk(Ruled journey) {
    Optional<Background.Checkout> checkout = run.background().checkout();
    return new PastWalk(
        journey.evidence().began(),
        run.runId(),
        run.executor().number(),
        journey.plan().journey(),
        journey.verdict().verdict(),
        journey.verdict().isFlaky(),
        journey.attempts().size(),
        journey.cause().map(Cause::title),
        checkout.map(Background.Checkout::commit),
        checkout.map(Background.Checkout::dirty).orElse(false),
        journey.evidence().took().orElse(Duration.ZERO).toMillis(),
        brain(journey.evidence()));
  }

  /** Who decided the steps; the runner itself opens pages and looks afresh. */
  private static String brain(JourneyEvidence seen) {
    return seen.steps().stream()
        .flatMap(step -> step.all(Fact.Acted.class).stream())
        .map(Fact.Acted::by)
        .filter(by -> !by.equals("runner"))
        .distinct()
        .collect(Collectors.joining("+"));
  }
}

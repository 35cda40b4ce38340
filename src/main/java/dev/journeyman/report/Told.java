package dev.journeyman.report;

import dev.journeyman.plan.Expectation;
import dev.journeyman.plan.PlannedStep;
import dev.journeyman.verdict.ExpectationVerdict;
import dev.journeyman.verdict.StepVerdict;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of the story of a journey that did not pass.
 *
 * @param quoted whether the text is the app's or the machine's, rather than the author's
 */
public record Told(String label, String text, boolean quoted) {

  /** What was promised, what was seen, and what to do; the most telling first. */
  static List<Told> of(Ruled journey) {
    List<Told> story = new ArrayList<>();
    journey.decisive().ifPresent(s -> story.add(new Told("Step", title(s.step()), false)));
    journey.decisivePromise().ifPresent(promise -> story.addAll(promise(promise)));
    String label = journey.decisivePromise().isPresent() ? "Also" : "Why";
    List<String> reasons =
        journey
            .decisive()
            .map(StepVerdict::reasons)
            .orElseGet(() -> List.of(journey.verdict().reason()));
    reasons.forEach(reason -> story.add(new Told(label, reason, true)));
    journey
        .cause()
        .filter(cause -> !cause.advice().isEmpty())
        .ifPresent(cause -> story.add(new Told("What to do", cause.advice(), false)));
    story.add(new Told("At", place(journey), true));
    return List.copyOf(story);
  }

  private static List<Told> promise(ExpectationVerdict promise) {
    Told promised = new Told("Promised", promise.expectation().text(), false);
    return promise.check().isEmpty()
        ? List.of(promised, new Told("Not checked", promise.saw(), true))
        : List.of(
            promised,
            new Told("Expected", promise.expected(), true),
            new Told("Seen", promise.saw(), true));
  }

  private static String place(Ruled journey) {
    return journey
        .decisivePromise()
        .map(ExpectationVerdict::expectation)
        .map(Expectation::place)
        .or(() -> journey.decisive().map(StepVerdict::step).map(PlannedStep::place))
        .orElse(journey.plan().file());
  }

  private static String title(PlannedStep step) {
    return switch (step.phase()) {
      case BEFORE -> "preparation " + step.number() + ". " + step.intent();
      case STEPS -> step.number() + ". " + step.intent();
      case OUTCOME -> "outcome. " + step.intent();
    };
  }
}

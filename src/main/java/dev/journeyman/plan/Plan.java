package dev.journeyman.plan;

import static java.util.Objects.requireNonNullElse;

import dev.journeyman.journey.Journey;
import dev.journeyman.journey.Line;
import dev.journeyman.journey.Placeholders;
import dev.journeyman.journey.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A journey as the runner walks it.
 *
 * @param start where the journey begins: a path or an address
 * @param steps preparation, steps and outcome, in order
 * @param always what must hold throughout
 * @param hints what helps whoever walks
 */
public record Plan(
    String journey,
    String title,
    String file,
    String start,
    List<PlannedStep> steps,
    List<Expectation> always,
    List<PlannedHint> hints) {

  /** A journal of an older run has no hints. */
  public Plan {
    steps = List.copyOf(steps);
    always = List.copyOf(always);
    hints = List.copyOf(requireNonNullElse(hints, List.of()));
  }

  /** A plan without hints. */
  public Plan(
      String journey,
      String title,
      String file,
      String start,
      List<PlannedStep> steps,
      List<Expectation> always) {
    this(journey, title, file, start, steps, always, List.of());
  }

  /**
   * Plan a journey.
   *
   * @param values the values of its placeholders; secrets are left alone
   */
  public static Plan of(Journey journey, Map<String, String> values) {
    List<PlannedStep> steps = new ArrayList<>();
    steps.addAll(planned(Phase.BEFORE, journey.before(), values));
    steps.addAll(planned(Phase.STEPS, journey.steps(), values));
    if (!journey.outcome().isEmpty()) {
      Line first = journey.outcome().get(0);
      steps.add(
          new PlannedStep(
              Phase.OUTCOME,
              1,
              "Look at the app afresh",
              first.file(),
              first.number(),
              expectations(journey.outcome(), values)));
    }
    return new Plan(
        journey.id(),
        journey.title(),
        journey.file(),
        Placeholders.fill(journey.matter().start(), values),
        steps,
        expectations(journey.always(), values),
        journey.hints().stream()
            .map(
                l ->
                    new PlannedHint(
                        Placeholders.fill(l.text(), values), l.file(), l.number(), l.remark()))
            .toList());
  }

  /** Whether anything but the preparation is judged. */
  public boolean judgesAnything() {
    return !always.isEmpty()
        || steps.stream().anyMatch(s -> s.phase() != Phase.BEFORE && !s.expectations().isEmpty());
  }

  private static List<PlannedStep> planned(
      Phase phase, List<Step> steps, Map<String, String> values) {
    List<PlannedStep> planned = new ArrayList<>();
    for (Step step : steps) {
      Line line = step.line();
      planned.add(
          new PlannedStep(
              phase,
              planned.size() + 1,
              Placeholders.fillSentence(line.text(), values),
              line.file(),
              line.number(),
              promises(step, values)));
    }
    return planned;
  }

  /** What a step verifies is promised before what is written under it. */
  private static List<Expectation> promises(Step step, Map<String, String> values) {
    Line line = step.line();
    List<Expectation> promises = new ArrayList<>();
    Look.promise(line.text())
        .map(
            it ->
                new Expectation(Placeholders.fillSentence(it, values), line.file(), line.number()))
        .ifPresent(promises::add);
    promises.addAll(expectations(step.expectations(), values));
    return promises;
  }

  private static List<Expectation> expectations(List<Line> lines, Map<String, String> values) {
    return lines.stream()
        .map(
            l ->
                new Expectation(
                    Placeholders.fillSentence(l.text(), values),
                    l.file(),
                    l.number(),
                    l.citations(),
                    l.remark()))
        .toList();
  }
}

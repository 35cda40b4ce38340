package dev.journeyman.run;

import dev.journeyman.behind.Queries;
import dev.journeyman.brain.Interpretation;
import dev.journeyman.brain.Interpretation.NotUnderstood;
import dev.journeyman.brain.plain.PlainBrain;
import dev.journeyman.journey.Journey;
import dev.journeyman.journey.Line;
import dev.journeyman.journey.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A line of a journey for which a model is needed.
 *
 * @param understood the part of it that the grammar reads; empty for none, or where the whole is
 *     read
 */
public record Need(Kind kind, String file, int line, String text, String understood) {

  /** What a line is. */
  public enum Kind {
    STEP,
    PROMISE
  }

  private static Need of(Kind kind, Line line, String understood) {
    return new Need(kind, line.file(), line.number(), line.text(), understood);
  }

  /** What no grammar reads. */
  static List<Need> of(Journey journey, Queries queries) {
    List<Need> needs = new ArrayList<>();
    for (Step step : steps(journey)) {
      String text = step.line().text();
      if (PlainBrain.reading(text).isEmpty()) {
        needs.add(of(Kind.STEP, step.line(), PlainBrain.understoodPart(text)));
      }
    }
    needs.addAll(promises(lines(journey), queries));
    return needs;
  }

  /** Where a model is to decide every step. */
  static List<Need> ofAllSteps(Journey journey, Queries queries) {
    return Stream.concat(
            steps(journey).stream().map(it -> of(Kind.STEP, it.line(), "")),
            promises(lines(journey), queries).stream())
        .toList();
  }

  /** The promises among lines that no grammar reads and no query names. */
  static List<Need> promises(List<Line> lines, Queries queries) {
    List<Need> needs = new ArrayList<>();
    for (Line line : lines) {
      Interpretation meaning = PlainBrain.expectation(line.text());
      if (meaning instanceof NotUnderstood unread && !queries.concern(line.text())) {
        needs.add(of(Kind.PROMISE, line, unread.part()));
      }
    }
    return needs;
  }

  static List<Step> steps(Journey journey) {
    return Stream.concat(journey.before().stream(), journey.steps().stream()).toList();
  }

  /** Every promise of a journey. */
  static List<Line> lines(Journey journey) {
    return Stream.of(
            steps(journey).stream().flatMap(it -> it.expectations().stream()),
            journey.outcome().stream(),
            journey.always().stream())
        .flatMap(it -> it)
        .toList();
  }
}

package dev.journeyman.advice;

import dev.journeyman.journey.Journey;
import dev.journeyman.journey.Line;
import dev.journeyman.journey.Step;
import java.util.List;
import java.util.stream.Stream;

/** What a journey says and does, line by line. */
final class Promises {

  private Promises() {}

  /** Every line that says what must be true, of the preparation too. */
  static List<Line> of(Journey journey) {
    return Stream.concat(
            journey.before().stream().flatMap(step -> step.expectations().stream()),
            journey.promises().stream())
        .toList();
  }

  static List<Step> steps(Journey journey) {
    return Stream.concat(journey.before().stream(), journey.steps().stream()).toList();
  }
}

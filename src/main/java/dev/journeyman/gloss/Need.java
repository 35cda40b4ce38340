package dev.journeyman.gloss;

import dev.journeyman.behind.Queries;
import dev.journeyman.journey.Journey;
import dev.journeyman.journey.Line;
import dev.journeyman.journey.Step;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

  private static Need of(Understanding read, String understood) {
    return of(read.part().isDeed() ? Kind.STEP : Kind.PROMISE, read.line(), understood);
  }

  /** What neither the grammar nor a sentence of the project reads. */
  public static List<Need> of(Journey journey, Queries queries) {
    return among(
        new LineReader(queries, Optional.empty(), journey.matter().data()).journey(journey));
  }

  /** Where a model is to decide every step. */
  public static List<Need> ofAllSteps(Journey journey, Queries queries) {
    return Stream.concat(
            steps(journey).stream().map(it -> of(Kind.STEP, it.line(), "")),
            of(journey, queries).stream().filter(it -> it.kind == Kind.PROMISE))
        .toList();
  }

  /** What a model has to read among all that was read; the steps come first. */
  static List<Need> among(List<Understanding> all) {
    return all.stream()
        .flatMap(it -> it.fragment().map(part -> of(it, part)).stream())
        .sorted(Comparator.comparing(Need::kind))
        .toList();
  }

  /** Every step of a journey, its preparation first. */
  public static List<Step> steps(Journey journey) {
    return Stream.concat(journey.before().stream(), journey.steps().stream()).toList();
  }

  /** Every promise of a journey. */
  public static List<Line> lines(Journey journey) {
    return Stream.of(
            steps(journey).stream().flatMap(it -> it.expectations().stream()),
            journey.outcome().stream(),
            journey.always().stream())
        .flatMap(it -> it)
        .toList();
  }
}

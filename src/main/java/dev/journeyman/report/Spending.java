package dev.journeyman.report;

import dev.journeyman.evidence.Fact;
import dev.journeyman.evidence.StepEvidence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who decided in a journey, and what models were used for it.
 *
 * @param deciders those who acted or were asked, each with the steps in which they did
 * @param dollars empty where the price of a question is not known
 */
record Spending(
    String deciders,
    int questions,
    long input,
    long cached,
    long output,
    Optional<BigDecimal> dollars) {

  static Spending of(Ruled journey) {
    List<Fact.Asked> asked =
        journey.evidence().steps().stream()
            .flatMap(it -> it.all(Fact.Asked.class).stream())
            .toList();
    return new Spending(
        deciders(journey.evidence().steps()),
        asked.size(),
        asked.stream().mapToLong(Fact.Asked::input).sum(),
        asked.stream().mapToLong(Fact.Asked::cached).sum(),
        asked.stream().mapToLong(Fact.Asked::output).sum(),
        dollars(asked));
  }

  /** How often a model was asked in all attempts at all journeys. */
  static long calls(List<Ruled> journeys) {
    return journeys.stream()
        .flatMap(journey -> journey.attempts().stream())
        .mapToLong(attempt -> of(attempt).questions())
        .sum();
  }

  /** {@code 0 model calls}. */
  static String told(List<Ruled> journeys) {
    long calls = calls(journeys);
    return calls + (calls == 1 ? " model call" : " model calls");
  }

  private static Optional<BigDecimal> dollars(List<Fact.Asked> asked) {
    return asked.stream().allMatch(it -> it.dollars().isPresent())
        ? asked.stream().flatMap(it -> it.dollars().stream()).reduce(BigDecimal::add)
        : Optional.empty();
  }

  private static String deciders(List<StepEvidence> steps) {
    List<String> all = new ArrayList<>();
    steps.stream().flatMap(Spending::in).distinct().forEach(who -> all.add(counted(who, steps)));
    return String.join(", ", all);
  }

  private static String counted(String who, List<StepEvidence> steps) {
    long count = steps.stream().filter(it -> in(it).anyMatch(who::equals)).count();
    return who + " (" + count + (count == 1 ? " step)" : " steps)");
  }

  /** Who acted in a step, or was asked about it. */
  private static Stream<String> in(StepEvidence step) {
    return Stream.concat(
            step.all(Fact.Acted.class).stream().map(Fact.Acted::by),
            step.all(Fact.Asked.class).stream().map(Fact.Asked::model))
        .filter(it -> !it.equals("runner"))
        .distinct();
  }

  String tokens() {
    return String.format(Locale.ROOT, "%,d new, %,d cached, %,d written", input, cached, output);
  }

  String cost() {
    return dollars.map(it -> "$" + it.stripTrailingZeros().toPlainString()).orElse("price unknown");
  }
}

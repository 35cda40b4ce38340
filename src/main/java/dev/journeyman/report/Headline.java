package dev.journeyman.report;

import dev.journeyman.report.ResultFile.JourneyResult;
import dev.journeyman.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A run in one sentence. */
final class Headline {

  /** More of a kind than these are counted, not named. */
  private static final int NAMED = 3;

  /** What held before proves little, and nobody shall think otherwise. */
  private static final String WEAKLY = " by weak promises only";

  private Headline() {}

  /**
   * How a journey ended, as far as the sentence tells of it.
   *
   * @param allWeak it holds by nothing but what held before
   */
  record Ending(
      String name,
      Verdict verdict,
      boolean flaky,
      boolean allWeak,
      Optional<String> where,
      Optional<String> cause) {

    static Ending of(Ruled journey) {
      return new Ending(
          journey.title(),
          journey.verdict().verdict(),
          journey.verdict().isFlaky(),
          journey.verdict().isAllWeak(),
          journey.decisive().map(s -> s.step().title()),
          journey.cause().map(Cause::title));
    }

    static Ending of(JourneyResult told) {
      return new Ending(
          told.name(),
          told.verdict(),
          told.flaky(),
          told.holdsWeakly(),
          told.where(),
          told.cause());
    }

    private String told(String verb) {
      String why =
          cause.filter(it -> verdict == Verdict.BLOCKED).map(" (%s)"::formatted).orElse("");
      return name + " " + verb + where.map(" at "::concat).orElse("") + why;
    }
  }

  static String of(List<Ruled> journeys) {
    return sentence(journeys.stream().map(Ending::of).toList());
  }

  static String sentence(List<Ending> journeys) {
    if (journeys.isEmpty()) {
      return "No journey was run";
    }
    List<String> parts = new ArrayList<>();
    parts.add(first(journeys));
    named(journeys, is(Verdict.FAILED), "fails").ifPresent(parts::add);
    named(journeys, is(Verdict.BLOCKED), "is blocked").ifPresent(parts::add);
    named(journeys, Ending::flaky, "is flaky").ifPresent(parts::add);
    return String.join("; ", parts);
  }

  private static Predicate<Ending> is(Verdict verdict) {
    return journey -> journey.verdict() == verdict;
  }

  /** Without the names of more than one journey, for where they are listed just below. */
  static String brief(List<Ruled> journeys) {
    List<Ruled> bad = journeys.stream().filter(j -> !j.is(Verdict.PASSED)).toList();
    return bad.size() > 1 ? held(journeys) : of(journeys);
  }

  /** The first half of the sentence, which counts and names nothing. */
  static String held(List<Ruled> journeys) {
    return first(journeys.stream().map(Ending::of).toList());
  }

  private static String first(List<Ending> journeys) {
    long held = journeys.stream().filter(is(Verdict.PASSED)).count();
    long weak = journeys.stream().filter(Ending::allWeak).count();
    int all = journeys.size();
    String told =
        held == all ? "All " + all + " journeys hold" : held + " of " + all + " journeys hold";
    if (all == 1) {
      told = held == 1 ? "The journey holds" : "The journey does not hold";
    }
    return weak == 0 ? told : told + (all == 1 ? "" : ", " + weak + " of them") + WEAKLY;
  }

  private static Optional<String> named(List<Ending> all, Predicate<Ending> which, String verb) {
    List<Ending> these = all.stream().filter(which).toList();
    List<String> names =
        new ArrayList<>(these.stream().limit(NAMED).map(e -> e.told(verb)).toList());
    if (these.size() > NAMED) {
      names.add(these.size() - NAMED + " more");
    }
    return Optional.of(String.join(", ", names)).filter(it -> !it.isEmpty());
  }

  /** {@code step 3}; empty where the run ended between steps. */
  static String where(Ruled journey) {
    return journey.decisive().map(s -> s.step().title()).orElse("");
  }
}

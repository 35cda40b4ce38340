package dev.journeyman.report;

import dev.journeyman.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;

/** A run in one sentence. */
final class Headline {

  /** More of a kind than these are counted, not named. */
  private static final int NAMED = 3;

  private Headline() {}

  static String of(List<Ruled> journeys) {
    if (journeys.isEmpty()) {
      return "No journey was run";
    }
    List<Ruled> failed = journeys.stream().filter(j -> j.is(Verdict.FAILED)).toList();
    List<Ruled> blocked = journeys.stream().filter(j -> j.is(Verdict.BLOCKED)).toList();
    List<String> parts = new ArrayList<>();
    parts.add(held(journeys));
    if (!failed.isEmpty()) {
      parts.add(named(failed, "fails"));
    }
    if (!blocked.isEmpty()) {
      parts.add(named(blocked, "is blocked"));
    }
    List<Ruled> flaky = journeys.stream().filter(j -> j.verdict().isFlaky()).toList();
    if (!flaky.isEmpty()) {
      parts.add(named(flaky, "is flaky"));
    }
    return String.join("; ", parts);
  }

  /** Without the names of more than one journey, for where they are listed just below. */
  static String brief(List<Ruled> journeys) {
    List<Ruled> bad = journeys.stream().filter(j -> !j.is(Verdict.PASSED)).toList();
    return bad.size() > 1 ? held(journeys) : of(journeys);
  }

  /** The first half of the sentence, which counts and names nothing. */
  static String held(List<Ruled> journeys) {
    int all = journeys.size();
    long held = journeys.stream().filter(j -> j.is(Verdict.PASSED)).count();
    if (all == 1) {
      return held == 1 ? "The journey holds" : "The journey does not hold";
    }
    return held == all ? "All " + all + " journeys hold" : held + " of " + all + " journeys hold";
  }

  private static String named(List<Ruled> journeys, String verb) {
    List<String> names = new ArrayList<>();
    for (Ruled journey : journeys.subList(0, Math.min(NAMED, journeys.size()))) {
      String where = where(journey);
      names.add(
          journey.title() + " " + verb + (where.isEmpty() ? "" : " at " + where) + why(journey));
    }
    if (journeys.size() > NAMED) {
      names.add(journeys.size() - NAMED + " more");
    }
    return String.join(", ", names);
  }

  /** {@code step 3}; empty where the run ended between steps. */
  static String where(Ruled journey) {
    return journey.decisive().map(s -> s.step().title()).orElse("");
  }

  private static String why(Ruled journey) {
    return journey.is(Verdict.BLOCKED)
        ? journey.cause().map(c -> " (" + c.title() + ")").orElse("")
        : "";
  }
}

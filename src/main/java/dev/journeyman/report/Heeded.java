package dev.journeyman.report;

import dev.journeyman.evidence.Fact.Hinted;
import dev.journeyman.evidence.Fact.Hinted.What;
import dev.journeyman.journey.Remark;
import dev.journeyman.plan.Expectation;
import dev.journeyman.plan.PlannedHint;
import dev.journeyman.verdict.ExpectationVerdict;
import dev.journeyman.verdict.StepVerdict;
import dev.journeyman.verdict.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A reviewer's remark that was applied, or a hint, and what came of it.
 *
 * @param came such as {@code held} or {@code put away 3 times}
 */
record Heeded(String text, String place, Optional<Remark> remark, Kind kind, String came) {

  enum Kind {
    PROMISE,
    HINT
  }

  static List<Heeded> all(Ruled journey) {
    List<Heeded> all = new ArrayList<>();
    for (StepVerdict step : journey.verdict().steps()) {
      List<Expectation> promises = step.step().expectations();
      for (int i = 0; i < promises.size(); i++) {
        Optional<ExpectationVerdict> ruled =
            i < step.expectations().size()
                ? Optional.of(step.expectations().get(i))
                : Optional.empty();
        promise(promises.get(i), ruled).ifPresent(all::add);
      }
    }
    for (int i = 0; i < journey.plan().always().size(); i++) {
      promise(journey.plan().always().get(i), Throughout.of(journey, i)).ifPresent(all::add);
    }
    for (int i = 0; i < journey.plan().hints().size(); i++) {
      all.add(hint(journey, i));
    }
    return all;
  }

  /** The sentences of a run, each with its journey, or with how many have it alike. */
  static List<String> told(List<Ruled> journeys) {
    Map<String, List<String>> titles = new LinkedHashMap<>();
    for (Ruled journey : journeys) {
      for (Heeded heeded : all(journey)) {
        titles.computeIfAbsent(heeded.sentence(), it -> new ArrayList<>()).add(journey.title());
      }
    }
    return titles.entrySet().stream()
        .map(
            each ->
                each.getValue().size() == 1
                    ? each.getValue().get(0) + ": " + each.getKey()
                    : each.getValue().size() + " journeys: " + each.getKey())
        .toList();
  }

  private static Optional<Heeded> promise(Expectation promise, Optional<ExpectationVerdict> ruled) {
    return promise
        .remark()
        .map(
            remark ->
                new Heeded(
                    promise.text(),
                    promise.place(),
                    Optional.of(remark),
                    Kind.PROMISE,
                    ruled.map(Heeded::came).orElse("not reached")));
  }

  private static String came(ExpectationVerdict ruled) {
    if (ruled.verdict() == Verdict.PASSED) {
      return ruled.weak() ? "held, and before its step too" : "held";
    }
    String word = ruled.verdict() == Verdict.FAILED ? "does not hold: " : "blocked: ";
    return word + ruled.saw();
  }

  private static Heeded hint(Ruled journey, int index) {
    PlannedHint hint = journey.plan().hints().get(index);
    List<Hinted> facts =
        journey.evidence().steps().stream()
            .flatMap(step -> step.all(Hinted.class).stream())
            .filter(fact -> fact.hint() == index)
            .toList();
    return new Heeded(hint.text(), hint.place(), hint.remark(), Kind.HINT, came(facts));
  }

  private static String came(List<Hinted> facts) {
    long times = facts.stream().filter(fact -> fact.what() == What.PUT_AWAY).count();
    Optional<Hinted> other =
        facts.stream().filter(fact -> fact.what() != What.PUT_AWAY).findFirst();
    String away = "put away " + (times == 1 ? "once" : times + " times");
    String rest =
        other
            .map(
                fact ->
                    switch (fact.what()) {
                      case PUT_AWAY -> "";
                      case IN_THE_WAY -> "in the way: " + fact.detail();
                      case LEFT ->
                          "left alone, for the journey speaks of it itself in " + fact.detail();
                      case UNREAD -> "no grammar reads it: it is for a model that acts";
                    })
            .orElse("never seen");
    if (times == 0) {
      return rest;
    }
    return other.isPresent() ? away + "; " + rest : away;
  }

  /** {@code remark of 2026-11-21 by Ada applied: "The total must include tax." held}. */
  String sentence() {
    String what =
        remark
            .map(
                it ->
                    "remark of "
                        + it.date()
                        + (it.by().isEmpty() ? "" : " by " + it.by())
                        + " applied")
            .orElse("hint");
    return what + ": \u201c" + text + "\u201d " + came;
  }

  ResultFile.Heard heard() {
    return new ResultFile.Heard(
        text,
        place,
        kind.name().toLowerCase(Locale.ROOT),
        remark.map(Remark::date),
        remark.map(Remark::by).filter(by -> !by.isEmpty()),
        remark.map(Remark::run).filter(run -> !run.isEmpty()),
        came);
  }
}

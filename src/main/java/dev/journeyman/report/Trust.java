package dev.journeyman.report;

import dev.journeyman.evidence.Fact;
import dev.journeyman.plan.Phase;
import dev.journeyman.verdict.ExpectationVerdict;
import dev.journeyman.verdict.StepVerdict;
import dev.journeyman.verdict.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** How much a reader may make of the verdicts: what was looked at, and who decided. */
record Trust(List<Ruled> journeys) {

  /** Plain sentences, to be read aloud. */
  List<String> sentences() {
    return Stream.of(promises(), weak(), deciders()).flatMap(Optional::stream).toList();
  }

  private Optional<String> promises() {
    List<ExpectationVerdict> looked = looked().toList();
    long unreached =
        journeys.stream()
            .flatMap(j -> j.verdict().steps().stream())
            .filter(s -> s.expectations().isEmpty() && s.step().phase() != Phase.BEFORE)
            .mapToLong(s -> s.step().expectations().size())
            .sum();
    long held = count(looked, e -> e.verdict() == Verdict.PASSED);
    long broken = count(looked, e -> e.verdict() == Verdict.FAILED);
    long unknown = looked.size() - held - broken;
    StringBuilder text = new StringBuilder();
    if (looked.isEmpty()) {
      text.append("No promise was checked.");
    } else if (held == looked.size()) {
      text.append(looked.size() == 1 ? "One promise was" : looked.size() + " promises were");
      text.append(" checked on the running app, and " + (held == 1 ? "it held." : "all held."));
    } else {
      text.append(promises(looked.size()) + " looked at on the running app: " + held + " held");
      text.append(broken == 0 ? "" : ", " + broken + " did not hold");
      text.append(unknown == 0 ? "" : ", " + unknown + " could not be checked");
      text.append('.');
    }
    if (unreached > 0) {
      text.append(" " + promises(unreached) + " not reached.");
    }
    return Optional.of(text.toString());
  }

  private static String promises(long number) {
    return number + (number == 1 ? " promise was" : " promises were");
  }

  private Optional<String> weak() {
    long weak = count(looked().toList(), ExpectationVerdict::weak);
    return weak == 0
        ? Optional.empty()
        : Optional.of(
            weak == 1
                ? "1 of them proves little, because it held before its step too: it is marked weak."
                : weak
                    + " of them prove little, because they held before their step too:"
                    + " they are marked weak.");
  }

  private Stream<ExpectationVerdict> looked() {
    return journeys.stream()
        .flatMap(
            j ->
                Stream.concat(
                    j.verdict().steps().stream()
                        .filter(s -> s.step().phase() != Phase.BEFORE)
                        .map(StepVerdict::expectations)
                        .flatMap(List::stream),
                    j.throughout().stream()));
  }

  private static long count(List<ExpectationVerdict> all, Predicate<ExpectationVerdict> which) {
    return all.stream().filter(which).count();
  }

  private <T extends Fact> List<T> all(Class<T> kind) {
    return journeys.stream()
        .flatMap(j -> j.evidence().steps().stream())
        .flatMap(s -> s.all(kind).stream())
        .toList();
  }

  /** Who decided what to do, and what it cost; empty where nothing was done. */
  Optional<String> deciders() {
    List<String> who =
        all(Fact.Acted.class).stream()
            .map(Fact.Acted::by)
            .filter(by -> !by.equals("runner"))
            .distinct()
            .map(Trust::name)
            .toList();
    List<Fact.Asked> asked = all(Fact.Asked.class);
    String decided = who.isEmpty() ? "" : "What to do was decided by " + String.join(" and ", who);
    if (asked.isEmpty()) {
      return who.isEmpty() ? Optional.empty() : Optional.of(decided + "; no model had a say.");
    }
    String models = String.join(" and ", asked.stream().map(Fact.Asked::model).distinct().toList());
    String times = asked.size() == 1 ? "once" : asked.size() + " times";
    return Optional.of(
        (who.isEmpty() ? "" : decided + ". ")
            + models
            + " was asked "
            + times
            + ", for "
            + cost(asked)
            + ".");
  }

  /** What questions cost: {@code $0.12}, {@code nothing}. */
  static String cost(List<Fact.Asked> asked) {
    BigDecimal known =
        asked.stream().flatMap(a -> a.dollars().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean whole = asked.stream().allMatch(a -> a.dollars().isPresent());
    if (known.signum() == 0) {
      return whole ? "nothing" : "what nobody knows";
    }
    return (whole ? "" : "at least ") + dollars(known);
  }

  static String dollars(BigDecimal amount) {
    return String.format(Locale.ROOT, amount.doubleValue() < 0.01 ? "$%.4f" : "$%.2f", amount);
  }

  /** Who decides, in words for people who have never seen a brain's name. */
  static String name(String by) {
    return switch (by) {
      case "plain" -> "the plain words of the journey";
      case "replay" -> "a recording of an earlier run";
      case "healed" -> "what of the recording still fits";
      case "query" -> "a named query of journeyman.yaml";
      case "vision" -> "a model that looks at the page";
      case "runner" -> "Journeyman itself";
      default -> by;
    };
  }
}

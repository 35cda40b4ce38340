package dev.journeyman.verdict;

import dev.journeyman.check.Finding;
import dev.journeyman.evidence.Fact;
import dev.journeyman.evidence.Fact.Checked;
import dev.journeyman.evidence.Fact.Moment;
import dev.journeyman.evidence.Fact.Renamed;
import dev.journeyman.evidence.Halt;
import dev.journeyman.evidence.JourneyEvidence;
import dev.journeyman.evidence.StepEvidence;
import dev.journeyman.evidence.Unanswered;
import dev.journeyman.plan.Expectation;
import dev.journeyman.plan.Phase;
import dev.journeyman.plan.Plan;
import dev.journeyman.plan.PlannedStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Rules on an attempt at a journey from its evidence. The same evidence always gives the same
 * verdict.
 */
public final class Judge {

  private static final Pattern LOOKS =
      Pattern.compile(
          "(?i)^\\W*(look|see|view|check|verify|observe|read|wait|notice|inspect|watch|make sure|confirm that)\\b");

  private Judge() {}

  public static JourneyVerdict rule(JourneyEvidence evidence) {
    Plan plan = evidence.plan();
    List<StepVerdict> steps =
        IntStream.range(0, plan.steps().size())
            .mapToObj(
                i ->
                    evidence
                        .step(i)
                        .map(seen -> step(evidence, seen, renamed(evidence, i)))
                        .orElseGet(() -> StepVerdict.notReached(plan.steps().get(i), i)))
            .toList();
    List<Verdict> parts = steps.stream().flatMap(s -> s.verdict().stream()).toList();
    Verdict verdict = Verdict.of(parts);
    if (verdict == Verdict.PASSED) {
      return passed(evidence, steps);
    }
    String reason =
        steps.stream()
            .filter(s -> s.verdict().equals(Optional.of(verdict)))
            .findFirst()
            .map(StepVerdict::reason)
            .orElse("nothing was run");
    return ruled(evidence, verdict, steps, reason);
  }

  /** What was healed by another name until then. */
  private static List<Renamed> renamed(JourneyEvidence evidence, int step) {
    return evidence.steps().stream()
        .filter(s -> s.index() <= step)
        .flatMap(s -> s.all(Renamed.class).stream())
        .toList();
  }

  /** Nothing is PASSED that did not reach its end, or that judged nothing. */
  private static JourneyVerdict passed(JourneyEvidence evidence, List<StepVerdict> steps) {
    Plan plan = evidence.plan();
    Optional<StepVerdict> unreached = steps.stream().filter(s -> s.verdict().isEmpty()).findFirst();
    if (unreached.isPresent()) {
      String where = unreached.get().step().title();
      return ruled(
          evidence, Verdict.BLOCKED, steps, "the run ended before " + where + " was reached");
    }
    if (!evidence.isComplete()) {
      return ruled(evidence, Verdict.BLOCKED, steps, "the run was cut off before its end");
    }
    if (!plan.judgesAnything()) {
      return ruled(
          evidence, Verdict.BLOCKED, steps, "the journey promises nothing, so it could not fail");
    }
    return ruled(evidence, Verdict.PASSED, steps, "");
  }

  private static JourneyVerdict ruled(
      JourneyEvidence evidence, Verdict verdict, List<StepVerdict> steps, String reason) {
    return new JourneyVerdict(
        evidence.plan(), verdict, steps, reason, evidence.attempt(), List.of());
  }

  private static StepVerdict step(
      JourneyEvidence evidence, StepEvidence seen, List<Renamed> renamed) {
    PlannedStep step = seen.step();
    boolean judged = step.phase() != Phase.BEFORE;
    List<ExpectationVerdict> expectations = expectations(evidence, seen, renamed);
    List<ExpectationVerdict> always = always(evidence, seen, renamed);
    List<String> reasons = new ArrayList<>();
    List<Verdict> parts = new ArrayList<>();
    troubles(evidence, seen, reasons, parts);
    boolean looked = seen.halted().isEmpty() && seen.took().isPresent();
    if (looked) {
      expectations.forEach(e -> parts.add(e.verdict()));
      always.forEach(e -> parts.add(e.verdict()));
      parts.add(Verdict.PASSED);
    }
    Verdict verdict = Verdict.of(parts);
    Verdict shown = !judged && verdict == Verdict.FAILED ? Verdict.BLOCKED : verdict;
    return new StepVerdict(
        step, seen.index(), Optional.of(shown), looked ? expectations : List.of(), always, reasons);
  }

  private static List<ExpectationVerdict> expectations(
      JourneyEvidence evidence, StepEvidence seen, List<Renamed> renamed) {
    List<Expectation> all = seen.step().expectations();
    return IntStream.range(0, all.size())
        .mapToObj(i -> expectation(evidence, all.get(i), i, Moment.AFTER, seen, renamed))
        .toList();
  }

  /** What did not hold of that which must hold throughout; while preparing, nothing is judged. */
  private static List<ExpectationVerdict> always(
      JourneyEvidence evidence, StepEvidence seen, List<Renamed> renamed) {
    List<Expectation> all = evidence.plan().always();
    boolean judged = seen.step().phase() != Phase.BEFORE;
    return IntStream.range(0, all.size())
        .mapToObj(i -> expectation(evidence, all.get(i), i, Moment.THROUGHOUT, seen, renamed))
        .filter(e -> e.verdict() != Verdict.PASSED)
        .filter(e -> judged || e.verdict() == Verdict.BLOCKED)
        .toList();
  }

  /** What went wrong in a step besides its promises, and what is made of it. */
  private static void troubles(
      JourneyEvidence evidence, StepEvidence seen, List<String> reasons, List<Verdict> parts) {
    Optional<String> excuse = excuse(evidence, seen);
    boolean asked = seen.halted().filter(h -> h.why() == Halt.UNEXPECTED_DIALOG).isPresent();
    Verdict fault = asked || excuse.isPresent() ? Verdict.BLOCKED : Verdict.FAILED;
    seen.halted()
        .ifPresent(
            halted -> {
              reasons.add(halted.message());
              parts.add(halted.why().blamesApp() ? fault : Verdict.BLOCKED);
            });
    if (seen.step().phase() != Phase.BEFORE) {
      seen.illnesses().forEach(reasons::add);
      seen.illnesses().forEach(illness -> parts.add(fault));
    }
    if (seen.took().isEmpty()) {
      reasons.add("the run was cut off during this step");
      parts.add(Verdict.BLOCKED);
    }
    if (!reasons.isEmpty()) {
      excuse.ifPresent(reasons::add);
    }
  }

  private static ExpectationVerdict expectation(
      JourneyEvidence evidence,
      Expectation expectation,
      int index,
      Moment moment,
      StepEvidence seen,
      List<Renamed> renamed) {
    Optional<Fact.Unread> unread = seen.unread(index, moment);
    if (unread.isPresent()) {
      return ExpectationVerdict.unchecked(expectation, unread.get().message());
    }
    Optional<Checked> checked = seen.checked(index, moment);
    if (checked.isEmpty()) {
      return ExpectationVerdict.unchecked(expectation, "it was not checked");
    }
    Promised promised = new Promised(evidence, seen, index, checked.get());
    Optional<String> doubt =
        promised.verdict() == Verdict.FAILED
            ? doubt(evidence, expectation, moment, seen, renamed)
            : Optional.empty();
    return doubt
        .map(why -> unknown(expectation, checked.get(), why))
        .orElseGet(() -> promised.on(expectation));
  }

  /** Why it says nothing of the app that something is not as promised. */
  private static Optional<String> doubt(
      JourneyEvidence evidence,
      Expectation expectation,
      Moment moment,
      StepEvidence seen,
      List<Renamed> renamed) {
    Optional<String> doubt =
        otherName(expectation, renamed).or(() -> excuse(evidence, seen).map(why -> "but " + why));
    return moment == Moment.AFTER
        ? doubt.or(
            () ->
                undone(seen)
                    .or(seen::slip)
                    .map(why -> "but " + why + ", so it says nothing about the app"))
        : doubt;
  }

  /** The name that it goes by is gone, so it tells nothing of the thing. */
  private static Optional<String> otherName(Expectation expectation, List<Renamed> renamed) {
    return renamed.stream()
        .filter(r -> expectation.text().contains(r.was()))
        .findFirst()
        .map(
            other ->
                "the app now calls \""
                    + other.was()
                    + "\" \""
                    + other.is()
                    + "\": say so in the journey");
  }

  /** Why nobody can tell whose fault it is that something is not as promised. */
  private static Optional<String> excuse(JourneyEvidence evidence, StepEvidence seen) {
    return missed(evidence, seen).or(() -> Unanswered.leaving(seen.activity()));
  }

  /** Without what this run kept from the page, nobody can tell whose fault it is. */
  private static Optional<String> missed(JourneyEvidence evidence, StepEvidence seen) {
    return evidence
        .missed(seen.index())
        .map(
            x ->
                "this run did not let the page reach "
                    + x.url()
                    + ", which may be why; if the app needs it, add it to origins in"
                    + " journeyman.yaml");
  }

  /** A model that only says that it did the step has not tried the app; looking needs no deed. */
  private static Optional<String> undone(StepEvidence seen) {
    return seen.isIdle() && !LOOKS.matcher(seen.step().intent()).find()
        ? Optional.of("nothing was done in this step")
        : Optional.empty();
  }

  /** What was seen is no promise broken. */
  private static ExpectationVerdict unknown(Expectation expectation, Checked checked, String why) {
    Finding finding = checked.finding();
    return new ExpectationVerdict(
        expectation,
        Verdict.BLOCKED,
        Strength.STRONG,
        checked.check(),
        checked.by(),
        finding.expected(),
        finding.saw() + "; " + why);
  }
}

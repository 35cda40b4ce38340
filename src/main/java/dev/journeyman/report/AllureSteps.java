package dev.journeyman.report;

import dev.journeyman.evidence.Fact;
import dev.journeyman.evidence.Fact.Checked;
import dev.journeyman.evidence.Fact.Moment;
import dev.journeyman.evidence.StepEvidence;
import dev.journeyman.plan.Phase;
import dev.journeyman.report.AllureTest.Step;
import dev.journeyman.verdict.ExpectationVerdict;
import dev.journeyman.verdict.StepVerdict;
import dev.journeyman.verdict.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A journey's steps as Allure shows them: what was done, what was promised, what was seen. */
final class AllureSteps {

  private final Ruled journey;
  private final Attachments attachments;

  AllureSteps(Ruled journey, Attachments attachments) {
    this.journey = journey;
    this.attachments = attachments;
  }

  List<Step> all() {
    List<Step> steps = new ArrayList<>();
    for (StepVerdict ruled : journey.verdict().steps()) {
      steps.add(
          journey
              .evidence()
              .step(ruled.index())
              .map(seen -> step(ruled, seen))
              .orElseGet(() -> notReached(ruled)));
    }
    List<ExpectationVerdict> throughout = journey.throughout();
    if (!throughout.isEmpty()) {
      steps.add(throughout(throughout));
    }
    journey.others().stream()
        .filter(other -> other.attempt() > journey.attempt())
        .map(this::later)
        .forEach(steps::add);
    return steps;
  }

  /** An attempt that could not tell more than the one that decided. */
  private Step later(Ruled other) {
    return AllureStep.heading(
            other.ending() + ": " + other.verdict().reason(), other.verdict().verdict())
        .from(
            other.evidence().began().toEpochMilli(),
            Clocked.end(other.evidence()).toEpochMilli(),
            new AllureSteps(other, attachments).all(),
            List.of());
  }

  private Step step(StepVerdict ruled, StepEvidence seen) {
    long start = seen.began().toEpochMilli();
    List<Step> below = new ArrayList<>();
    long at = start;
    for (AllureStep line : lines(ruled, seen)) {
      below.add(line.from(at));
      at += line.took().toMillis();
    }
    long stop = Math.max(start, Clocked.end(seen).toEpochMilli());
    return AllureStep.titled(ruled.step(), ruled.verdict())
        .from(start, stop, below, attachments.of(journey, seen));
  }

  private List<AllureStep> lines(StepVerdict ruled, StepEvidence seen) {
    List<AllureStep> lines = new ArrayList<>();
    List<AllureTest.Attachment> shown = new ArrayList<>();
    for (Fact fact : seen.facts()) {
      if (fact instanceof Fact.Pictured picture && picture.shot() == Fact.Shot.SHOWN) {
        shown.addAll(attachments.shown(journey, seen, picture));
      } else if (fact instanceof Fact.Acted acted) {
        lines.add(AllureStep.acted(acted));
      } else if (fact instanceof Fact.Remembered remembered) {
        lines.add(AllureStep.remembered(remembered));
      } else if (fact instanceof Fact.Asked asked) {
        lines.add(AllureStep.asked(asked).showing(shown));
        shown.clear();
      } else if (fact instanceof Fact.Noticed noticed) {
        lines.add(AllureStep.noticed(noticed));
      } else if (fact instanceof Fact.Changed changed) {
        lines.add(AllureStep.changed(changed));
      } else if (fact instanceof Fact.Halted halted) {
        lines.add(AllureStep.halted(halted));
      }
    }
    for (int i = 0; i < ruled.expectations().size(); i++) {
      Duration took = seen.checked(i, Moment.AFTER).map(Checked::took).orElse(Duration.ZERO);
      lines.add(AllureStep.promise(ruled.expectations().get(i), took));
    }
    if (ruled.expectations().isEmpty()) {
      ruled.step().expectations().forEach(e -> lines.add(AllureStep.unchecked(e)));
    }
    ruled.always().forEach(e -> lines.add(AllureStep.promise(e, Duration.ZERO)));
    if (ruled.step().phase() != Phase.BEFORE) {
      seen.illnesses().forEach(illness -> lines.add(AllureStep.ill(illness)));
    }
    if (seen.took().isEmpty()) {
      lines.add(AllureStep.heading("The run was cut off here", Verdict.BLOCKED));
    }
    return lines;
  }

  private Step notReached(StepVerdict ruled) {
    long at = Clocked.end(journey.evidence()).toEpochMilli();
    List<Step> promises =
        ruled.step().expectations().stream().map(e -> AllureStep.unchecked(e).from(at)).toList();
    return AllureStep.titled(ruled.step(), ruled.verdict()).from(at, at, promises, List.of());
  }

  private Step throughout(List<ExpectationVerdict> promises) {
    long at = Clocked.end(journey.evidence()).toEpochMilli();
    List<Step> below =
        promises.stream().map(p -> AllureStep.promise(p, Duration.ZERO).from(at)).toList();
    Verdict worst = Verdict.of(promises.stream().map(ExpectationVerdict::verdict).toList());
    return AllureStep.heading("Always, looked at after every step", worst)
        .from(at, at, below, List.of());
  }
}

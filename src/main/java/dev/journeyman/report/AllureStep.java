package dev.journeyman.report;

import dev.journeyman.evidence.Fact;
import dev.journeyman.evidence.Halt;
import dev.journeyman.plan.Expectation;
import dev.journeyman.plan.PlannedStep;
import dev.journeyman.report.AllureTest.Attachment;
import dev.journeyman.report.AllureTest.Details;
import dev.journeyman.report.AllureTest.Parameter;
import dev.journeyman.report.AllureTest.Status;
import dev.journeyman.report.AllureTest.Step;
import dev.journeyman.verdict.ExpectationVerdict;
import dev.journeyman.verdict.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One line of Allure's execution while it is written: what it is called, how it ended, and when on
 * a clock that its lines share.
 */
final class AllureStep {

  private final String name;
  private final Status status;
  private final List<Parameter> parameters = new ArrayList<>();
  private final List<Attachment> attachments = new ArrayList<>();
  private Optional<Details> details = Optional.empty();
  private Duration took = Duration.ZERO;

  private AllureStep(String name, Status status) {
    this.name = Plain.line(name);
    this.status = status;
  }

  static AllureStep acted(Fact.Acted acted) {
    boolean done = acted.outcome().isDone();
    AllureStep line =
        new AllureStep(
            acted.action() + " \u2014 " + acted.by(), done ? Status.PASSED : Status.BROKEN);
    line.took = acted.took();
    String detail = acted.outcome().detail();
    return detail.isEmpty() ? line : line.saying(detail);
  }

  static AllureStep remembered(Fact.Remembered fact) {
    return new AllureStep("remember " + fact.name() + " = " + fact.value(), Status.PASSED);
  }

  /** What a model was asked, what it cost and what it said to that. */
  static AllureStep asked(Fact.Asked asked) {
    String said = asked.said().isBlank() ? "" : ": \u201c" + asked.said() + "\u201d";
    AllureStep line =
        new AllureStep(asked.model() + " was asked to " + asked.purpose() + said, Status.PASSED);
    line.took = asked.took();
    line.with(
        "tokens",
        asked.input() + " new, " + asked.cached() + " cached, " + asked.output() + " written");
    asked.dollars().ifPresent(it -> line.with("cost", "$" + it.toPlainString()));
    return line;
  }

  static AllureStep changed(Fact.Changed changed) {
    return new AllureStep(changed.what(), Status.PASSED).saying(changed.detail());
  }

  static AllureStep noticed(Fact.Noticed noticed) {
    return new AllureStep("Noticed: " + noticed.text(), Status.PASSED);
  }

  static AllureStep halted(Fact.Halted halted) {
    Halt why = halted.why();
    return new AllureStep(
            "Stopped here: " + why.title(), why.blamesApp() ? Status.FAILED : Status.BROKEN)
        .saying(halted.message());
  }

  static AllureStep ill(String illness) {
    return new AllureStep("Health: " + illness, Status.FAILED);
  }

  static AllureStep promise(ExpectationVerdict promise, Duration took) {
    AllureStep line =
        new AllureStep(promise.expectation().text() + note(promise), status(promise.verdict()));
    line.took = took;
    if (promise.check().isEmpty()) {
      line.saying(promise.saw());
    } else {
      line.with("expected", promise.expected()).with("seen", promise.saw());
      List<String> sentences = promise.check().lines().toList();
      for (int i = 0; i < sentences.size(); i++) {
        line.with(sentences.size() == 1 ? "check" : "check " + (i + 1), sentences.get(i));
      }
      if (!promise.by().equals("plain")) {
        line.with(promise.isLookedAt() ? "looked at by" : "check by", promise.by());
      }
    }
    return line.with("promised at", promise.expectation().place());
  }

  /** What is to be read without opening the line. */
  private static String note(ExpectationVerdict promise) {
    if (promise.verdict() == Verdict.PASSED) {
      return promise.weak() ? " \u2014 weak: it held before the step too" : "";
    }
    return promise.check().isEmpty() ? " \u2014 not checked" : " \u2014 saw " + promise.saw();
  }

  static AllureStep unchecked(Expectation promise) {
    return new AllureStep(promise.text() + " \u2014 not checked", Status.SKIPPED)
        .with("promised at", promise.place());
  }

  static AllureStep titled(PlannedStep step, Optional<Verdict> verdict) {
    String number =
        switch (step.phase()) {
          case BEFORE -> "Before " + step.number() + ". ";
          case STEPS -> step.number() + ". ";
          case OUTCOME -> "Outcome. ";
        };
    return verdict
        .map(v -> new AllureStep(number + step.intent(), status(v)))
        .orElseGet(
            () -> new AllureStep(number + step.intent() + " \u2014 not reached", Status.SKIPPED));
  }

  static AllureStep heading(String name, Verdict verdict) {
    return new AllureStep(name, status(verdict));
  }

  static Status status(Verdict verdict) {
    return switch (verdict) {
      case PASSED -> Status.PASSED;
      case FAILED -> Status.FAILED;
      case BLOCKED -> Status.BROKEN;
    };
  }

  private AllureStep with(String name, String value) {
    parameters.add(new Parameter(name, Plain.line(value), false));
    return this;
  }

  private AllureStep saying(String message) {
    details = Optional.of(new Details(Plain.line(message), "", Optional.empty(), Optional.empty()));
    return this;
  }

  /** Pictures that belong to this line alone. */
  AllureStep showing(List<Attachment> pictures) {
    attachments.addAll(pictures);
    return this;
  }

  Duration took() {
    return took;
  }

  /** The line without anything below it. */
  Step from(long start) {
    return from(start, start + took.toMillis(), List.of(), attachments);
  }

  Step from(long start, long stop, List<Step> below, List<Attachment> files) {
    return new Step(
        name,
        status,
        details,
        "finished",
        below,
        List.copyOf(files),
        List.copyOf(parameters),
        start,
        stop);
  }
}

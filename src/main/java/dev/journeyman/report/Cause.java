package dev.journeyman.report;

import dev.journeyman.evidence.Fact;
import dev.journeyman.evidence.Fact.Moment;
import dev.journeyman.evidence.Halt;
import dev.journeyman.evidence.StepEvidence;
import dev.journeyman.plan.Phase;
import dev.journeyman.verdict.StepVerdict;
import dev.journeyman.verdict.Verdict;
import java.util.Arrays;
import java.util.Optional;

/** What kind of thing kept a journey from passing, and what to do about it. */
enum Cause {
  PROMISE_BROKEN("promise broken", "The app broke a promise", ""),
  APP_ILL("app ill", "The app was ill: an error, a 5xx or a blank page", ""),
  APP_UNUSABLE("app unusable", "The app did not let a person go on", ""),
  JOURNEY_UNCLEAR(
      "journey out of date or unclear",
      "Journey out of date or unclear",
      "Name the thing as the page names it; if it should be there under that name, the app lost it."),
  VALUE_MISSING(
      "value missing",
      "Journey out of date or unclear",
      "Give the value under data in the front matter, with --data, or as a secret."),
  NEEDS_MODEL(
      "needs a model",
      "Needs a model",
      "Say it in words that `journeyman lint` reads, or configure a model."),
  MODEL(
      "model",
      "The model did not get there",
      "The app was not judged: look at what the model saw and said, at its key and at the budget."),
  PREPARATION(
      "preparation failed",
      "Preparation failed",
      "Nothing was judged: bring the app into the state that the preparation needs."),
  POLICY(
      "not allowed",
      "Stopped by policy",
      "Allow the origin in journeyman.yaml, or take the step out of the journey."),
  ENVIRONMENT(
      "environment",
      "Environment",
      "Run it again; if it stays, look at the browser and the time limit."),
  CUT_OFF("cut off", "Cut off", "Run it again: it was stopped before its end.");

  private final String title;
  private final String category;
  private final String advice;

  Cause(String title, String category, String advice) {
    this.title = title;
    this.category = category;
    this.advice = advice;
  }

  String title() {
    return title;
  }

  /** The one of that title; empty where it is one of another version. */
  static Optional<Cause> titled(String title) {
    return Arrays.stream(values()).filter(it -> it.title.equals(title)).findFirst();
  }

  /** The heading under which Allure gathers journeys of this kind. */
  String category() {
    return category;
  }

  /** What to do, for what is BLOCKED; empty where the app is to be mended. */
  String advice() {
    return advice;
  }

  /** The line by which Allure tells journeys of this kind from others. */
  String line() {
    return "Cause: " + title;
  }

  static Cause of(Ruled journey) {
    return journey
        .decisive()
        .flatMap(step -> journey.evidence().step(step.index()).map(seen -> of(step, seen)))
        .orElse(CUT_OFF);
  }

  private static Cause of(StepVerdict step, StepEvidence seen) {
    if (step.isNot(Verdict.FAILED)) {
      return blocked(step, seen);
    }
    if (seen.halted().isPresent() && seen.halted().get().why().blamesApp()) {
      return APP_UNUSABLE;
    }
    boolean broken =
        step.expectations().stream().anyMatch(e -> e.verdict() == Verdict.FAILED)
            || step.always().stream().anyMatch(e -> e.verdict() == Verdict.FAILED);
    return broken ? PROMISE_BROKEN : APP_ILL;
  }

  private static Cause blocked(StepVerdict step, StepEvidence seen) {
    if (seen.halted().isPresent()) {
      Halt why = seen.halted().get().why();
      return step.step().phase() == Phase.BEFORE && why.blamesApp() ? PREPARATION : of(why);
    }
    if (seen.took().isEmpty()) {
      return CUT_OFF;
    }
    if (!seen.all(Fact.Asked.class).isEmpty()) {
      return MODEL;
    }
    boolean unread =
        seen.all(Fact.Unread.class).stream().anyMatch(u -> u.moment() != Moment.BEFORE);
    if (unread) {
      return NEEDS_MODEL;
    }
    return step.step().phase() == Phase.BEFORE ? PREPARATION : JOURNEY_UNCLEAR;
  }

  private static Cause of(Halt why) {
    return switch (why) {
      case MISSING, AMBIGUOUS, UNFIT, UNEXPECTED_DIALOG, MISSED -> JOURNEY_UNCLEAR;
      case RELAPSED -> PROMISE_BROKEN;
      case NEEDS_MODEL -> NEEDS_MODEL;
      case LACKS_VALUE -> VALUE_MISSING;
      case COVERED, DISABLED, NEVER_CAME, UNREACHABLE, APP_GONE -> APP_UNUSABLE;
      case MODEL_FAILED, MODEL_DECLINED, MODEL_GAVE_UP, NO_PROGRESS, BUDGET_SPENT -> MODEL;
      case REFUSED, UNSAFE -> POLICY;
      case BROWSER_LOST, TIMED_OUT, APP_NOT_STARTED -> ENVIRONMENT;
      case INTERRUPTED -> CUT_OFF;
    };
  }
}

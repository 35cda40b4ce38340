package dev.journeyman.verdict;

import dev.journeyman.check.Finding;
import dev.journeyman.evidence.Fact;
import dev.journeyman.evidence.Fact.Moment;
import dev.journeyman.evidence.Halt;
import dev.journeyman.evidence.JourneyEvidence;
import dev.journeyman.evidence.StepEvidence;
import dev.journeyman.plan.Expectation;
import dev.journeyman.plan.Phase;
import dev.journeyman.plan.Plan;
import dev.journeyman.plan.PlannedStep;
import dev.journeyman.surface.Activity;
import dev.journeyman.surface.Activity.Dialog;
import dev.journeyman.surface.Activity.Exchange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A journey as its evidence tells it, written step by step. */
final class Told {

  private final List<PlannedStep> planned = new ArrayList<>();
  private final List<StepEvidence> begun = new ArrayList<>();
  private final List<Expectation> always = new ArrayList<>();
  private Optional<Duration> took = Optional.of(Duration.ofSeconds(1));

  static Told journey(String... always) {
    Told told = new Told();
    for (String text : always) {
      told.always.add(new Expectation(text, "pay.md", 40));
    }
    return told;
  }

  /** A step that was begun, with these facts, and ended. */
  Told step(Phase phase, int promises, Fact... facts) {
    List<Fact> all = new ArrayList<>(List.of(facts));
    all.add(new Fact.StepEnded(Duration.ofMillis(10)));
    return begun(phase, promises, all);
  }

  Told step(int promises, Fact... facts) {
    return step(Phase.STEPS, promises, facts);
  }

  /** A step that was begun and never ended. */
  Told cutOffIn(int promises, Fact... facts) {
    took = Optional.empty();
    return begun(Phase.STEPS, promises, List.of(facts));
  }

  private Told begun(Phase phase, int promises, List<Fact> facts) {
    notReached(phase, promises);
    int index = planned.size() - 1;
    begun.add(new StepEvidence(planned.get(index), index, Instant.EPOCH, facts));
    return this;
  }

  /** A step of the plan that was never begun. */
  Told notReached(Phase phase, int promises) {
    int number = 1 + (int) planned.stream().filter(s -> s.phase() == phase).count();
    int line = 10 + planned.size() * 5;
    List<Expectation> expectations = new ArrayList<>();
    for (int i = 0; i < promises; i++) {
      expectations.add(new Expectation("promise " + i, "pay.md", line + 1 + i));
    }
    planned.add(new PlannedStep(phase, number, "Do it.", "pay.md", line, expectations));
    return this;
  }

  Told cutOff() {
    took = Optional.empty();
    return this;
  }

  JourneyVerdict verdict() {
    return verdict(1);
  }

  JourneyVerdict verdict(int attempt) {
    Plan plan = new Plan("pay", "Pay", "pay.md", "/", planned, always);
    return Judge.rule(new JourneyEvidence(plan, attempt, "", Instant.EPOCH, begun, took));
  }

  static Fact before(int promise, Finding.Result result) {
    return checked(promise, Moment.BEFORE, result, false);
  }

  static Fact held(int promise) {
    return checked(promise, Moment.AFTER, Finding.Result.HELD, false);
  }

  static Fact stillHeld(int promise) {
    return checked(promise, Moment.AFTER, Finding.Result.HELD, true);
  }

  static Fact broken(int promise) {
    return checked(promise, Moment.AFTER, Finding.Result.BROKEN, false);
  }

  /** It held from one time to another, in milliseconds, and what was seen in the end. */
  static List<Fact> heldUntil(int promise, int from, int until, Finding.Result end) {
    return List.of(
        checked(promise, Moment.HELD, Finding.Result.HELD, false, Duration.ofMillis(from)),
        checked(promise, Moment.AFTER, end, false, Duration.ofMillis(until)));
  }

  /** It held already before the last thing that the step did. */
  static Fact earlier(int promise) {
    return checked(promise, Moment.EARLIER, Finding.Result.HELD, false);
  }

  static Fact relapsed(int step, int promise) {
    return new Fact.Relapsed(
        step, promise, Finding.broken("the wanted", "the old"), Duration.ofMillis(400));
  }

  static Fact asked(String kind, String question) {
    Dialog dialog = new Dialog(kind, question, false, false);
    return new Fact.Happened(
        new Activity(List.of(), List.of(), List.of(), List.of(dialog), List.of()), false);
  }

  static Fact undecided(int promise) {
    return checked(promise, Moment.AFTER, Finding.Result.UNDECIDED, false);
  }

  static Fact throughout(int promise, Finding.Result result) {
    return checked(promise, Moment.THROUGHOUT, result, false);
  }

  private static Fact checked(int promise, Moment moment, Finding.Result result, boolean still) {
    return checked(promise, moment, result, still, Duration.ZERO);
  }

  private static Fact checked(
      int promise, Moment moment, Finding.Result result, boolean still, Duration took) {
    Finding finding = new Finding(result, "the wanted", "the seen", Optional.empty());
    return new Fact.Checked(promise, moment, "check " + promise, "plain", still, finding, took);
  }

  static Fact unread(int promise, Moment moment) {
    return new Fact.Unread(promise, moment, "", "promise needs a model");
  }

  static Fact halted(Halt why) {
    return new Fact.Halted(why, "halted: " + why.title());
  }

  static Fact threw(String error) {
    return new Fact.Happened(
        new Activity(List.of(), List.of(error), List.of(), List.of(), List.of()), false);
  }

  static Fact answered(int status, String failure, boolean firstParty, String kind) {
    Exchange exchange = new Exchange("GET", "/api", status, failure, firstParty, kind);
    return new Fact.Happened(
        new Activity(List.of(), List.of(), List.of(exchange), List.of(), List.of()), false);
  }

  /** Requests that this run did not let out; one without a kind is a bare connection. */
  static Fact refused(String address, String kind) {
    Exchange exchange =
        kind.isEmpty()
            ? Exchange.refused(address)
            : new Exchange("GET", address, 0, Exchange.NOT_SENT, false, kind);
    return new Fact.Happened(
        new Activity(List.of(), List.of(), List.of(exchange), List.of(), List.of()), false);
  }

  static Fact blank() {
    return new Fact.Happened(Activity.NONE, true);
  }
}

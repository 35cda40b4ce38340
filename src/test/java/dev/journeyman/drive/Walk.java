package dev.journeyman.drive;

import dev.journeyman.brain.Approach;
import dev.journeyman.brain.Brain;
import dev.journeyman.brain.Decision;
import dev.journeyman.brain.Interpretation;
import dev.journeyman.brain.plain.Fixtures;
import dev.journeyman.brain.plain.PlainBrain;
import dev.journeyman.check.Memory;
import dev.journeyman.evidence.JourneyEvidence;
import dev.journeyman.plan.Expectation;
import dev.journeyman.plan.Phase;
import dev.journeyman.plan.Plan;
import dev.journeyman.plan.PlannedStep;
import dev.journeyman.surface.Action;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.Surface;
import dev.journeyman.surface.playwright.Site;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Walks decided by the grammar, from the first page of a site. */
final class Walk implements AutoCloseable {

  static final Limits LIMITS = Stage.LIMITS;

  private static final Limits PATIENT =
      new Limits(LIMITS.step().multipliedBy(5), LIMITS.await(), LIMITS.journey());

  private final Stage stage = new Stage();
  final Site site = stage.site;

  /** A step and what must be true after it. */
  static PlannedStep step(String intent, String... promises) {
    return Stage.step(Phase.STEPS, "walk.md", intent, promises);
  }

  static PlannedStep outcome(String... promises) {
    return Stage.step(Phase.OUTCOME, "walk.md", "Look at the app afresh", promises);
  }

  JourneyEvidence of(PlannedStep... steps) {
    return of(LIMITS, AppWatch.NONE, List.of(), steps);
  }

  /** The same on a page that does not keep still at first. */
  JourneyEvidence patiently(PlannedStep... steps) {
    return of(PATIENT, AppWatch.NONE, List.of(), steps);
  }

  JourneyEvidence throughout(String always, PlannedStep... steps) {
    return of(LIMITS, AppWatch.NONE, List.of(new Expectation(always, "walk.md", 40)), steps);
  }

  JourneyEvidence of(Limits limits, AppWatch app, List<Expectation> always, PlannedStep... steps) {
    Stage.Props usual = Stage.Props.USUAL;
    return stage.walk(
        new Plan("walk", "Walk", "walk.md", "/", List.of(steps), always),
        surface -> new PlainBrain(Fixtures.NONE),
        new Stage.Props(limits, usual.secrets(), app, usual.tape()));
  }

  /** The same, by who thinks for a while after each decision, and is given the time for it. */
  JourneyEvidence slowly(Duration thought, PlannedStep... steps) {
    Stage.Props usual = Stage.Props.USUAL;
    return stage.walk(
        new Plan("walk", "Walk", "walk.md", "/", List.of(steps), List.of()),
        surface -> new Thinker(new PlainBrain(Fixtures.NONE), surface, thought),
        new Stage.Props(PATIENT, usual.secrets(), usual.app(), usual.tape()));
  }

  private record Thinker(Brain quick, Surface surface, Duration thought) implements Brain {

    @Override
    public String name() {
      return quick.name();
    }

    @Override
    public Interpretation interpret(String expectation) {
      return quick.interpret(expectation);
    }

    @Override
    public Approach approach(PlannedStep step, Optional<PlannedStep> next, Memory memory) {
      Approach approach = quick.approach(step, next, memory);
      return new Approach() {
        @Override
        public Decision decide(Sight sight) {
          Decision decision = approach.decide(sight);
          Stopwatch watch = Stopwatch.start();
          while (!watch.isPast(thought)) {
            surface.awaitChange(thought.minus(watch.elapsed()));
          }
          return decision;
        }

        @Override
        public void did(Action action) {
          approach.did(action);
        }

        @Override
        public String by() {
          return approach.by();
        }
      };
    }
  }

  @Override
  public void close() {
    stage.close();
  }
}

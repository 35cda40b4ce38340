package dev.journeyman.drive;

import dev.journeyman.brain.plain.Fixtures;
import dev.journeyman.brain.plain.PlainBrain;
import dev.journeyman.evidence.JourneyEvidence;
import dev.journeyman.plan.Expectation;
import dev.journeyman.plan.Phase;
import dev.journeyman.plan.Plan;
import dev.journeyman.plan.PlannedStep;
import dev.journeyman.surface.playwright.Site;
import java.util.List;

/** Walks decided by the grammar, from the first page of a site. */
final class Walk implements AutoCloseable {

  static final Limits LIMITS = Stage.LIMITS;

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

  @Override
  public void close() {
    stage.close();
  }
}

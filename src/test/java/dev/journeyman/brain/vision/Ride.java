package dev.journeyman.brain.vision;

import dev.journeyman.brain.Brain;
import dev.journeyman.brain.plain.Fixtures;
import dev.journeyman.brain.plain.PlainBrain;
import dev.journeyman.drive.Stage;
import dev.journeyman.evidence.JourneyEvidence;
import dev.journeyman.evidence.Redactor;
import dev.journeyman.model.Allowance;
import dev.journeyman.model.Budget;
import dev.journeyman.model.Model;
import dev.journeyman.plan.Expectation;
import dev.journeyman.plan.Phase;
import dev.journeyman.plan.Plan;
import dev.journeyman.plan.PlannedStep;
import dev.journeyman.surface.Surface;
import dev.journeyman.surface.playwright.Site;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A browser and a site, on which a model walks journeys of a few steps. */
final class Ride implements AutoCloseable {

  static final Map<String, String> SECRETS = Map.of("PASSWORD", "open-sesame-4711");

  private final Stage stage = new Stage();
  final Site site = stage.site;

  static PlannedStep step(String intent, String... promises) {
    return Stage.step(Phase.STEPS, "ride.md", intent, promises);
  }

  static Context context(Model model) {
    return context(model, Allowance.OF_A_JOURNEY);
  }

  static Context context(Model model, Allowance allowance) {
    return new Context(
        model,
        model,
        Optional.empty(),
        Budget.ofRun(Allowance.UNLIMITED).journey(allowance),
        (asked, usage) -> Optional.empty(),
        List.of(),
        new Redactor(SECRETS)::redact,
        Set.of(),
        "ride");
  }

  /** Walk steps from the site's first page, the model deciding all of them. */
  JourneyEvidence by(Model model, PlannedStep... steps) {
    return by(context(model), steps);
  }

  JourneyEvidence by(Context context, PlannedStep... steps) {
    return walk(surface -> new VisionBrain(context, surface), List.of(), steps);
  }

  /** Walk a plan with what must always hold. */
  JourneyEvidence by(Context context, List<Expectation> always, PlannedStep... steps) {
    return walk(surface -> new VisionBrain(context, surface), always, steps);
  }

  /** The grammar decides what it reads. */
  JourneyEvidence auto(Model model, PlannedStep... steps) {
    PlainBrain plain = new PlainBrain(Fixtures.NONE);
    return walk(
        surface -> new AutoBrain(plain, new VisionBrain(context(model), surface)),
        List.of(),
        steps);
  }

  private JourneyEvidence walk(
      Function<Surface, Brain> brain, List<Expectation> always, PlannedStep... steps) {
    return stage.walk(
        new Plan("ride", "Ride", "ride.md", "/", List.of(steps), always),
        brain,
        Stage.Props.USUAL.with(SECRETS));
  }

  @Override
  public void close() {
    stage.close();
  }
}

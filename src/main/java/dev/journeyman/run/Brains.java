package dev.journeyman.run;

import dev.journeyman.brain.Brain;
import dev.journeyman.brain.Interpretation.Understood;
import dev.journeyman.brain.plain.Fixtures;
import dev.journeyman.brain.plain.PlainBrain;
import dev.journeyman.brain.vision.AutoBrain;
import dev.journeyman.brain.vision.Context;
import dev.journeyman.brain.vision.VisionBrain;
import dev.journeyman.evidence.Redactor;
import dev.journeyman.journey.Journey;
import dev.journeyman.model.Allowance;
import dev.journeyman.model.Budget;
import dev.journeyman.model.Model;
import dev.journeyman.model.Money;
import dev.journeyman.model.Prices;
import dev.journeyman.model.Usage;
import dev.journeyman.plan.Phase;
import dev.journeyman.plan.Plan;
import dev.journeyman.plan.PlannedHint;
import dev.journeyman.recording.Tape;
import dev.journeyman.surface.Surface;
import dev.journeyman.surface.playwright.Launch;
import java.math.BigDecimal;
import java.util.Optional;

/** Gives each journey of a run the brain that was asked for. */
final class Brains {

  private final Recordings recordings;
  private final Optional<Cast> cast;
  private final Prices prices;
  private final Redactor redactor;
  private final String runId;
  private final Budget whole;

  Brains(
      Recordings recordings, Optional<Cast> cast, Prices prices, Redactor redactor, String runId) {
    this.recordings = recordings;
    this.cast = cast;
    this.prices = prices;
    this.redactor = redactor;
    this.runId = runId;
    this.whole = Budget.ofRun(cast.map(Cast::ofRun).orElse(Allowance.UNLIMITED));
  }

  Brain of(Assignment assignment, Surface surface, Fixtures fixtures) {
    PlainBrain plain = new PlainBrain(fixtures);
    return switch (recordings.by()) {
      case PLAIN -> plain;
      case VISION -> cast.<Brain>map(c -> vision(c, assignment, surface)).orElse(plain);
      case REPLAY -> recordings.replay(assignment, plain, Optional.empty(), fixtures);
      case AUTO -> {
        Brain live = live(assignment, surface, fixtures);
        yield assignment.isRetry()
            ? live
            : recordings.replay(assignment, plain, Optional.of(live), fixtures);
      }
    };
  }

  /** One that goes by the words of the journey, whatever is recorded of it. */
  Brain live(Assignment assignment, Surface surface, Fixtures fixtures) {
    PlainBrain plain = new PlainBrain(fixtures);
    boolean asks = recordings.by() == Deciding.By.AUTO || recordings.by() == Deciding.By.VISION;
    return cast.filter(c -> asks)
        .<Brain>map(
            c ->
                recordings.by() == Deciding.By.VISION
                    ? vision(c, assignment, surface)
                    : new AutoBrain(plain, vision(c, assignment, surface)))
        .orElse(plain);
  }

  /** What hears of a journey's walk, to repeat it another time. */
  Tape tape(Assignment assignment) {
    return recordings.tape(assignment);
  }

  private VisionBrain vision(Cast cast, Assignment assignment, Surface surface) {
    return new VisionBrain(context(cast, assignment), surface);
  }

  private Context context(Cast cast, Assignment assignment) {
    return new Context(
        cast.model(),
        cast.judge(),
        cast.second(),
        whole.journey(allowance(assignment.journey(), cast.ofJourney())),
        this::price,
        assignment.data().values(),
        redactor::redact,
        cast.allowed(),
        assignment.plan().hints().stream().map(PlannedHint::text).toList(),
        looksBack(assignment.plan()),
        runId);
  }

  /** Whether somebody may have to look for an outcome. */
  private static boolean looksBack(Plan plan) {
    return plan.steps().stream()
        .filter(step -> step.phase() == Phase.OUTCOME)
        .flatMap(step -> step.expectations().stream())
        .anyMatch(it -> !(PlainBrain.expectation(it.text()) instanceof Understood));
  }

  /**
   * What a journey may use: its own budget, else that of the config, else what is enough for one.
   */
  static Allowance allowance(Journey journey, Allowance configured) {
    return journey
        .matter()
        .budget()
        .flatMap(Allowance::parse)
        .orElse(configured)
        .or(Allowance.OF_A_JOURNEY);
  }

  private Optional<BigDecimal> price(Model model, Usage usage) {
    return prices.costOf(model.name(), usage).map(Money::dollars);
  }

  /** A model can be talked into things by a page, so it may carry nothing out of the app. */
  Launch.Reach reach() {
    return cast.isPresent() ? Launch.Reach.APP : Launch.Reach.EVERYWHERE;
  }

  /** End what is being asked. */
  void cancel() {
    cast.ifPresent(Cast::cancel);
  }
}

package dev.journeyman.run;

import dev.journeyman.brain.Brain;
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
import dev.journeyman.surface.Surface;
import java.math.BigDecimal;
import java.util.Optional;

/** Gives each journey of a run the brain that was asked for. */
final class Brains {

  private final Deciding.By by;
  private final Optional<Cast> cast;
  private final Prices prices;
  private final Redactor redactor;
  private final String runId;
  private final Budget whole;

  Brains(Deciding.By by, Optional<Cast> cast, Prices prices, Redactor redactor, String runId) {
    this.by = by;
    this.cast = cast;
    this.prices = prices;
    this.redactor = redactor;
    this.runId = runId;
    this.whole = Budget.ofRun(cast.map(Cast::ofRun).orElse(Allowance.UNLIMITED));
  }

  Brain of(Assignment assignment, Surface surface, Fixtures fixtures) {
    PlainBrain plain = new PlainBrain(fixtures);
    if (cast.isEmpty() || by == Deciding.By.PLAIN) {
      return plain;
    }
    VisionBrain vision = new VisionBrain(context(cast.get(), assignment), surface);
    return by == Deciding.By.VISION ? vision : new AutoBrain(plain, vision);
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
        runId);
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

  /** End what is being asked. */
  void cancel() {
    cast.ifPresent(Cast::cancel);
  }
}

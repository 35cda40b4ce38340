package dev.journeyman.brain.vision;

import dev.journeyman.brain.Approach;
import dev.journeyman.brain.Brain;
import dev.journeyman.brain.Claim;
import dev.journeyman.brain.Examination;
import dev.journeyman.brain.Interpretation;
import dev.journeyman.brain.plain.PlainBrain;
import dev.journeyman.check.Memory;
import dev.journeyman.plan.PlannedStep;
import dev.journeyman.surface.Sight;
import java.util.Optional;

/**
 * The grammar decides wherever it reads the whole step, and a model decides the rest. A step that
 * the grammar reads stays with it even where its target is missing: the author named something, and
 * a model that takes something else for it would hide that the app lost it.
 */
public final class AutoBrain implements Brain {

  private final PlainBrain plain;
  private final Brain model;

  public AutoBrain(PlainBrain plain, Brain model) {
    this.plain = plain;
    this.model = model;
  }

  @Override
  public String name() {
    return "auto";
  }

  @Override
  public Approach approach(PlannedStep step, Optional<PlannedStep> next, Memory memory) {
    return PlainBrain.reading(step.intent()).isPresent()
        ? new Witnessed(plain.approach(step, next, memory), page -> model.begins(step, page))
        : model.approach(step, next, memory);
  }

  @Override
  public void begins(PlannedStep step, Sight page) {
    model.begins(step, page);
  }

  @Override
  public Interpretation interpret(String expectation) {
    return plain.interpret(expectation);
  }

  @Override
  public boolean seesMore(String by) {
    return by.equals(plain.name());
  }

  @Override
  public Examination examine(Claim claim) {
    return model.examine(claim);
  }
}

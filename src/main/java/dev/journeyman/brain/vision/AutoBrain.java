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
 * names something in quotation marks or capitals stays with the grammar even where that is missing:
 * a model that takes something else for it would hide that the app lost it. What goes by words of
 * the author's own may be called otherwise, so a model looks for it.
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
    if (PlainBrain.reading(step.intent()).isEmpty()) {
      return model.approach(step, next, memory);
    }
    Approach read = plain.approach(step, next, memory);
    Approach decided =
        PlainBrain.isHalfRead(step.intent())
            ? new HalfRead(read, () -> model.approach(step, next, memory))
            : read;
    return new Witnessed(decided, page -> model.begins(step, page));
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

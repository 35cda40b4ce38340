package dev.journeyman.brain.replay;

import dev.journeyman.brain.Approach;
import dev.journeyman.brain.Brain;
import dev.journeyman.brain.Decision;
import dev.journeyman.brain.Interpretation;
import dev.journeyman.brain.plain.Fixtures;
import dev.journeyman.brain.plain.PlainBrain;
import dev.journeyman.check.Memory;
import dev.journeyman.plan.PlannedStep;
import dev.journeyman.surface.Action;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Hands.Press;
import dev.journeyman.surface.Sight;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands for a model: whatever the step says, it clicks what has one name, or gives up. */
final class Puppet implements Brain {

  private final String name;
  private final Brain plain = new PlainBrain(Fixtures.NONE);
  final AtomicInteger asked = new AtomicInteger();

  Puppet(String name) {
    this.name = name;
  }

  @Override
  public String name() {
    return "puppet";
  }

  @Override
  public Interpretation interpret(String expectation) {
    return plain.interpret(expectation);
  }

  @Override
  public Approach approach(PlannedStep step, Optional<PlannedStep> next, Memory memory) {
    asked.incrementAndGet();
    return new Approach() {
      private boolean done;

      @Override
      public Decision decide(Sight sight) {
        if (done) {
          return new Decision.Finished();
        }
        Optional<Element> target =
            sight.elements().stream().filter(e -> e.name().equals(name)).findFirst();
        return target.isPresent()
            ? new Decision.Act(new Action.Click(target.get(), Press.ONCE))
            : new Decision.Stuck(Decision.Cause.GAVE_UP, "there is no " + name);
      }

      @Override
      public String by() {
        return "puppet";
      }

      @Override
      public void did(Action action) {
        done = true;
      }
    };
  }
}

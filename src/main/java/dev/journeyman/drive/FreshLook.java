package dev.journeyman.drive;

import dev.journeyman.brain.Approach;
import dev.journeyman.brain.Decision;
import dev.journeyman.surface.Action;
import dev.journeyman.surface.Action.Travel;
import dev.journeyman.surface.Sight;

/**
 * The runner's own step before an outcome: the page is left and opened again, so that what was only
 * shown is gone. Nothing is sent again that was sent before.
 */
final class FreshLook implements Approach {

  private boolean done;

  @Override
  public Decision decide(Sight sight) {
    return done ? new Decision.Finished() : new Decision.Act(new Travel(Travel.Way.AFRESH));
  }

  @Override
  public String by() {
    return "runner";
  }

  @Override
  public void did(Action action) {
    done = true;
  }
}

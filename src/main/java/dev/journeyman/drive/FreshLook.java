package dev.journeyman.drive;

import dev.journeyman.brain.Approach;
import dev.journeyman.brain.Decision;
import dev.journeyman.surface.Action;
import dev.journeyman.surface.Action.Travel;
import dev.journeyman.surface.Sight;

/**
 * The runner's own step before an outcome: the page is loaded again, so that what was only shown is
 * gone.
 */
final class FreshLook implements Approach {

  private boolean done;

  @Override
  public Decision decide(Sight sight) {
    return done ? new Decision.Finished() : new Decision.Act(new Travel(Travel.Way.RELOAD));
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

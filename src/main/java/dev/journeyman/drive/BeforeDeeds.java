package dev.journeyman.drive;

import dev.journeyman.evidence.Fact.Relapsed;
import dev.journeyman.surface.Action;
import dev.journeyman.surface.Sight;
import java.util.List;

/**
 * What is asked of the page just before each thing that a step does: first whether what the step
 * before has brought about still stands, later what holds already of its own promises.
 */
final class BeforeDeeds {

  private final Aftermath aftermath;
  private final Checking checking;
  private boolean untouched = true;

  BeforeDeeds(Aftermath aftermath, Checking checking) {
    this.aftermath = aftermath;
    this.checking = checking;
  }

  boolean isUntouched() {
    return untouched;
  }

  /** Something was done that no step says, so nobody can tell what changed by itself. */
  void touched() {
    untouched = false;
  }

  void did(Action action, Sight sight) {
    checking.did(action, sight);
  }

  /** Look at the page on which something is done next; what fell back until then. */
  List<Relapsed> on(Sight sight) {
    if (untouched) {
      untouched = false;
      return aftermath.on(sight);
    }
    checking.earlier(sight);
    return List.of();
  }
}

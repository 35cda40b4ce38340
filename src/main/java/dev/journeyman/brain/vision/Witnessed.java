package dev.journeyman.brain.vision;

import dev.journeyman.brain.Approach;
import dev.journeyman.brain.Decision;
import dev.journeyman.brain.ForwardingApproach;
import dev.journeyman.surface.Sight;
import java.util.function.Consumer;

/** A step that somebody else decides, whose first page is shown to who may have to judge it. */
public final class Witnessed extends ForwardingApproach {

  private final Consumer<Sight> witness;
  private boolean begun;

  public Witnessed(Approach other, Consumer<Sight> witness) {
    super(other);
    this.witness = witness;
  }

  @Override
  public Decision decide(Sight sight) {
    if (!begun) {
      begun = true;
      witness.accept(sight);
    }
    return super.decide(sight);
  }
}

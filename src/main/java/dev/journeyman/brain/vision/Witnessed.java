package dev.journeyman.brain.vision;

import dev.journeyman.brain.Approach;
import dev.journeyman.brain.Decision;
import dev.journeyman.brain.Note;
import dev.journeyman.surface.Action;
import dev.journeyman.surface.Outcome;
import dev.journeyman.surface.Sight;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A step that somebody else decides, whose first page is shown to who may have to judge it. */
public final class Witnessed implements Approach {

  private final Approach other;
  private final Consumer<Sight> witness;
  private boolean begun;

  public Witnessed(Approach other, Consumer<Sight> witness) {
    this.other = other;
    this.witness = witness;
  }

  @Override
  public Decision decide(Sight sight) {
    if (!begun) {
      begun = true;
      witness.accept(sight);
    }
    return other.decide(sight);
  }

  @Override
  public void did(Action action) {
    other.did(action);
  }

  @Override
  public String by() {
    return other.by();
  }

  @Override
  public boolean copes(Outcome outcome) {
    return other.copes(outcome);
  }

  @Override
  public Optional<Decision.Stuck> review(Sight after) {
    return other.review(after);
  }

  @Override
  public List<Note> notes() {
    return other.notes();
  }
}

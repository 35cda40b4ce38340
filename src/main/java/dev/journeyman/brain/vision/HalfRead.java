package dev.journeyman.brain.vision;

import dev.journeyman.brain.Approach;
import dev.journeyman.brain.Decision;
import dev.journeyman.brain.Decision.Cause;
import dev.journeyman.brain.Note;
import dev.journeyman.surface.Action;
import dev.journeyman.surface.Outcome;
import dev.journeyman.surface.Sight;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A step that names something in its author's own words: the grammar decides, until nothing on the
 * page goes by them, or several things do. Then a model looks, from the step's beginning.
 */
final class HalfRead implements Approach {

  private final Supplier<Approach> model;
  private Approach now;
  private boolean settled;

  HalfRead(Approach grammar, Supplier<Approach> model) {
    this.now = grammar;
    this.model = model;
  }

  @Override
  public boolean yields(Decision.Stuck reason) {
    boolean unclear = reason.cause() == Cause.MISSING || reason.cause() == Cause.AMBIGUOUS;
    if (settled || !unclear) {
      return false;
    }
    settled = true;
    now = model.get();
    return true;
  }

  @Override
  public Decision decide(Sight sight) {
    return now.decide(sight);
  }

  @Override
  public void did(Action action) {
    settled = true;
    now.did(action);
  }

  @Override
  public String by() {
    return now.by();
  }

  @Override
  public boolean copes(Outcome outcome) {
    return now.copes(outcome);
  }

  @Override
  public Optional<Decision.Stuck> review(Sight after) {
    return now.review(after);
  }

  @Override
  public List<Note> notes() {
    return now.notes();
  }
}

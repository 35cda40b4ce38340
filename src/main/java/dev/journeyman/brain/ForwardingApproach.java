package dev.journeyman.brain;

import dev.journeyman.surface.Action;
import dev.journeyman.surface.Outcome;
import dev.journeyman.surface.Sight;
import java.util.List;
import java.util.Optional;

/** An approach that leaves everything to another one, but for what a subclass adds to it. */
public abstract class ForwardingApproach implements Approach {

  private final Approach other;

  protected ForwardingApproach(Approach other) {
    this.other = other;
  }

  @Override
  public Decision decide(Sight sight) {
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
  public boolean yields(Decision.Stuck reason) {
    return other.yields(reason);
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

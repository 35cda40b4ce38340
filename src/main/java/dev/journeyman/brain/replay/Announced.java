package dev.journeyman.brain.replay;

import dev.journeyman.brain.Approach;
import dev.journeyman.brain.Decision;
import dev.journeyman.brain.Note;
import dev.journeyman.surface.Action;
import dev.journeyman.surface.Outcome;
import dev.journeyman.surface.Sight;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A live approach with a word before its first decision about why it is live. */
final class Announced implements Approach {

  private final Approach live;
  private final List<Note> before;

  Announced(Approach live, List<Note> before) {
    this.live = live;
    this.before = new ArrayList<>(before);
  }

  @Override
  public Decision decide(Sight sight) {
    return live.decide(sight);
  }

  @Override
  public void did(Action action) {
    live.did(action);
  }

  @Override
  public String by() {
    return live.by();
  }

  @Override
  public boolean copes(Outcome outcome) {
    return live.copes(outcome);
  }

  @Override
  public Optional<Decision.Stuck> review(Sight after) {
    return live.review(after);
  }

  @Override
  public List<Note> notes() {
    List<Note> all = new ArrayList<>(before);
    before.clear();
    all.addAll(live.notes());
    return all;
  }
}

package dev.journeyman.brain.replay;

import dev.journeyman.brain.Approach;
import dev.journeyman.brain.ForwardingApproach;
import dev.journeyman.brain.Note;
import java.util.ArrayList;
import java.util.List;

/** A live approach with a word before its first decision about why it is live. */
final class Announced extends ForwardingApproach {

  private final List<Note> before;

  Announced(Approach live, List<Note> before) {
    super(live);
    this.before = new ArrayList<>(before);
  }

  @Override
  public List<Note> notes() {
    List<Note> all = new ArrayList<>(before);
    before.clear();
    all.addAll(super.notes());
    return all;
  }
}

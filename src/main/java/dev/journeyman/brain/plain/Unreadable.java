package dev.journeyman.brain.plain;

import dev.journeyman.brain.Approach;
import dev.journeyman.brain.Decision;
import dev.journeyman.brain.Decision.Cause;
import dev.journeyman.surface.Action;
import dev.journeyman.surface.Sight;

/** A step that the grammar cannot read: nothing of it is done. */
record Unreadable(Refusal refusal) implements Approach {

  @Override
  public Decision decide(Sight sight) {
    return new Decision.Stuck(Cause.UNREAD, refusal.message());
  }

  @Override
  public String by() {
    return "plain";
  }

  @Override
  public void did(Action action) {
    throw new IllegalStateException("nothing was decided for: " + refusal.text());
  }
}

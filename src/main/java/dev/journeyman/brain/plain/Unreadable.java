package dev.journeyman.brain.plain;

import dev.journeyman.brain.Approach;
import dev.journeyman.brain.Decision;
import dev.journeyman.brain.Decision.Cause;
import dev.journeyman.surface.Action;
import dev.journeyman.surface.Sight;

/** A step that the grammar cannot read: nothing of it is done. */
record Unreadable(String intent, String understood) implements Approach {

  @Override
  public Decision decide(Sight sight) {
    String part =
        understood.isEmpty() ? "" : " (only \u201c" + understood + "\u201d was understood)";
    return new Decision.Stuck(
        Cause.UNREAD,
        "\u201c"
            + intent
            + "\u201d needs a model"
            + part
            + "; say it in plainer words, for example: \u201cClick \"Save\"\u201d or \u201cEnter \"Ada\" in \"Name\"\u201d");
  }

  @Override
  public void did(Action action) {
    throw new IllegalStateException("nothing was decided for: " + intent);
  }
}

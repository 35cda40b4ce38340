package dev.journeyman.brain.replay;

import dev.journeyman.brain.Approach;
import dev.journeyman.brain.Decision;
import dev.journeyman.brain.Note;
import dev.journeyman.surface.Action;
import dev.journeyman.surface.Sight;
import java.util.List;
import java.util.stream.Collectors;

/** A step that only a recording may decide, and that none has. */
record Unrecorded(List<Note> notes) implements Approach {

  @Override
  public Decision decide(Sight sight) {
    String why =
        notes.stream()
            .map(Note.Changed.class::cast)
            .map(n -> n.what() + ": " + n.detail())
            .collect(Collectors.joining());
    return new Decision.Stuck(
        Decision.Cause.MISSED,
        (why.isEmpty() ? "there is no recording of this step" : why)
            + "; run it once with --brain auto");
  }

  @Override
  public String by() {
    return "replay";
  }

  @Override
  public void did(Action action) {
    throw new IllegalStateException("nothing was decided");
  }
}

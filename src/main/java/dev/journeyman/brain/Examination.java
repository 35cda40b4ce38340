package dev.journeyman.brain;

import java.util.List;

/** What came of an expectation that had to be looked at on the page, and how. */
public record Examination(Interpretation meaning, List<Note> notes) {
  public Examination {
    notes = List.copyOf(notes);
  }
}

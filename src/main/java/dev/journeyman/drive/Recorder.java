package dev.journeyman.drive;

import dev.journeyman.brain.Note;
import dev.journeyman.evidence.Fact;
import dev.journeyman.evidence.Halt;
import dev.journeyman.evidence.Journal;
import dev.journeyman.recording.Tape;
import java.util.List;
import java.util.function.Consumer;

/** Writes the facts of one journey, and tells the tape. */
record Recorder(Journal journal, String journey, Tape tape) {

  void record(Fact fact) {
    journal.record(journey, fact);
  }

  /** Whether a text holds a secret. */
  boolean hides(String text) {
    return journal.hides(text);
  }

  /** Record how a decision was made; {@code pictures} keeps what a model was shown. */
  void note(List<Note> notes, Consumer<Note.Showed> pictures) {
    for (Note note : notes) {
      if (note instanceof Note.Asked asked) {
        record(
            new Fact.Asked(
                asked.model(),
                asked.purpose(),
                asked.input(),
                asked.cached(),
                asked.output(),
                asked.dollars(),
                asked.took(),
                asked.said()));
      } else if (note instanceof Note.Changed changed) {
        record(new Fact.Changed(changed.what(), changed.detail()));
      } else if (note instanceof Note.Noticed noticed) {
        record(new Fact.Noticed(noticed.text()));
      } else if (note instanceof Note.Slipped slipped) {
        record(new Fact.Slipped(slipped.why()));
      } else if (note instanceof Note.Renamed renamed) {
        record(new Fact.Renamed(renamed.was(), renamed.is()));
      } else if (note instanceof Note.Showed showed) {
        pictures.accept(showed);
      }
    }
  }

  /** Record why the step cannot go on; false, for the caller to pass on. */
  boolean halt(Halt why, String message) {
    record(new Fact.Halted(why, message));
    return false;
  }
}

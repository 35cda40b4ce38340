package dev.journeyman.drive;

import dev.journeyman.evidence.Fact;
import dev.journeyman.evidence.Halt;
import dev.journeyman.evidence.Journal;

/** Writes the facts of one journey. */
record Recorder(Journal journal, String journey) {

  void record(Fact fact) {
    journal.record(journey, fact);
  }

  /** Whether a text holds a secret. */
  boolean hides(String text) {
    return journal.hides(text);
  }

  /** Record why the step cannot go on; false, for the caller to pass on. */
  boolean halt(Halt why, String message) {
    record(new Fact.Halted(why, message));
    return false;
  }
}

package dev.journeyman.run;

import dev.journeyman.journey.Journey;
import dev.journeyman.recording.RecordingFile;
import java.nio.file.Path;

/** Whether a journey can be repeated from a recording. */
public sealed interface RecordingState {

  /** There is no recording. */
  record None() implements RecordingState {}

  /** The recording is of the journey as it is written now. */
  record Fresh() implements RecordingState {}

  /** The journey was changed after its recording: this step, counted from 1, and all after it. */
  record Stale(int step) implements RecordingState {}

  /**
   * The recording ends before this step, counted from 1: what was done there cannot be repeated, or
   * the step is new.
   */
  record Partial(int step) implements RecordingState {}

  /** There is a recording, and it cannot be used. */
  record Unread(String why) implements RecordingState {}

  /** The place of a recording from the project's folder. */
  static String file(String journey) {
    return "journeys/recordings/" + journey + ".json";
  }

  static RecordingState of(Path folder, Journey journey) {
    RecordingFile.Read read =
        RecordingFile.in(folder.resolve(RecordingFile.FOLDER), journey.id()).read();
    if (read.recording().isEmpty()) {
      return read.trouble().isEmpty() ? new None() : new Unread(read.trouble());
    }
    int fresh = read.recording().get().fresh(journey);
    int steps = journey.before().size() + journey.steps().size();
    if (fresh == steps) {
      return new Fresh();
    }
    boolean whole = fresh > 0 && fresh == read.recording().get().steps().size();
    return whole ? new Partial(fresh + 1) : new Stale(fresh + 1);
  }
}

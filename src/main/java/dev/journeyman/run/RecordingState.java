package dev.journeyman.run;

import dev.journeyman.journey.Journey;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a journey can be repeated from a recording. */
public sealed interface RecordingState {

  /** There is no recording. */
  record None() implements RecordingState {}

  /** The recording is of the journey as it is written now. */
  record Fresh() implements RecordingState {}

  /** The journey was changed after its recording: this step, counted from 1, and all after it. */
  record Stale(int step) implements RecordingState {}

  /** There is a recording, and nothing could compare it with the journey. */
  record Unread(String why) implements RecordingState {}

  /** The place of a recording from the project's folder. */
  static String file(String journey) {
    return "journeys/recordings/" + journey + ".json";
  }

  static RecordingState of(Path folder, Journey journey) {
    return Files.isRegularFile(folder.resolve(file(journey.id())))
        ? new Unread("recordings are not read yet")
        : new None();
  }
}

package dev.journeyman.brain.replay;

import dev.journeyman.recording.Names;
import dev.journeyman.recording.RecordedCheck;
import dev.journeyman.recording.RecordedStep;
import dev.journeyman.recording.Recording;
import dev.journeyman.surface.Viewport;
import java.util.List;
import java.util.Optional;

/**
 * What there is to go by for one walk of a journey.
 *
 * @param fresh how many steps are still written as recorded
 * @param trouble why the file of the recording cannot be used, else empty
 */
public record Script(Optional<Recording> recording, int fresh, String trouble, Names names) {

  /** A step as it was recorded, as long as it and all before it are written as they were. */
  Optional<RecordedStep> step(int index) {
    return recording
        .filter(r -> index < fresh && r.viewport().equals(Viewport.USUAL))
        .map(r -> r.steps().get(index));
  }

  /** The check that was made of a sentence of such a step, for the data of this run. */
  Optional<RecordedCheck> check(String expectation, int index) {
    return recording
        .filter(r -> index < fresh)
        .flatMap(r -> r.check(names.generalise(expectation)))
        .map(c -> new RecordedCheck(expectation, filled(c), c.by()));
  }

  private List<String> filled(RecordedCheck check) {
    return check.sentences().stream().map(names::fill).toList();
  }

  /** Why a step is not replayed, told at the first one; empty where nothing was ever recorded. */
  Optional<Missed> gap(int index) {
    if (!trouble.isEmpty()) {
      return index == 0
          ? Optional.of(new Missed(Miss.RECORDING_UNREADABLE, trouble))
          : Optional.empty();
    }
    if (recording.isEmpty()) {
      return Optional.empty();
    }
    Viewport viewport = recording.get().viewport();
    if (!viewport.equals(Viewport.USUAL)) {
      String detail = "recorded in " + viewport + ", now " + Viewport.USUAL;
      return index == 0 ? Optional.of(new Missed(Miss.VIEWPORT_CHANGED, detail)) : Optional.empty();
    }
    return index == fresh
        ? Optional.of(new Missed(Miss.STEP_CHANGED, changed()))
        : Optional.empty();
  }

  private String changed() {
    return fresh < recording.orElseThrow().steps().size()
        ? "recorded: " + recording.orElseThrow().steps().get(fresh).text()
        : "the recording ends before it";
  }

  /** A miss with what was recorded and what is there now. */
  record Missed(Miss miss, String detail) {}
}

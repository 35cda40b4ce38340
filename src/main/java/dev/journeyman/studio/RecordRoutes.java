package dev.journeyman.studio;

import dev.journeyman.run.Recorded;
import dev.journeyman.scribe.Line;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.util.Locale;
import java.util.Optional;

/** Records a walk through the app, and hands it over as a journey that nobody has saved yet. */
final class RecordRoutes {
  private final Stage stage;
  private final Recorder recorder;
  private final Shelf shelf;
  private final Events events;

  RecordRoutes(Stage stage, Shelf shelf, Events events) {
    this.stage = stage;
    this.recorder = stage.recorder();
    this.shelf = shelf;
    this.events = events;
  }

  void addTo(Javalin app) {
    app.post("/api/record/start", this::start);
    app.post("/api/record/act", this::act);
    app.post("/api/record/line", this::line);
    app.post("/api/record/stop", this::stop);
    app.post("/api/record/discard", this::discard);
  }

  /** Where a recording begins: with the steps of a journey, or afresh. */
  record Beginning(Optional<String> path) {}

  /** What somebody thinks of a line that was written. */
  record Judged(int id, String state, Optional<String> text) {
    private Line.State fate() {
      return switch (state.toLowerCase(Locale.ROOT)) {
        case "kept" -> Line.State.KEPT;
        case "dropped" -> Line.State.DROPPED;
        default -> throw Refusal.of(400, "a line is no \"" + state + "\"", "keep or drop it");
      };
    }
  }

  /** What the journey is called, and where it is to be saved. */
  record Ending(String title, String path) {}

  /** A journey that is to be opened in the editor, and to be saved there. */
  record Unsaved(String path, String text) {}

  private void start(Context request) {
    Beginning beginning = Wire.read(request, Beginning.class);
    if (beginning.path().isPresent()) {
      throw Refusal.unfit(
          "a recording cannot go on from a journey yet",
          "record what is new, and join both in the editor");
    }
    stage.record();
    Wire.accepted(request);
  }

  private void act(Context request) {
    recorder.act(Wire.read(request, Deed.class));
    Wire.accepted(request);
  }

  private void line(Context request) {
    Judged judged = Wire.read(request, Judged.class);
    recorder.line(judged.id(), judged.fate(), judged.text());
    Wire.accepted(request);
  }

  private void stop(Context request) {
    Ending ending = Wire.read(request, Ending.class);
    ProjectPath path = shelf.path(ending.path());
    Recorded recorded = recorder.stop(ending.title());
    remind(recorded);
    Wire.send(request, new Unsaved(path.name(), recorded.markdown()));
  }

  private void discard(Context request) {
    recorder.close();
    Wire.accepted(request);
  }

  /** What a run of it needs besides the journey. */
  private void remind(Recorded recorded) {
    recorded
        .secrets()
        .forEach(
            (name, variable) ->
                events.tell(
                    new Event.Note(
                        "The journey needs the secret %s: write secrets: {%s: %s} into journeyman.yaml."
                            .formatted(name, name, variable))));
    if (!recorded.uploads().isEmpty()) {
      events.tell(
          new Event.Note(
              "Put the files that were uploaded into journeys/fixtures/: " + recorded.uploads()));
    }
  }
}

package dev.journeyman.studio;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.util.Optional;

/** Runs journeys, or parts of one, and stops them. */
final class RunRoutes {
  private final Shelf shelf;
  private final Rehearsal rehearsal;
  private final Recorder recorder;

  RunRoutes(Shelf shelf, Rehearsal rehearsal, Recorder recorder) {
    this.shelf = shelf;
    this.rehearsal = rehearsal;
    this.recorder = recorder;
  }

  void addTo(Javalin app) {
    app.post("/api/run", this::run);
    app.post("/api/stop", this::stop);
  }

  /**
   * What to run.
   *
   * @param path every journey where empty
   */
  record Asked(Optional<String> path, Rehearsal.Mode mode, Optional<Integer> line) {}

  private void run(Context request) {
    Asked asked = Wire.read(request, Asked.class);
    if (recorder.isOpen()) {
      throw Refusal.busy("a recording is open", "finish it first");
    }
    Optional<ProjectPath> journey = asked.path().map(shelf::path);
    journey.ifPresent(shelf::read);
    if (!rehearsal.begin(asked.mode(), journey, asked.line().orElse(1))) {
      throw Refusal.busy("something is running", "stop it first");
    }
    Wire.accepted(request);
  }

  private void stop(Context request) {
    rehearsal.stop();
    Wire.accepted(request);
  }
}

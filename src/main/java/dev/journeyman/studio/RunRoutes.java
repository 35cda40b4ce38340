package dev.journeyman.studio;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.util.Optional;

/** Runs journeys, or parts of one, and stops them. */
final class RunRoutes {
  private final Shelf shelf;
  private final Stage stage;

  RunRoutes(Shelf shelf, Stage stage) {
    this.shelf = shelf;
    this.stage = stage;
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
    Optional<ProjectPath> journey = asked.path().map(shelf::path);
    journey.ifPresent(shelf::read);
    stage.run(asked.mode(), journey, asked.line().orElse(1));
    Wire.accepted(request);
  }

  private void stop(Context request) {
    stage.rehearsal().stop();
    Wire.accepted(request);
  }
}

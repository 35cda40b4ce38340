package dev.journeyman.studio;

import io.javalin.Javalin;
import java.util.Optional;
import java.util.function.Supplier;

/** Shows the project at a glance. */
final class ProjectRoutes {
  private final Project project;
  private final ReportRoutes reports;
  private final Supplier<Optional<Overview.Running>> running;

  ProjectRoutes(
      Project project, ReportRoutes reports, Supplier<Optional<Overview.Running>> running) {
    this.project = project;
    this.reports = reports;
    this.running = running;
  }

  void addTo(Javalin app) {
    app.get(
        "/api/project", request -> Wire.send(request, project.overview(reports, running.get())));
  }
}

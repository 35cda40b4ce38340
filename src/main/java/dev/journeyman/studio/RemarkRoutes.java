package dev.journeyman.studio;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.journeyman.config.Config;
import dev.journeyman.remark.Place;
import dev.journeyman.remark.Written;
import dev.journeyman.run.Coaching;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** Writes what a reviewer said into a journey or the guardrails. */
final class RemarkRoutes {
  private final Project project;
  private final Shelf shelf;
  private final Clock clock;

  RemarkRoutes(Project project, Shelf shelf, Clock clock) {
    this.project = project;
    this.shelf = shelf;
    this.clock = clock;
  }

  void addTo(Javalin app) {
    app.post("/api/note", this::note);
  }

  /** Where a remark is to stand, as the page spells it. */
  enum Where {
    @JsonProperty("journey")
    JOURNEY,
    @JsonProperty("guardrails")
    GUARDRAILS,
    @JsonProperty("auto")
    AUTO
  }

  /** What was said, and about what. */
  record Said(String journey, Optional<Integer> line, String remark, Where where) {
    private Place place() {
      if (where == Where.GUARDRAILS) {
        return new Place.Everywhere();
      }
      return line.<Place>map(Place.AtLine::new).orElseGet(Place.Journey::new);
    }
  }

  private void note(Context request) {
    Said said = Wire.read(request, Said.class);
    if (said.journey().endsWith(".md")) {
      shelf.path(said.journey());
    }
    if (said.where() == Where.GUARDRAILS) {
      checkGuardrails();
    }
    Coaching coaching = new Coaching(project.folder(), project.machine(), LocalDate.now(clock), "");
    Written written = coaching.note(said.journey(), said.remark(), said.place());
    if (written instanceof Written.Refused refused) {
      throw Refusal.unfit(refused.why(), refused.remedy());
    }
    Wire.send(request, written);
  }

  private void checkGuardrails() {
    Path folder = Path.of(Config.read(project.folder()).config().guardrails()).normalize();
    if (!folder.startsWith("docs") && !folder.startsWith("journeys")) {
      throw Refusal.unfit(
          "the guardrails are in %s, and the studio writes in journeys/ and docs/ only"
              .formatted(folder),
          "write it there by hand, or name a folder in docs/ under guardrails: in " + Config.FILE);
    }
    // follows links, which may lead elsewhere
    shelf.path(folder.resolve("remarks.md").toString().replace('\\', '/'));
  }
}

package dev.journeyman.studio;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.journeyman.remark.Place;
import dev.journeyman.remark.Written;
import dev.journeyman.run.Coaching;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** Writes what a reviewer said into a journey or the guardrails. */
final class RemarkRoutes {
  private final Project project;
  private final Clock clock;

  RemarkRoutes(Project project, Clock clock) {
    this.project = project;
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
    Coaching coaching = new Coaching(project.folder(), project.machine(), LocalDate.now(clock), "");
    Written written = coaching.note(said.journey(), said.remark(), said.place());
    if (written instanceof Written.Refused refused) {
      throw Refusal.unfit(refused.why(), refused.remedy());
    }
    Wire.send(request, written);
  }
}

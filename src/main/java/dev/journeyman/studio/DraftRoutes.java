package dev.journeyman.studio;

import dev.journeyman.run.NewJourney;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.util.Optional;

/** Begins journeys: an empty one, or drafts of what a requirement asks for. */
final class DraftRoutes {
  private final Project project;
  private final Shelf shelf;
  private final Events events;

  DraftRoutes(Project project, Shelf shelf, Events events) {
    this.project = project;
    this.shelf = shelf;
    this.events = events;
  }

  void addTo(Javalin app) {
    app.post("/api/new", this::begin);
  }

  /** What the new journey is called, and the requirement that it comes from. */
  record Wanted(String title, Optional<String> from) {}

  /** A journey to open in the editor. */
  record Draft(String path, String text) {}

  private void begin(Context request) {
    Wanted wanted = Wire.read(request, Wanted.class);
    NewJourney.Page page =
        wanted.from().isPresent()
            ? drafted(wanted, shelf.path(wanted.from().get()))
            : NewJourney.skeleton(wanted.title());
    Wire.send(request, new Draft(shelf.path(page.file()).name(), page.text()));
  }

  private NewJourney.Page drafted(Wanted wanted, ProjectPath from) {
    Optional<String> title = Optional.of(wanted.title()).filter(text -> !text.isBlank());
    NewJourney.Result result =
        new NewJourney(project.folder().toAbsolutePath().normalize(), project.machine())
            .draft(from.name(), title, Optional.empty());
    if (result instanceof NewJourney.Refused refused) {
      throw Refusal.unfit(refused.why(), refused.remedy());
    }
    NewJourney.Made made = (NewJourney.Made) result;
    made.told().forEach(told -> events.tell(new Event.Note(told)));
    if (made.pages().size() > 1) {
      events.tell(
          new Event.Note(made.pages().size() + " drafts were written to journeys/drafts/."));
    }
    return made.pages().get(0);
  }
}

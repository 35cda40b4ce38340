package dev.journeyman.studio;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.journeyman.run.Audience;
import dev.journeyman.run.Ending;
import dev.journeyman.run.LiveSession;
import dev.journeyman.run.Outline;
import dev.journeyman.run.Picture;
import dev.journeyman.run.Seen;
import dev.journeyman.run.Settings;
import dev.journeyman.run.StepNews;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Tries journeys out for everybody who looks on. */
final class Rehearsal implements AutoCloseable {
  private static final Duration IDLE = Duration.ofMinutes(10);
  private static final Duration LEAVE = Duration.ofSeconds(15);

  private final LiveSession session;
  private volatile Optional<Overview.Running> running = Optional.empty();
  private volatile Mode mode = Mode.ALL;

  Rehearsal(Settings settings, Events events, Project project, ReportRoutes reports) {
    this.session =
        new LiveSession(settings, new Stalls(events, project, reports), Clock.systemUTC(), IDLE);
  }

  /** How much of a journey to try. */
  enum Mode {
    @JsonProperty("all")
    ALL,
    @JsonProperty("to")
    TO,
    @JsonProperty("from")
    FROM
  }

  /** Begins; whether nothing else was under way. */
  synchronized boolean begin(Mode wanted, Optional<ProjectPath> journey, int line) {
    if (session.isBusy()) {
      return false;
    }
    mode = wanted;
    LiveSession.Reply reply =
        switch (wanted) {
          case ALL -> session.all(journey.map(ProjectPath::real).stream().toList());
          case TO -> session.to(only(journey), line);
          case FROM -> session.from(only(journey), line);
        };
    if (reply == LiveSession.Reply.BUSY) {
      return false;
    }
    running =
        Optional.of(new Overview.Running(journey.map(ProjectPath::name), Walk.spelled(wanted)));
    return true;
  }

  private static Path only(Optional<ProjectPath> journey) {
    return journey
        .map(ProjectPath::real)
        .orElseThrow(
            () -> Refusal.unfit("a part of which journey is to be tried?", "open a journey first"));
  }

  Optional<Overview.Running> running() {
    return session.isBusy() ? running : Optional.empty();
  }

  /** What has been on the pages of the app. */
  List<Seen> seen() {
    List<Seen> now = session.onPage();
    return now.isEmpty() ? session.seen() : now;
  }

  void stop() {
    session.stop();
  }

  /** Returns when the app and the browser of the last walk have ended. */
  void leave() {
    try {
      if (!session.leave(LEAVE)) {
        throw Refusal.busy("the app of the last walk is still ending", "try again in a moment");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refusal.busy("the studio closes", "start it again");
    }
  }

  @Override
  public void close() {
    session.close();
  }

  /** Where those who look on are told. */
  private final class Stalls implements Audience {
    private final Events events;
    private final Project project;
    private final ReportRoutes reports;

    Stalls(Events events, Project project, ReportRoutes reports) {
      this.events = events;
      this.project = project;
      this.reports = reports;
    }

    @Override
    public void app(AppState state, String text) {
      events.tell(new Event.App(Walk.spelled(state), text));
    }

    @Override
    public void note(String text) {
      events.tell(new Event.Note(text));
    }

    @Override
    public void began(Outline outline) {
      events.tell(
          new Event.Began(
              outline.file(),
              outline.title(),
              outline.steps().stream().map(Walk.Stage::of).toList()));
    }

    @Override
    public void step(StepNews news) {
      events.tell(
          new Event.Step(
              news.file(),
              news.index(),
              news.line(),
              Walk.spelled(news.state()),
              news.reason(),
              news.took().toMillis(),
              news.promises().stream().map(Walk.Promise::of).toList()));
    }

    @Override
    public void picture(Picture picture) {
      String jpeg = Base64.getEncoder().encodeToString(picture.jpeg());
      events.tell(new Event.Frame(picture.width(), picture.height(), jpeg));
    }

    @Override
    public void ended(Ending ending) {
      events.tell(
          new Event.Ended(
              ending.file(),
              ending.result().name(),
              ending.text(),
              ending.report().flatMap(folder -> project.report(reports)),
              mode == Mode.ALL && ending.file().isPresent()));
    }
  }
}

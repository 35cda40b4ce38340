package dev.journeyman.run;

import dev.journeyman.config.Config;
import dev.journeyman.scribe.Answer;
import dev.journeyman.scribe.Clause;
import dev.journeyman.scribe.Hovering;
import dev.journeyman.scribe.Line;
import dev.journeyman.scribe.Manuscript.Proposed;
import dev.journeyman.scribe.Touch;
import dev.journeyman.scribe.Transcript;
import dev.journeyman.surface.Action;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Noticed;
import dev.journeyman.surface.Noticed.Kind;
import dev.journeyman.surface.Outcome;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.Surface;
import dev.journeyman.surface.SurfaceLost;
import dev.journeyman.surface.playwright.Attendance;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Writes down what a person does in the window of a browser, until that is closed. */
public final class WindowRecording {

  private static final Duration GLANCE = Duration.ofMillis(300);
  private static final Duration LATE = Duration.ofMillis(250);
  private static final int LOOKS = 3;

  private final Attendance attendance;
  private final Confided confided;
  private final Beginning start;
  private final Consumer<String> says;
  private final Transcript transcript;
  private final List<Path> uploads = new ArrayList<>();
  private Sight settled = Sight.NOTHING;
  private boolean lastOneWritten;
  private int linesTold;

  private WindowRecording(
      Attendance attendance, Confided confided, Beginning start, Consumer<String> says) {
    this.attendance = attendance;
    this.confided = confided;
    this.start = start;
    this.says = says;
    this.transcript = new Transcript(start.path(), confided::redact);
  }

  /** What came of it: the journey, or why there is none. */
  public sealed interface End {}

  /**
   * There is a journey.
   *
   * @param lines how many steps were written down
   */
  public record Written(Recorded recorded, int lines) implements End {}

  /** Nothing could be recorded. */
  public record Failed(String why) implements End {}

  /**
   * Record in a window.
   *
   * @param finished whether the person has said that it is enough; asked between two looks
   * @param keep takes each uploaded file away before the recording's folder is deleted
   */
  public static End record(
      RecordingSession.Place place,
      String title,
      Predicate<Surface> finished,
      Consumer<Path> keep,
      Consumer<String> says) {
    Config config = Config.read(place.folder()).config();
    if (place.url().or(config::url).isEmpty()) {
      return new Failed(
          "nothing says where the app is; give --url URL or write journeyman.yaml with command"
              + " and url");
    }
    Confided confided = new Confided(config, place.machine().environment());
    RecordingRoom.Order order =
        new RecordingRoom.Order(place, config, confided, says, new CallOff());
    try (RecordingRoom room = RecordingRoom.attended(order)) {
      if (!room.trouble().isEmpty()) {
        return new Failed(room.trouble());
      }
      Beginning start = Beginning.of(room.app().url());
      WindowRecording recording = new WindowRecording(room.attendance(), confided, start, says);
      Outcome opened = room.attendance().surface().open(start.path());
      if (!opened.isDone()) {
        return new Failed(confided.redact(opened.detail()));
      }
      says.accept("Recording at " + start.origin() + start.path());
      recording.follow(finished);
      Recorded recorded = recording.end(title);
      recorded.uploads().forEach(keep);
      return new Written(recorded, recording.steps());
    } catch (SurfaceLost lost) {
      return new Failed(confided.redact(lost.reason()));
    }
  }

  private void follow(Predicate<Surface> finished) {
    try {
      settled = attendance.look();
      while (!finished.test(attendance.surface())) {
        List<Noticed> noticed = attendance.notice(GLANCE);
        for (int i = 0; i < noticed.size(); i++) {
          write(noticed.get(i), noticed.subList(i + 1, noticed.size()).stream().findFirst());
        }
        if (noticed.isEmpty() && !attendance.isAsking()) {
          attendance.look();
        }
        tell();
      }
    } catch (SurfaceLost closed) {
      // the person closed the window, which ends the recording
    }
  }

  private void write(Noticed noticed, Optional<Noticed> next) {
    Sight before = noticed.before();
    if (noticed.kind() == Kind.INSTEAD && lastOneWritten) {
      transcript.retract();
    }
    Action action = meant(noticed);
    Hovering.before(settled, noticed)
        .map(hover -> transcript.phrase(settled, hover))
        .ifPresent(clause -> transcript.add(clause, before, Optional.empty()));
    Clause clause = transcript.phrase(before, action);
    Sight after = next.map(Noticed::before).orElseGet(() -> after(before));
    Optional<Answer> answer =
        Answer.givenOn(after).map(a -> new Answer(a.accept(), attendance.prompted()));
    lastOneWritten = transcript.add(clause, after, answer);
    settled = after;
  }

  private Action meant(Noticed noticed) {
    Action action = noticed.action();
    if (action instanceof Action.Click click) {
      return Touch.click(noticed.before(), click.element(), click.press());
    }
    if (action instanceof Action.Drag drag) {
      return new Action.Drag(
          Touch.thing(noticed.before(), drag.element()),
          Touch.thing(noticed.before(), drag.onto()));
    }
    if (action instanceof Action.Upload upload) {
      uploads.addAll(upload.files());
    }
    if (action instanceof Action.Open open) {
      return new Action.Open(start.shortened(open.url()));
    }
    return noticed.kind() == Kind.SECRET
        ? new Action.Fill(field(action), confided.expect(field(action)))
        : action;
  }

  private static Element field(Action action) {
    return action.target().orElseThrow();
  }

  /** The page once it has answered; while a dialog is open, the person is waited for. */
  private Sight after(Sight before) {
    while (attendance.isAsking()) {
      attendance.notice(LATE);
    }
    attendance.surface().settle();
    Sight after = attendance.look();
    for (int i = 0; i < LOOKS && after.text().equals(before.text()); i++) {
      attendance.surface().awaitChange(LATE);
      after = attendance.look();
    }
    attendance.surface().drain();
    return after;
  }

  private void tell() {
    List<String> steps = stepTexts();
    steps.stream().skip(linesTold).forEach(step -> says.accept("  " + step));
    linesTold = steps.size();
  }

  private List<String> stepTexts() {
    return transcript.lines().stream()
        .filter(l -> l.kind() == Line.Kind.STEP)
        .map(Line::text)
        .toList();
  }

  private int steps() {
    return stepTexts().size();
  }

  private Recorded end(String title) {
    transcript.end();
    List<String> outcome = List.of();
    try {
      if (!transcript.lines().isEmpty() && attendance.surface().reload().isDone()) {
        outcome = transcript.outcome(attendance.look());
      }
    } catch (SurfaceLost closed) {
      // with the window closed, nobody can say what would still be true
    }
    return new Recorded(
        transcript.markdown(title, outcome, Proposed.IN_COMMENTS), confided.toAdd(), uploads);
  }
}

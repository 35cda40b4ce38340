package dev.journeyman.studio;

import dev.journeyman.run.Recorded;
import dev.journeyman.run.RecordingListener;
import dev.journeyman.run.RecordingSession;
import dev.journeyman.run.RecordingView;
import dev.journeyman.scribe.Line;
import dev.journeyman.scribe.Manuscript.Proposed;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Writes down what somebody does with the app, before everybody who looks on. */
final class Recorder implements AutoCloseable {
  private static final int PATIENCE = 60;

  private final RecordingSession.Place place;
  private final Events events;
  private Optional<RecordingSession> session = Optional.empty();

  Recorder(RecordingSession.Place place, Events events) {
    this.place = place;
    this.events = events;
  }

  synchronized boolean isOpen() {
    return session.isPresent();
  }

  synchronized void start() {
    if (session.isPresent()) {
      throw Refusal.busy("a recording is open already", "finish it first");
    }
    session = Optional.of(RecordingSession.start(place, new Stalls()));
  }

  /** Has something done; how it went is told to all. */
  void act(Deed deed) {
    CompletableFuture<String> unused = open().act(deed.gesture());
  }

  void line(int id, Line.State state, Optional<String> words) {
    if (!answer(open().line(id, state, words))) {
      throw Refusal.missing("there is no line " + id, "look at what is written");
    }
  }

  /** Ends it with a journey, and returns when the app has ended. */
  Recorded stop(String title) {
    RecordingSession last = open();
    Recorded recorded = answer(last.stop(title, Proposed.LEFT_OUT));
    last.close();
    return recorded;
  }

  private synchronized RecordingSession open() {
    return session.orElseThrow(() -> Refusal.busy("no recording is open", "begin one with Record"));
  }

  private static <T> T answer(CompletableFuture<T> coming) {
    try {
      return coming.get(PATIENCE, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refusal.busy("the studio closes", "start it again");
    } catch (ExecutionException | TimeoutException e) {
      throw Refusal.busy(
          "the recording does not answer any more: " + e.getMessage(), "begin again");
    }
  }

  private synchronized void over() {
    session = Optional.empty();
  }

  /** Ends it without a journey. */
  @Override
  public void close() {
    Optional<RecordingSession> last;
    synchronized (this) {
      last = session;
    }
    last.ifPresent(RecordingSession::close);
  }

  private final class Stalls implements RecordingListener {
    @Override
    public void changed(RecordingView view) {
      events.tell(
          new Event.Recorded(
              "open",
              view.url(),
              view.title(),
              view.controls().stream().map(Walk.Control::of).toList(),
              view.lines().stream().map(Walk.Line::of).toList(),
              view.dialog().map(Walk.Question::of),
              view.draft()));
    }

    @Override
    public void frame(int width, int height, byte[] jpeg) {
      events.tell(new Event.Frame(width, height, Base64.getEncoder().encodeToString(jpeg)));
    }

    @Override
    public void note(String sentence) {
      events.tell(new Event.Note(sentence));
    }

    @Override
    public void closed(String why) {
      over();
      events.tell(new Event.RecordingOver());
      if (!why.isEmpty()) {
        events.tell(new Event.Note("The recording ended: " + why));
      }
    }
  }
}

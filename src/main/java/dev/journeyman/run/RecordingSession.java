package dev.journeyman.run;

import dev.journeyman.config.Config;
import dev.journeyman.scribe.Line;
import dev.journeyman.scribe.Manuscript.Proposed;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.SurfaceLost;
import dev.journeyman.surface.Viewport;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * A walk through an app that is written down as it goes, in a browser without a window. It has a
 * thread of its own; all methods can be called from any other.
 */
public final class RecordingSession implements AutoCloseable {

  /** A browser that was killed from outside may leave a call without an answer. */
  private static final Duration LONGEST_END = Duration.ofMinutes(1);

  private static final Duration BREATH = Duration.ofMillis(150);
  private static final Duration QUIET = Duration.ofMillis(250);
  private static final String UNTITLED = "A recorded walk";
  private static final String OVER = "The recording has ended.";

  /**
   * Where to record.
   *
   * @param folder the project
   * @param url a running app, and the page to begin with; the app of journeyman.yaml where empty
   */
  public record Place(Path folder, Optional<String> url, Settings.Machine machine) {}

  private final Place place;
  private final RecordingListener listener;
  private final BlockingQueue<Function<Recordist, Runnable>> tasks = new LinkedBlockingQueue<>();
  private final CompletableFuture<String> over = new CompletableFuture<>();
  private final Queue<CompletableFuture<?>> pending = new ConcurrentLinkedQueue<>();
  private final CompletableFuture<String> gone = new CompletableFuture<>();
  private final CallOff callOff = new CallOff();
  private volatile boolean ended;
  private byte[] shown = new byte[0];
  private Optional<RecordingView> told = Optional.empty();

  private RecordingSession(Place place, RecordingListener listener) {
    this.place = place;
    this.listener = listener;
  }

  /** Start the app and open it; the listener hears when it is there, or why it is not. */
  public static RecordingSession start(Place place, RecordingListener listener) {
    RecordingSession session = new RecordingSession(place, listener);
    WorkerThreads.start("recording", session.gone, session::record);
    return session;
  }

  /** Do what a person wants; the answer says why it was not done, and is empty where it was. */
  public CompletableFuture<String> act(Gesture gesture) {
    return later(
        r -> {
          String hindrance = r.act(gesture);
          if (!hindrance.isEmpty()) {
            listener.note(hindrance);
          }
          return hindrance;
        });
  }

  /** The page as it was last seen. */
  public CompletableFuture<Sight> sight() {
    return later(Recordist::seen);
  }

  /** Keep, drop or change a line; whether there is such a line. */
  public CompletableFuture<Boolean> line(int id, Line.State state, Optional<String> words) {
    return later(r -> r.transcript().change(id, state, words));
  }

  /** End the recording: the journey under this title, ready to be run. */
  public CompletableFuture<Recorded> stop(String title, Proposed proposed) {
    return later(
        r -> {
          ended = true;
          return r.end(title.isBlank() ? UNTITLED : title, proposed);
        });
  }

  private <T> CompletableFuture<T> later(Function<Recordist, T> work) {
    CompletableFuture<T> result = new CompletableFuture<>();
    tasks.add(
        recordist -> {
          try {
            T value = work.apply(recordist);
            return () -> result.complete(value);
          } catch (RuntimeException e) {
            result.completeExceptionally(e);
            throw e;
          }
        });
    pending.add(result);
    if (over.isDone()) {
      refuse();
    }
    return result;
  }

  /** Nobody will answer those who still wait. */
  private void refuse() {
    pending.forEach(each -> each.completeExceptionally(new IllegalStateException(OVER)));
  }

  private String record() {
    Config config = Config.read(place.folder()).config();
    Confided confided = new Confided(config, place.machine().environment());
    String why = "the recording broke off";
    try {
      why = record(config, confided);
    } catch (SurfaceLost lost) {
      why = confided.redact(lost.reason());
    } catch (RuntimeException e) {
      why = confided.redact("the recording broke off: " + e);
      throw e;
    } finally {
      end(why);
    }
    return why;
  }

  /** Why it ended by itself; all is closed then. */
  private String record(Config config, Confided confided) {
    if (place.url().or(config::url).isEmpty()) {
      return "nothing says where the app is; give a URL or write journeyman.yaml";
    }
    RecordingRoom.Order order =
        new RecordingRoom.Order(place, config, confided, listener::note, callOff);
    try (RecordingRoom room = RecordingRoom.open(order)) {
      if (ended) {
        return "";
      }
      if (!room.trouble().isEmpty()) {
        return room.trouble();
      }
      Beginning start = Beginning.of(room.app().url());
      Recordist recordist = new Recordist(room.surface(), confided, start);
      String hindrance = recordist.open();
      if (!hindrance.isEmpty()) {
        return hindrance;
      }
      tell(recordist, confided);
      attend(recordist, room, confided);
      return "";
    }
  }

  private void end(String why) {
    ended = true;
    over.complete(why);
    refuse();
    listener.closed(why);
  }

  private void attend(Recordist recordist, RecordingRoom room, Confided confided) {
    boolean acted = true;
    while (!ended) {
      show(recordist, room, confided, acted);
      Optional<Function<Recordist, Runnable>> task = next();
      acted = task.isPresent();
      if (task.isPresent()) {
        Runnable answer = task.get().apply(recordist);
        tell(recordist, confided);
        answer.run();
      } else {
        room.surface().awaitChange(QUIET);
      }
    }
  }

  private Optional<Function<Recordist, Runnable>> next() {
    try {
      return Optional.ofNullable(tasks.poll(BREATH.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      ended = true;
      return Optional.empty();
    }
  }

  /** The newest picture and what else changed; a page that shows a secret is not pictured. */
  private void show(Recordist recordist, RecordingRoom room, Confided confided, boolean acted) {
    byte[] jpeg = room.surface().picture();
    boolean same = Arrays.equals(jpeg, shown);
    if (same && !acted) {
      return;
    }
    shown = jpeg;
    boolean secret = confided.isSeenOn(recordist.seen()) || confided.isSeenOn(recordist.look());
    if (!same && !secret) {
      listener.frame(Viewport.USUAL.width(), Viewport.USUAL.height(), jpeg);
    }
    tell(recordist, confided);
  }

  private void tell(Recordist recordist, Confided confided) {
    RecordingView view = recordist.view(confided, UNTITLED);
    if (!told.equals(Optional.of(view))) {
      told = Optional.of(view);
      listener.changed(view);
    }
  }

  /** End it without a journey, and wait until the browser and the app have ended. */
  @Override
  public void close() {
    ended = true;
    callOff.callOff();
    gone.exceptionally(Throwable::toString)
        .completeOnTimeout("", LONGEST_END.toSeconds(), TimeUnit.SECONDS)
        .join();
  }
}

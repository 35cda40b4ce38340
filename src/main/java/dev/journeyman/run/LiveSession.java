package dev.journeyman.run;

import dev.journeyman.run.Ending.Result;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Tries journeys out before an audience: whole, or a part at a time, between which the app and the
 * browser stay open as the last step left them. A part is tried by its words alone, counts for
 * nothing and leaves nothing behind.
 *
 * <p>Every method may be called from any thread and returns at once; how it went is told to the
 * audience, with an {@link Ending} as the last.
 */
public final class LiveSession implements AutoCloseable {

  /** How often a page is looked at on which nothing is done. */
  private static final Duration BREATH = Duration.ofMillis(500);

  private static final Duration LEAVE = Duration.ofSeconds(10);

  /** Whether something was begun. */
  public enum Reply {
    BEGUN,
    /** Something is under way already, and goes on. */
    BUSY
  }

  private final Settings settings;
  private final Clock clock;
  private final Duration patience;
  private final Broadcast broadcast;
  private final BlockingQueue<Consumer<LiveStage>> turns = new LinkedBlockingQueue<>();

  /** What is under way, from when it was asked for until it is over. */
  private volatile Optional<Act> current = Optional.empty();

  private final Thread thread = new Thread(this::live, "journeyman-live");

  private volatile boolean ended;

  /**
   * Open a session; nothing is started yet.
   *
   * @param settings how journeys are walked; which ones is said later
   * @param idle how long the app and the browser stay open unused
   */
  public LiveSession(Settings settings, Audience audience, Clock clock, Duration idle) {
    this.settings = settings;
    this.clock = clock;
    this.patience = idle;
    this.broadcast = Broadcast.to(audience);
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Run journeys, or folders of them, with all that a run leaves; those of the settings if none.
   */
  public Reply all(List<Path> journeys) {
    List<Path> chosen = journeys.isEmpty() ? settings.paths() : journeys;
    return begin(new WholeRun(settings.watched(chosen), clock, broadcast));
  }

  /** Walk a journey afresh, up to and with the step of a line, and stay there. */
  public Reply to(Path journey, int line) {
    return begin(new PartRun(Wish.to(settings, journey, line), clock, broadcast));
  }

  /**
   * Go on with the step of a line and all after it, on the page as it stands. Where the journey is
   * not open or was changed above the line, the steps before are walked first.
   */
  public Reply from(Path journey, int line) {
    return begin(new PartRun(Wish.from(settings, journey, line), clock, broadcast));
  }

  private synchronized Reply begin(Act act) {
    if (isBusy()) {
      return Reply.BUSY;
    }
    current = Optional.of(act);
    turns.add(stage -> play(act, stage));
    return Reply.BEGUN;
  }

  public boolean isBusy() {
    return current.isPresent();
  }

  /** End what is under way, and close the browser and the app. A run still writes its report. */
  public void stop() {
    current.ifPresent(Act::callOff);
    turns.add(LiveStage::close);
  }

  /** Stop, and wait until the browser and the app have ended; whether they have in time. */
  public boolean leave(Duration patience) throws InterruptedException {
    CountDownLatch left = new CountDownLatch(1);
    stop();
    turns.add(stage -> left.countDown());
    return left.await(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** What is on the page now, or was when it was last looked at. */
  public List<Seen> onPage() {
    return broadcast.sightings().now();
  }

  /** What was on the pages of the last walks, the latest last. */
  public List<Seen> seen() {
    return broadcast.sightings().all();
  }

  private void live() {
    try (LiveStage stage = new LiveStage(broadcast, clock)) {
      long used = System.nanoTime();
      while (!ended) {
        Optional<Consumer<LiveStage>> next = next(stage);
        if (next.isPresent()) {
          next.get().accept(stage);
          used = System.nanoTime();
        } else if (stage.isOpen()) {
          rest(stage, System.nanoTime() - used > patience.toNanos());
        }
      }
    } finally {
      broadcast.delivery().close();
    }
  }

  /** What is to be done; after a while nothing, as long as a page is open. */
  private Optional<Consumer<LiveStage>> next(LiveStage stage) {
    try {
      return Optional.ofNullable(
          stage.isOpen() ? turns.poll(BREATH.toMillis(), TimeUnit.MILLISECONDS) : turns.take());
    } catch (InterruptedException e) {
      ended = true;
      return Optional.empty();
    }
  }

  private void play(Act act, LiveStage stage) {
    Ending ending;
    try {
      ending = ending(act, stage);
    } finally {
      current = Optional.empty();
    }
    broadcast.ended(ending);
  }

  private static Ending ending(Act act, LiveStage stage) {
    try {
      Ending ending = act.play(stage);
      if (act.isCalledOff()) {
        stage.close();
      }
      return ending;
    } catch (RuntimeException e) {
      String why = "It cannot go on: " + stage.told(e);
      stage.close();
      return new Ending(act.file(), Result.BLOCKED, why, Optional.empty());
    }
  }

  private void rest(LiveStage stage, boolean idle) {
    if (idle) {
      broadcast.note("Nothing was tried for a while, so the browser and the app were closed.");
      stage.close();
    } else {
      stage.rest();
    }
  }

  /** Stop, and wait until all is closed. */
  @Override
  public void close() {
    ended = true;
    stop();
    try {
      thread.join(LEAVE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

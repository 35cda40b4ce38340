package dev.journeyman.run;

import dev.journeyman.drive.Driver;
import dev.journeyman.plan.Plan;
import dev.journeyman.plan.PlannedStep;
import dev.journeyman.run.Ending.Result;
import dev.journeyman.surface.Surface;
import dev.journeyman.surface.SurfaceLost;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Where parts of a journey are tried: the app and the browser, which stay as the last step left
 * them. It belongs to one thread.
 */
final class LiveStage implements AutoCloseable {

  private static final Duration BREATH = Duration.ofMillis(250);

  private final Broadcast broadcast;
  private final Clock clock;
  private Optional<Opened> opened = Optional.empty();
  private Optional<Walk> walk = Optional.empty();

  /**
   * A walk that can go on.
   *
   * @param end the step before which it stopped or was to stop
   */
  private record Walk(
      Surface surface, Outfit outfit, Driver driver, Assignment assignment, int end) {

    /** Whether what was done until a step would be done in the same way now. */
    boolean agrees(Plan now, int until) {
      Plan then = assignment.plan();
      int shared = Math.min(until, end);
      return then.file().equals(now.file())
          && then.start().equals(now.start())
          && now.steps().size() >= shared
          && IntStream.range(0, shared)
              .allMatch(i -> words(then.steps().get(i)).equals(words(now.steps().get(i))));
    }

    private static List<Object> words(PlannedStep step) {
      return List.of(
          step.phase(), step.intent(), step.expectations().stream().map(e -> e.text()).toList());
    }
  }

  LiveStage(Broadcast broadcast, Clock clock) {
    this.broadcast = broadcast;
    this.clock = clock;
  }

  boolean isOpen() {
    return opened.isPresent();
  }

  /** Whether a walk can begin without more ado. */
  boolean isReady(Reading reading) {
    return opened.filter(it -> it.fits(reading.config())).isPresent();
  }

  /** The run that the last walk belongs to. */
  String runId() {
    return walk.orElseThrow().assignment().runId();
  }

  /**
   * Why the last walk cannot go on with a step.
   *
   * @param plan the plan as it is now, by run
   */
  Optional<String> obstacle(Reading reading, Function<String, Plan> plan, int step) {
    if (walk.isEmpty()) {
      return Optional.of("The browser is not open");
    }
    if (!isReady(reading)) {
      return Optional.of("The browser or the app has ended, or journeyman.yaml was changed");
    }
    return walk.get().agrees(plan.apply(runId()), step)
        ? Optional.empty()
        : Optional.of("What was walked is not what the journey says now");
  }

  /** Start the app and the browser; why that was not possible, if it was not. */
  Optional<String> open(Opened fresh, Reading reading, Act act) {
    opened = Optional.of(fresh);
    act.onCallOff(fresh::callOff);
    return fresh.start(fresh.outfit(reading, RunId.at(clock.instant())));
  }

  /** Walk from the start, as if on a new computer. */
  Ending begin(Reading reading, Assignment assignment, Part part, Act act) {
    Opened here = opened.orElseThrow();
    act.onCallOff(here::callOff);
    try {
      leave();
      Outfit outfit = here.outfit(reading, assignment.runId());
      Surface surface = here.surface(outfit);
      Driver driver = outfit.wordly(assignment, surface, here.app());
      return drive(new Walk(surface, outfit, driver, assignment, part.end()), part);
    } catch (SurfaceLost lost) {
      close();
      return Ending.of(assignment.plan().file(), Result.BLOCKED, here.told(lost));
    }
  }

  /** Go on where the last walk stopped. */
  Ending goOn(Assignment assignment, Part part, Act act) {
    Opened here = opened.orElseThrow();
    Walk last = walk.orElseThrow();
    act.onCallOff(here::callOff);
    Outfit outfit = last.outfit();
    Driver driver =
        last.driver().next(assignment.plan(), outfit.words(assignment, last.surface(), here.app()));
    return drive(new Walk(last.surface(), outfit, driver, assignment, part.end()), part);
  }

  private Ending drive(Walk next, Part part) {
    Opened here = opened.orElseThrow();
    walk = Optional.of(next);
    here.telling().expect(part);
    next.driver().drive("Chromium " + here.browser().version(), part.from(), part.end());
    Ending ending = here.telling().ending(next.assignment().plan().journey(), part).orElseThrow();
    rest();
    return ending;
  }

  /** Look at the page on which nothing is done, and see that all is still there. */
  void rest() {
    try {
      if (walk.isPresent()) {
        walk.get().surface().awaitChange(BREATH);
        walk.get().surface().look();
      }
      if (opened.filter(it -> !it.isAlive()).isPresent()) {
        broadcast.note("The app or the browser has ended, so all is closed.");
        close();
      }
    } catch (RuntimeException failure) {
      broadcast.note(told(failure));
      close();
    }
  }

  private void leave() {
    walk.ifPresent(it -> it.surface().close());
    walk = Optional.empty();
  }

  /** Why something failed, without the secrets of the app that is open. */
  String told(RuntimeException failure) {
    return opened.map(it -> it.told(failure)).orElseGet(failure::toString);
  }

  /** Close all, and tell what could not be closed; the next walk begins afresh in any case. */
  @Override
  public void close() {
    Optional<Opened> last = opened;
    walk = Optional.empty();
    opened = Optional.empty();
    last.ifPresent(this::close);
  }

  private void close(Opened last) {
    try {
      last.close();
    } catch (RuntimeException failure) {
      broadcast.note("Not all could be closed: " + last.told(failure));
    }
  }
}

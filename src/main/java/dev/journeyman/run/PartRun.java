package dev.journeyman.run;

import dev.journeyman.plan.Plan;
import dev.journeyman.run.Ending.Result;
import dev.journeyman.run.Wish.Direction;
import dev.journeyman.surface.playwright.BrowserSearch;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/** Tries a part of a journey; what it finds counts for nothing. */
final class PartRun extends Act {

  private final Wish wish;
  private final Clock clock;
  private final Broadcast broadcast;

  PartRun(Wish wish, Clock clock, Broadcast broadcast) {
    this.wish = wish;
    this.clock = clock;
    this.broadcast = broadcast;
  }

  @Override
  Optional<String> file() {
    return Optional.of(wish.file());
  }

  @Override
  Ending play(LiveStage stage) {
    Reading reading = Reading.of(wish.settings());
    Optional<String> hindrance =
        reading
            .hindrance(wish.settings())
            .map(Ending::hindrance)
            .or(() -> reading.barred().values().stream().findFirst());
    if (hindrance.isPresent()) {
      return blocked(hindrance.get());
    }
    Assignment fresh = assignment(reading, RunId.at(Instant.now(clock)));
    Places places = Places.of(fresh.plan(), wish.settings().folder());
    OptionalInt step = wish.step(places);
    if (step.isEmpty()) {
      return blocked("No step stands on line " + wish.line() + " or above it.");
    }
    int size = fresh.plan().steps().size();
    if (wish.direction() == Direction.FROM && step.getAsInt() > 0) {
      int from = step.getAsInt();
      Optional<String> obstacle = stage.obstacle(reading, it -> plan(reading, it), from);
      if (obstacle.isEmpty()) {
        return stage.goOn(assignment(reading, stage.runId()), new Part(from, size), this);
      }
      broadcast.note(
          obstacle.get() + ", so the steps before line " + wish.line() + " are walked first.");
    }
    int end = wish.direction() == Direction.TO ? step.getAsInt() + 1 : size;
    return afresh(stage, reading, fresh, new Part(0, end));
  }

  private Ending afresh(LiveStage stage, Reading reading, Assignment assignment, Part part) {
    if (!stage.isReady(reading)) {
      stage.close();
      BrowserSearch search =
          Runner.findBrowser(
              wish.settings().machine(), reading.config().browser().map(Path::of), broadcast::note);
      if (search.found().isEmpty()) {
        return blocked("no browser was found or could be installed:\n" + search.describe());
      }
      Opened opened =
          new Opened(wish.settings(), reading.config(), search.found().get(), broadcast, clock);
      Optional<String> trouble = stage.open(opened, reading, this);
      if (trouble.isPresent()) {
        stage.close();
        return blocked(trouble.get());
      }
    }
    return isCalledOff()
        ? blocked("It was stopped.")
        : stage.begin(reading, assignment, part, this);
  }

  private Assignment assignment(Reading reading, String runId) {
    return Assignment.of(reading.chosen().get(0), wish.settings().data(), runId, Tries.atMost(0));
  }

  private Plan plan(Reading reading, String runId) {
    return assignment(reading, runId).plan();
  }

  private Ending blocked(String why) {
    return Ending.of(wish.file(), Result.BLOCKED, why);
  }
}

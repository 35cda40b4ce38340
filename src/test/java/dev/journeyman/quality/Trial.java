package dev.journeyman.quality;

import static dev.journeyman.run.Deciding.PLAINLY;

import dev.journeyman.demo.Change;
import dev.journeyman.demo.CornerShop;
import dev.journeyman.demo.Defect;
import dev.journeyman.drive.Limits;
import dev.journeyman.plan.Plan;
import dev.journeyman.plan.PlannedStep;
import dev.journeyman.run.Deciding;
import dev.journeyman.run.Narrator;
import dev.journeyman.run.RunEnd;
import dev.journeyman.run.RunEnd.Walked;
import dev.journeyman.run.Runner;
import dev.journeyman.run.Settings;
import dev.journeyman.verdict.JourneyVerdict;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One start of Corner Shop and the journeys that are walked on it.
 *
 * @param defect the bug that the shop has, none where empty
 * @param changes what is different and does no harm
 * @param journeys which journeys, all where empty
 * @param deciding whether recordings are repeated; they are never written
 */
record Trial(
    String name,
    Optional<Defect> defect,
    Set<Change> changes,
    Set<String> journeys,
    int workers,
    Deciding deciding) {

  /** The trials are many, so waiting is kept short; what a clean shop shows it shows at once. */
  private static final Limits LIMITS =
      new Limits(Duration.ofSeconds(3), Duration.ofSeconds(12), Duration.ofMinutes(2));

  static Trial of(Defect defect, Set<String> journeys) {
    return new Trial(defect.id(), Optional.of(defect), Set.of(), journeys, 1, PLAINLY);
  }

  static Trial of(Change change, Set<String> journeys) {
    return new Trial(change.id(), Optional.empty(), Set.of(change), journeys, 1, PLAINLY);
  }

  static Trial clean(String name, int workers) {
    return new Trial(name, Optional.empty(), Set.of(), Set.of(), workers, PLAINLY);
  }

  /** The same by the recordings in {@code journeys/recordings}, made on the shop as it is. */
  Trial replayed() {
    return new Trial(name + "-replayed", defect, changes, journeys, workers, Deciding.AUTO);
  }

  /** Walk the journeys with the usual patience where the shop has no bug. */
  List<JourneyVerdict> run() {
    EnumSet<Defect> defects = EnumSet.noneOf(Defect.class);
    defect.ifPresent(defects::add);
    try (CornerShop shop = CornerShop.start(0, defects, changes)) {
      RunEnd end = new Runner(settings(shop), new Silence(), Clock.systemUTC()).run();
      if (end instanceof Walked walked && walked.facts().trouble().isEmpty()) {
        return walked.written().verdicts();
      }
      throw new IllegalStateException(name + " was not walked: " + end);
    }
  }

  private Settings settings(CornerShop shop) {
    return new Settings(
            Path.of("").toAbsolutePath(),
            List.of(Path.of("journeys")),
            Optional.of(shop.url().toString()),
            Set.of(),
            journeys,
            Map.of(),
            Optional.of(Path.of("target", "verdict-quality", name, "run").toAbsolutePath()),
            workers,
            Settings.Detail.FACTS,
            defect.isPresent() ? LIMITS : Limits.DEFAULT,
            new Settings.Machine(
                System.getenv(), Path.of("target", "cache").toAbsolutePath(), false, "test"))
        .deciding(deciding);
  }

  private record Silence() implements Narrator {
    @Override
    public void announce(String what) {}

    @Override
    public void walking(int journeys, String url) {}

    @Override
    public void began(Plan plan) {}

    @Override
    public void ended(Plan plan, PlannedStep step, boolean goesOn, Duration took) {}
  }
}

package dev.journeyman.cli;

import dev.journeyman.drive.Limits;
import dev.journeyman.run.Deciding;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** Which journeys a command walks, and how. */
final class WalkOptions {

  @Option(
      names = "--tag",
      paramLabel = "T",
      description = "Only journeys with this tag; repeatable.")
  private Set<String> tags = Set.of();

  @Option(names = "--only", paramLabel = "ID", description = "Only this journey; repeatable.")
  private Set<String> ids = Set.of();

  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "Journeys at a time (default: one for each core).")
  private int workers;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where to write (default: reports/<run id>).")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--brain",
      paramLabel = "B",
      description = "Who decides: auto, plain, vision or replay (default: auto).")
  private Deciding.By brain = Deciding.By.AUTO;

  @Option(
      names = "--patience",
      paramLabel = "S",
      description = "Seconds to wait for a target or an expectation (default: 5).")
  private int patience = (int) Limits.DEFAULT.step().toSeconds();

  Set<String> tags() {
    return tags;
  }

  Set<String> ids() {
    return ids;
  }

  int workers() {
    return workers > 0 ? workers : Runtime.getRuntime().availableProcessors();
  }

  Optional<Path> out(Place place) {
    return out.map(place.folder()::resolve);
  }

  Deciding.By brain() {
    return brain;
  }

  Limits limits() {
    return new Limits(
        Duration.ofSeconds(patience), Limits.DEFAULT.await(), Limits.DEFAULT.journey());
  }
}

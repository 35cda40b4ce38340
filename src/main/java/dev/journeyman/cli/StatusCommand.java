package dev.journeyman.cli;

import dev.journeyman.run.Status;
import dev.journeyman.source.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says how the journeys stand. */
@Command(
    name = "status",
    description =
        "Show how the journeys stand: their last verdicts, recordings, flakes, and the commits at"
            + " which they were proven.",
    mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

  private final Place place;
  private final Console console;
  private final Clock clock;
  @Mixin private final JourneyOptions journeys = new JourneyOptions();
  @Mixin private final JsonOption json;

  StatusCommand(Place place, Console console, Clock clock) {
    this.place = place;
    this.console = console;
    this.clock = clock;
    this.json = new JsonOption(console);
  }

  @Override
  public Integer call() {
    json.begin();
    Status status =
        Status.read(
            place.folder(),
            journeys.in(place),
            Set.copyOf(journeys.data().keySet()),
            place.machine(false));
    status.problems().stream()
        .map(Problem::toString)
        .forEach(problem -> console.complain(Console.plain(problem)));
    StatusTable table = new StatusTable(status, clock.instant());
    if (!status.journeys().isEmpty()) {
      table.lines(console).forEach(console::say);
    }
    List<String> requirements = new RequirementTable(status.requirements()).lines(console);
    if (!requirements.isEmpty()) {
      console.say("");
      requirements.forEach(console::say);
    }
    json.print(table::object);
    if (status.hasErrors()) {
      return ExitCode.USAGE;
    }
    if (status.journeys().isEmpty()) {
      console.complain("No journeys here; write one as docs/journeys.md shows.");
      return ExitCode.NOTHING_TO_RUN;
    }
    return ExitCode.DONE;
  }
}

package dev.journeyman.studio;

import dev.journeyman.config.Config;
import dev.journeyman.config.ConfigReading;
import dev.journeyman.journey.Journey;
import dev.journeyman.journey.Journeys;
import dev.journeyman.run.LastReport;
import dev.journeyman.run.Settings;
import dev.journeyman.run.Status;
import dev.journeyman.source.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The project that is worked on.
 *
 * @param url a running app to test instead of starting one
 */
record Project(Path folder, Optional<String> url, Settings.Machine machine) {

  List<Path> homes() {
    Path journeys = folder.resolve("journeys");
    return Stream.of(journeys, journeys.resolve("drafts")).filter(Files::isDirectory).toList();
  }

  Overview overview(ReportRoutes reports, Optional<Overview.Running> running) {
    ConfigReading reading = Config.read(folder);
    Config config = reading.config();
    Status status = Status.read(folder, homes(), Set.of(), machine);
    String why = whyNot(reading);
    return new Overview(
        String.valueOf(folder.toAbsolutePath().normalize().getFileName()),
        machine.version(),
        status.head().map(head -> head.substring(0, Math.min(7, head.length()))),
        config.models().model(),
        why.isEmpty(),
        why,
        rows(status),
        status.problems().stream().map(Overview.Trouble::of).toList(),
        report(reports),
        config.secrets().keySet(),
        running);
  }

  /** Where the report of the last run is to be seen. */
  Optional<Overview.LastReport> report(ReportRoutes reports) {
    return LastReport.in(folder)
        .map(
            last ->
                new Overview.LastReport(
                    last.run(),
                    reports.address(last.run(), "storyboard.html"),
                    last.allure().map(file -> reports.address(last.run(), file)),
                    last.when()));
  }

  private String whyNot(ConfigReading config) {
    if (!config.usable()) {
      return Config.FILE + " has errors; mend them to run anything";
    }
    boolean reachable =
        url.isPresent()
            || config.config().url().isPresent()
            || config.config().command().isPresent();
    return reachable
        ? ""
        : "nobody said where the app is: write url: and command: into "
            + Config.FILE
            + ", or start the studio with --url";
  }

  private List<Overview.Row> rows(Status status) {
    Map<String, Journey> journeys =
        Journeys.read(homes(), folder, Set.of()).journeys().stream()
            .collect(Collectors.toMap(Journey::file, Function.identity()));
    Stream<Overview.Row> read =
        status.journeys().stream()
            .flatMap(
                standing ->
                    Optional.ofNullable(journeys.get(standing.file())).stream()
                        .map(journey -> Overview.Row.of(journey, standing, status)));
    Stream<Overview.Row> broken =
        status.problems().stream()
            .map(Problem::file)
            .distinct()
            .filter(file -> file.startsWith("journeys/") && file.endsWith(".md"))
            .filter(file -> !journeys.containsKey(file))
            .map(file -> Overview.Row.broken(file, status));
    return Stream.concat(read, broken).toList();
  }
}

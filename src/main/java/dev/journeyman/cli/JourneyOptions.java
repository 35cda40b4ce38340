package dev.journeyman.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which journeys a command reads, and the values that they are given. */
final class JourneyOptions {

  @Parameters(
      paramLabel = "PATH",
      description = "Journeys or folders of journeys (default: journeys/).")
  private List<Path> paths = List.of();

  @Option(
      names = "--data",
      paramLabel = "NAME=VALUE",
      description = "Override a value of the front matter; repeatable.")
  private Map<String, String> data = new LinkedHashMap<>();

  List<Path> in(Place place) {
    return place.journeys(paths);
  }

  Map<String, String> data() {
    return data;
  }
}

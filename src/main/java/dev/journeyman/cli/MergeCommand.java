package dev.journeyman.cli;

import dev.journeyman.run.Merge;
import dev.journeyman.run.RunEnd;
import dev.journeyman.run.Sealing;
import dev.journeyman.run.Settings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Joins what several runs left. */
@Command(
    name = "merge",
    description = "Join the reports of runs of some journeys each, all of one commit, into one.",
    footer = {"", "The exit code is that of a run of all these journeys."},
    mixinStandardHelpOptions = true)
final class MergeCommand implements Callable<Integer> {

  private final Place place;
  private final Console console;
  @Mixin private final JsonOption json;

  @Parameters(paramLabel = "DIR", arity = "1..*", description = "The folders of the runs.")
  private List<Path> folders = List.of();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where to write (default: reports/<run id>).")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--signing-key",
      paramLabel = "FILE",
      description =
          "Sign the proof with this key, which must have signed each run too (default:"
              + " JOURNEYMAN_SIGNING_KEY, if it is set).")
  private Optional<Path> signingKey = Optional.empty();

  MergeCommand(Place place, Console console) {
    this.place = place;
    this.console = console;
    this.json = new JsonOption(console);
  }

  @Override
  public Integer call() {
    Path here = place.folder();
    Sealing sealing =
        Sealing.of(Optional.empty(), signingKey.map(here::resolve), place.environment());
    if (sealing.trouble().isPresent()) {
      console.complain(Console.plain(sealing.trouble().get()));
      return ExitCode.USAGE;
    }
    json.begin();
    Merge merge = new Merge(here, out.map(here::resolve), sealing, place.environment());
    RunEnd end = merge.of(folders.stream().map(here::resolve).toList(), Clock.systemUTC());
    return new RunSummary(console, place, Settings.Detail.FULL, json).tell(end);
  }
}

package dev.journeyman.cli;

import dev.journeyman.run.RecordingShelf;
import dev.journeyman.run.RecordingShelf.Change;
import dev.journeyman.source.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What becomes of recordings between runs. */
@Command(
    name = "recordings",
    description = "Review what the last run proposes to record, take it over, or tidy up.",
    mixinStandardHelpOptions = true)
final class RecordingsCommand implements Runnable {

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  static CommandLine commandLine(Place place, Console console) {
    return new CommandLine(new RecordingsCommand())
        .addSubcommand(new Diff(place, console))
        .addSubcommand(new Accept(place, console))
        .addSubcommand(new Prune(place, console));
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** One thing to do with them. */
  private abstract static class Deed implements Callable<Integer> {
    private final Place place;
    private final Console console;
    private final String nothing;
    @Mixin private final JourneyOptions journeys = new JourneyOptions();
    @Mixin private final JsonOption json;

    Deed(Place place, Console console, String nothing) {
      this.place = place;
      this.console = console;
      this.nothing = nothing;
      this.json = new JsonOption(console);
    }

    abstract Function<RecordingShelf, List<Change>> deed();

    boolean isOfAll() {
      return journeys.in(place).equals(place.journeys(List.of()));
    }

    @Override
    public Integer call() {
      json.begin();
      RecordingShelf shelf =
          RecordingShelf.of(
              place.folder(), journeys.in(place), Set.copyOf(journeys.data().keySet()));
      if (!shelf.errors().isEmpty()) {
        List<String> errors = shelf.errors().stream().map(Problem::toString).toList();
        errors.forEach(e -> console.complain(Console.plain(e)));
        console.complain("Nothing was done.");
        json.print(() -> Map.of("error", "unusable", "details", errors));
        return ExitCode.USAGE;
      }
      List<Change> changes = deed().apply(shelf);
      changes.forEach(this::tell);
      if (changes.isEmpty()) {
        console.say(nothing);
      }
      json.print(() -> Map.of("recordings", changes.stream().map(this::object).toList()));
      return ExitCode.DONE;
    }

    private void tell(Change change) {
      List<String> lines = new ArrayList<>(change.diff());
      lines.add(0, file(change) + "  " + change.what());
      lines.forEach(line -> console.say(Console.plain(line)));
    }

    private String file(Change change) {
      return place.folder().relativize(change.file()).toString();
    }

    private Map<String, Object> object(Change change) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("journey", change.journey());
      object.put("file", file(change));
      object.put("what", change.what());
      object.put("diff", change.diff());
      return object;
    }
  }

  @Command(
      name = "diff",
      description = "Show what the last run proposes and the project does not have.",
      mixinStandardHelpOptions = true)
  private static final class Diff extends Deed {
    Diff(Place place, Console console) {
      super(place, console, "The last run proposes nothing new.");
    }

    @Override
    Function<RecordingShelf, List<Change>> deed() {
      return RecordingShelf::proposed;
    }
  }

  @Command(
      name = "accept",
      description = "Take over what the last run proposes.",
      mixinStandardHelpOptions = true)
  private static final class Accept extends Deed {
    Accept(Place place, Console console) {
      super(place, console, "The last run proposes nothing new.");
    }

    @Override
    Function<RecordingShelf, List<Change>> deed() {
      return RecordingShelf::accept;
    }
  }

  @Command(
      name = "prune",
      description = "Remove recordings of journeys that are gone and of steps that have changed.",
      mixinStandardHelpOptions = true)
  private static final class Prune extends Deed {
    Prune(Place place, Console console) {
      super(place, console, "There is nothing to remove.");
    }

    @Override
    Function<RecordingShelf, List<Change>> deed() {
      return shelf -> shelf.prune(isOfAll());
    }
  }
}

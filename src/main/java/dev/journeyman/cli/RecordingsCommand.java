package dev.journeyman.cli;

import dev.journeyman.run.RecordingShelf;
import dev.journeyman.run.RecordingShelf.Change;
import dev.journeyman.source.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
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
    CommandLine line = new CommandLine(new RecordingsCommand());
    for (Deed deed : Deed.values()) {
      CommandLine sub = new CommandLine(new Doing(place, console, deed));
      sub.getCommandSpec().usageMessage().description(deed.description);
      line.addSubcommand(deed.name().toLowerCase(Locale.ROOT), sub);
    }
    return line;
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** What can be done with them. */
  private enum Deed {
    DIFF(
        "Show what the last run proposes and the project does not have.",
        "The last run proposes nothing new.",
        (shelf, all) -> shelf.proposed()),
    ACCEPT(
        "Take over what the last run proposes.",
        "The last run proposes nothing new.",
        (shelf, all) -> shelf.accept()),
    PRUNE(
        "Remove recordings of journeys that are gone and of steps that have changed.",
        "There is nothing to remove.",
        RecordingShelf::prune);

    private final String description;
    private final String nothing;
    private final BiFunction<RecordingShelf, Boolean, List<Change>> change;

    Deed(
        String description,
        String nothing,
        BiFunction<RecordingShelf, Boolean, List<Change>> change) {
      this.description = description;
      this.nothing = nothing;
      this.change = change;
    }
  }

  @Command(mixinStandardHelpOptions = true)
  private static final class Doing implements Callable<Integer> {
    private final Place place;
    private final Console console;
    private final Deed deed;
    @Mixin private final JourneyOptions journeys = new JourneyOptions();
    @Mixin private final JsonOption json;

    Doing(Place place, Console console, Deed deed) {
      this.place = place;
      this.console = console;
      this.deed = deed;
      this.json = new JsonOption(console);
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
      boolean all = journeys.in(place).equals(place.journeys(List.of()));
      List<Change> changes = deed.change.apply(shelf, all);
      changes.forEach(this::tell);
      if (changes.isEmpty()) {
        console.say(deed.nothing);
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
}

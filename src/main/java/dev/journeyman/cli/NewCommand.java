package dev.journeyman.cli;

import dev.journeyman.run.Deciding;
import dev.journeyman.run.NewJourney;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a journey to go on with, or drafts journeys from what was asked for. */
@Command(
    name = "new",
    description = "Write a journey to go on with, or draft journeys from a requirement document.",
    mixinStandardHelpOptions = true)
final class NewCommand implements Callable<Integer> {

  private final Place place;
  private final Console console;
  @Mixin private final JsonOption json;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "TITLE",
      description = "What the person achieves, such as: A guest buys a mug.")
  private List<String> title = new ArrayList<>();

  @Option(
      names = "--from",
      paramLabel = "FILE",
      description =
          "A requirement document in markdown: its lines become drafts that cite them, one for each topic, or one called TITLE.")
  private Optional<String> from = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where to write: journeys by default, journeys/drafts with --from.")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--model",
      paramLabel = "PROVIDER/NAME",
      description =
          "With --from: the model that drafts; by default that of journeyman.yaml, else none.")
  private Optional<String> model = Optional.empty();

  @Option(
      names = "--model-url",
      paramLabel = "URL",
      description = "With --from: where the model's provider answers.")
  private Optional<String> modelUrl = Optional.empty();

  NewCommand(Place place, Console console) {
    this.place = place;
    this.console = console;
    this.json = new JsonOption(console);
  }

  @Override
  public Integer call() {
    json.begin();
    Optional<String> name =
        Optional.of(String.join(" ", title).strip()).filter(it -> !it.isEmpty());
    NewJourney journeys =
        new NewJourney(
            place.folder().toAbsolutePath().normalize(),
            new Deciding(Deciding.By.AUTO, model, modelUrl, true),
            place.machine(false));
    NewJourney.Result result =
        from.map(file -> journeys.draft(file, name, out))
            .orElseGet(() -> journeys.write(name.orElseThrow(this::untitled), out));
    if (result instanceof NewJourney.Refused refused) {
      console.complain(
          "Nothing was written: "
              + Console.plain(refused.why())
              + (refused.remedy().isEmpty() ? "" : "; " + refused.remedy()));
      json.print(() -> Map.of("error", refused.why(), "remedy", refused.remedy()));
      return ExitCode.USAGE;
    }
    tell((NewJourney.Made) result);
    return ExitCode.DONE;
  }

  private ParameterException untitled() {
    return new ParameterException(
        spec.commandLine(), "Give a TITLE, or a requirement document with --from");
  }

  private void tell(NewJourney.Made made) {
    made.pages().forEach(page -> console.say("Written: " + Console.plain(page.file())));
    made.kept().forEach(file -> console.say("There already, left alone: " + Console.plain(file)));
    made.told().forEach(line -> console.say(Console.plain(line)));
    console.say(
        from.isPresent()
            ? "Drafts are not run. Read them, mend them, and move them up to journeys/."
            : "It can be run as it is. Ask: journeyman lint");
    json.print(() -> object(made));
  }

  private static Map<String, Object> object(NewJourney.Made made) {
    Map<String, Object> object = new LinkedHashMap<>();
    List<String> files = made.pages().stream().map(NewJourney.Page::file).toList();
    object.put("written", files);
    object.put("kept", made.kept());
    object.put("told", made.told());
    return object;
  }
}

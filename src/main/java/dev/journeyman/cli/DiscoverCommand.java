package dev.journeyman.cli;

import dev.journeyman.discover.Bounds;
import dev.journeyman.run.Deciding;
import dev.journeyman.run.DiscoverEnd;
import dev.journeyman.run.Discoverer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Walks an app by itself. */
@Command(
    name = "discover",
    description =
        "Walk an app without changing anything: write docs/features.md, an inventory with"
            + " pictures, and drafts of journeys.",
    mixinStandardHelpOptions = true)
final class DiscoverCommand implements Callable<Integer> {

  private final Place place;
  private final Console console;
  @Mixin private final JsonOption json;

  @Parameters(
      paramLabel = "URL",
      arity = "0..1",
      description = "A running app (default: the one that journeyman.yaml starts).")
  private Optional<String> url = Optional.empty();

  @Option(
      names = "--max-pages",
      paramLabel = "N",
      description = "Open no more pages than this (default: " + Bounds.PAGES + ").")
  private int pages = Bounds.PAGES;

  @Option(
      names = "--max-time",
      paramLabel = "S",
      description = "Open no further page after this many seconds (default: 300).")
  private int seconds = (int) Bounds.TIME.toSeconds();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where drafts go (default: journeys/drafts).")
  private Path out = Path.of("journeys", "drafts");

  @Option(
      names = "--after",
      paramLabel = "JOURNEY",
      description =
          "Walk this journey first, and look around as the visitor that it makes, such as one who is"
              + " signed in; its id or file. Repeatable.")
  private List<String> after = List.of();

  @Option(names = "--path", paramLabel = "PATH", description = "Where to begin (default: /).")
  private Optional<String> path = Optional.empty();

  @Option(
      names = "--allow-changes",
      description =
          "Fill in and send forms with made-up data, and press buttons that do things. Only for an"
              + " app whose data nobody needs.")
  private boolean changes;

  @Option(
      names = "--model",
      paramLabel = "PROVIDER/NAME",
      description =
          "The model that names what was found: anthropic/..., openai/..., google/..., compatible/...")
  private Optional<String> model = Optional.empty();

  @Option(
      names = "--model-url",
      paramLabel = "URL",
      description = "Where the model is, such as http://localhost:11434/v1.")
  private Optional<String> modelUrl = Optional.empty();

  @Option(names = "--headed", description = "Show the browser.")
  private boolean headed;

  DiscoverCommand(Place place, Console console) {
    this.place = place;
    this.console = console;
    this.json = new JsonOption(console);
  }

  @Override
  public Integer call() {
    Optional<String> wrong = wrong();
    if (wrong.isPresent()) {
      console.complain(Console.plain(wrong.get()));
      return ExitCode.USAGE;
    }
    json.begin();
    Discoverer discoverer =
        new Discoverer(wish(), new DiscoverSummary.Progress(console), Clock.systemUTC());
    DiscoverEnd end =
        new OnSignal(console, "inventory", discoverer::interrupt, () -> {}).guard(discoverer::run);
    return new DiscoverSummary(console, json).tell(end);
  }

  private Optional<String> wrong() {
    if (pages < 1) {
      return Optional.of("--max-pages is " + pages + "; write a number above 0");
    }
    if (seconds < 1) {
      return Optional.of("--max-time is " + seconds + "; write a number of seconds above 0");
    }
    return url.filter(it -> !isWeb(it))
        .map(
            it ->
                "\"" + it + "\" is no address of an app; write one such as http://localhost:3000");
  }

  private static boolean isWeb(String text) {
    try {
      URI uri = URI.create(text);
      return uri.getHost() != null && text.matches("(?i)https?://.*");
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private Discoverer.Wish wish() {
    String own = url.map(URI::create).map(URI::getRawPath).orElse("");
    return new Discoverer.Wish(
        place.folder(),
        url,
        place.folder().resolve(out),
        new Bounds(
            pages,
            Duration.ofSeconds(seconds),
            path.orElse(own.isEmpty() ? "/" : own),
            changes ? Bounds.Changes.ALLOWED : Bounds.Changes.NONE),
        after,
        new Deciding(Deciding.By.AUTO, model, modelUrl, true),
        place.machine(headed));
  }
}

package dev.journeyman.cli;

import dev.journeyman.run.Deciding;
import dev.journeyman.run.Forecast;
import dev.journeyman.run.Keep;
import dev.journeyman.run.RunEnd;
import dev.journeyman.run.Runner;
import dev.journeyman.run.Sealing;
import dev.journeyman.run.Settings;
import dev.journeyman.verdict.JourneyVerdict;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs journeys. */
@Command(
    name = "run",
    description =
        "Run journeys: start the app, walk each journey in a real browser, write the report.",
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

  private final Place place;
  private final Console console;
  @Mixin private final JourneyOptions journeys = new JourneyOptions();
  @Mixin private final WalkOptions walk = new WalkOptions();
  @Mixin private final SealOptions seal = new SealOptions();
  @Mixin private final JsonOption json;

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "Test a running app instead of starting one.")
  private Optional<String> url = Optional.empty();

  @Option(
      names = "--changed",
      paramLabel = "REF",
      arity = "0..1",
      fallbackValue = "",
      description =
          "Only journeys whose covers match what has changed since this branch left REF"
              + " (default: the default branch).")
  private Optional<String> changed = Optional.empty();

  @Option(
      names = "--policy-from",
      paramLabel = "REF",
      description =
          "Go by the journeyman.yaml, guardrails and limits of REF, ask no model, and show what"
              + " this folder has otherwise.")
  private Optional<String> policy = Optional.empty();

  @Option(
      names = "--retries",
      paramLabel = "N",
      description = "Try a journey that failed again, N times (default: 1 where CI=true, else 0).")
  private Optional<Integer> retries = Optional.empty();

  @Option(
      names = "--model",
      paramLabel = "PROVIDER/NAME",
      description = "The model: anthropic/..., openai/..., google/..., compatible/...")
  private Optional<String> model = Optional.empty();

  @Option(
      names = "--model-url",
      paramLabel = "URL",
      description = "Where the model is, such as http://localhost:11434/v1.")
  private Optional<String> modelUrl = Optional.empty();

  @Option(
      names = "--frozen",
      description = "Write no recordings (default: only where CI=true).",
      negatable = true)
  private Optional<Boolean> frozen = Optional.empty();

  @Option(
      names = "--dry-run",
      description = "Start nothing; say which lines need a model, and what that may cost at most.")
  private boolean dry;

  @Option(
      names = "--evidence",
      paramLabel = "E",
      description = "full or facts: no pictures (default: full).")
  private Settings.Detail evidence = Settings.Detail.FULL;

  @Option(
      names = "--video",
      paramLabel = "V",
      description = "Keep a film of each journey: off, on or failures (default: off).")
  private Optional<Keep> video = Optional.empty();

  @Option(
      names = "--trace",
      paramLabel = "T",
      description = "Keep Playwright's trace in raw/: off, on or failures (default: off).")
  private Optional<Keep> trace = Optional.empty();

  @Option(
      names = "--allure3",
      description = "Make a page of Allure 3 too; needs Node, and the npm registry at first.")
  private boolean allure3;

  @Option(
      names = "--strict",
      description = "Count a journey as blocked that passes by weak promises only.")
  private boolean strict;

  @Option(names = "--headed", description = "Show the browser.")
  private boolean headed;

  RunCommand(Place place, Console console) {
    this.place = place;
    this.console = console;
    this.json = new JsonOption(console);
  }

  @Override
  public Integer call() {
    if (retries.isPresent() && (retries.get() < 0 || retries.get() > Settings.MOST_RETRIES)) {
      console.complain(
          "--retries is " + retries.get() + "; write a number from 0 to " + Settings.MOST_RETRIES);
      return ExitCode.USAGE;
    }
    Sealing sealing = seal.in(place);
    if (sealing.trouble().isPresent()) {
      console.complain(Console.plain(sealing.trouble().get()));
      return ExitCode.USAGE;
    }
    json.begin();
    return dry ? foresee() : run(sealing);
  }

  private int foresee() {
    Forecast.Outcome outcome = Forecast.of(settings(), Clock.systemUTC());
    return outcome instanceof Forecast.Foreseen foreseen
        ? new ForecastSummary(console, json).tell(foreseen.forecast())
        : new RunSummary(console, place, evidence, json)
            .tell(new RunEnd.Unusable(((Forecast.Unusable) outcome).problems()));
  }

  private int run(Sealing sealing) {
    ConsoleNarrator narrator = new ConsoleNarrator(console);
    Runner runner = new Runner(settings(), Optional.of(sealing), narrator, Clock.systemUTC());
    RunEnd end = new OnSignal(console, "report", runner::interrupt, () -> {}).guard(runner::run);
    int code = new RunSummary(console, place, evidence, json).tell(end);
    return strict && code == ExitCode.DONE && isAllWeak(end) ? weakly() : code;
  }

  private static boolean isAllWeak(RunEnd end) {
    return end instanceof RunEnd.Walked walked
        && walked.written().verdicts().stream().anyMatch(JourneyVerdict::isAllWeak);
  }

  private int weakly() {
    console.complain(
        "Blocked by --strict: what passed by weak promises only proves nothing; promise something"
            + " that does not hold before its step, or say \"still\".");
    return ExitCode.BLOCKED;
  }

  private Settings settings() {
    return new Settings(
        place.folder(),
        journeys.in(place),
        url,
        new Settings.Choice(
            walk.tags(),
            walk.ids(),
            changed.map(ref -> new Settings.Since(Optional.of(ref).filter(r -> !r.isEmpty())))),
        journeys.data(),
        walk.out(place),
        walk.workers(),
        evidence,
        walk.limits(),
        retries,
        Settings.Memory.HISTORY,
        new Deciding(
            walk.brain(), model, modelUrl, frozen.orElse(place.isCi() || policy.isPresent())),
        new Settings.Extras(
            video,
            trace,
            allure3 ? Settings.Rendering.ALLURE_2_AND_3 : Settings.Rendering.ALLURE_2),
        policy,
        place.machine(headed));
  }
}

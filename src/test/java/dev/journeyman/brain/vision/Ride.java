package dev.journeyman.brain.vision;

import dev.journeyman.brain.Brain;
import dev.journeyman.brain.plain.Fixtures;
import dev.journeyman.brain.plain.PlainBrain;
import dev.journeyman.drive.AppWatch;
import dev.journeyman.drive.Driver;
import dev.journeyman.drive.Limits;
import dev.journeyman.drive.Progress;
import dev.journeyman.evidence.Journal;
import dev.journeyman.evidence.JourneyEvidence;
import dev.journeyman.evidence.Pictures;
import dev.journeyman.evidence.Redactor;
import dev.journeyman.evidence.RunFolder;
import dev.journeyman.model.Allowance;
import dev.journeyman.model.Budget;
import dev.journeyman.model.Model;
import dev.journeyman.plan.Expectation;
import dev.journeyman.plan.Phase;
import dev.journeyman.plan.Plan;
import dev.journeyman.plan.PlannedStep;
import dev.journeyman.surface.Surface;
import dev.journeyman.surface.playwright.Browsers;
import dev.journeyman.surface.playwright.FoundBrowser;
import dev.journeyman.surface.playwright.Launch;
import dev.journeyman.surface.playwright.PlaywrightBrowser;
import dev.journeyman.surface.playwright.Site;
import dev.journeyman.surface.playwright.Visit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** A browser and a site, on which a model walks journeys of a few steps. */
final class Ride implements AutoCloseable {

  static final Limits LIMITS =
      new Limits(Duration.ofMillis(1_500), Duration.ofSeconds(4), Duration.ofSeconds(60));
  static final Map<String, String> SECRETS = Map.of("PASSWORD", "open-sesame-4711");

  final Site site = new Site();
  private final PlaywrightBrowser browser;
  private final Path folder;

  Ride() {
    try {
      folder = Files.createTempDirectory("journeyman-ride");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    FoundBrowser found =
        Browsers.on(System.getenv(), false).find(Optional.empty()).found().orElseThrow();
    browser = PlaywrightBrowser.launch(Launch.of(found, Path.of("target/cache").toAbsolutePath()));
  }

  static PlannedStep step(String intent, String... promises) {
    List<Expectation> expectations = new ArrayList<>();
    for (String promise : promises) {
      expectations.add(new Expectation(promise, "ride.md", 10 + expectations.size()));
    }
    return new PlannedStep(Phase.STEPS, 1, intent, "ride.md", 3, expectations);
  }

  static Context context(Model model) {
    return context(model, Allowance.OF_A_JOURNEY);
  }

  static Context context(Model model, Allowance allowance) {
    return new Context(
        model,
        model,
        Optional.empty(),
        Budget.ofRun(Allowance.UNLIMITED).journey(allowance),
        (asked, usage) -> Optional.empty(),
        List.of(),
        new Redactor(SECRETS)::redact,
        Set.of(),
        "ride");
  }

  /** Walk steps from the site's first page, the model deciding all of them. */
  JourneyEvidence by(Model model, PlannedStep... steps) {
    return by(context(model), steps);
  }

  JourneyEvidence by(Context context, PlannedStep... steps) {
    return walk((surface, plain) -> new VisionBrain(context, surface), steps);
  }

  /** Walk a plan with what must always hold. */
  JourneyEvidence by(Context context, List<Expectation> always, PlannedStep... steps) {
    return walk((surface, plain) -> new VisionBrain(context, surface), always, steps);
  }

  /** The grammar decides what it reads. */
  JourneyEvidence auto(Model model, PlannedStep... steps) {
    return walk(
        (surface, plain) -> new AutoBrain(plain, new VisionBrain(context(model), surface)), steps);
  }

  private JourneyEvidence walk(BiFunction<Surface, PlainBrain, Brain> brain, PlannedStep... steps) {
    return walk(brain, List.of(), steps);
  }

  private JourneyEvidence walk(
      BiFunction<Surface, PlainBrain, Brain> brain,
      List<Expectation> always,
      PlannedStep... steps) {
    Plan plan = new Plan("ride", "Ride", "ride.md", "/", List.of(steps), always);
    RunFolder run = RunFolder.create(fresh());
    Visit visit =
        new Visit(
            site.base(),
            List.of(),
            run.downloads(),
            text -> text.replace("{{secret.PASSWORD}}", SECRETS.get("PASSWORD")),
            LIMITS.step());
    try (Journal journal = Journal.open(run.journal(), new Redactor(SECRETS), Clock.systemUTC());
        Pictures pictures = Pictures.in(run);
        Surface surface = browser.open(visit)) {
      new Driver(
              plan,
              surface,
              brain.apply(surface, new PlainBrain(Fixtures.NONE)),
              AppWatch.NONE,
              journal,
              Optional.of(pictures),
              LIMITS,
              Progress.SILENT)
          .drive("Chromium");
    }
    return Journal.read(run.journal()).get(0);
  }

  private Path fresh() {
    try {
      return Files.createTempDirectory(folder, "run");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    browser.close();
    site.close();
  }
}

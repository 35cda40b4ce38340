package dev.journeyman.drive;

import dev.journeyman.brain.plain.Fixtures;
import dev.journeyman.brain.plain.PlainBrain;
import dev.journeyman.evidence.Journal;
import dev.journeyman.evidence.JourneyEvidence;
import dev.journeyman.evidence.Pictures;
import dev.journeyman.evidence.Redactor;
import dev.journeyman.evidence.RunFolder;
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
import java.util.function.UnaryOperator;

/** A browser and a site for the tests of one class; each walk is a journey of its own. */
final class Walk implements AutoCloseable {

  /** Long enough for a loaded machine to do what it does, short enough to wait for in vain. */
  static final Limits LIMITS =
      new Limits(Duration.ofMillis(1_500), Duration.ofSeconds(4), Duration.ofSeconds(60));

  final Site site = new Site();
  private final PlaywrightBrowser browser;
  private final Path folder;

  Walk() {
    try {
      folder = Files.createTempDirectory("journeyman-walk");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    FoundBrowser found =
        Browsers.on(System.getenv(), false).find(Optional.empty()).found().orElseThrow();
    browser = PlaywrightBrowser.launch(Launch.of(found, Path.of("target/cache").toAbsolutePath()));
  }

  /** A step and what must be true after it. */
  static PlannedStep step(String intent, String... promises) {
    return step(Phase.STEPS, intent, promises);
  }

  static PlannedStep outcome(String... promises) {
    return step(Phase.OUTCOME, "Look at the app afresh", promises);
  }

  private static PlannedStep step(Phase phase, String intent, String... promises) {
    List<Expectation> expectations = new ArrayList<>();
    for (String promise : promises) {
      expectations.add(new Expectation(promise, "walk.md", 10 + expectations.size()));
    }
    return new PlannedStep(phase, 1, intent, "walk.md", 3, expectations);
  }

  /** Walk steps from the site's first page. */
  JourneyEvidence of(PlannedStep... steps) {
    return of(LIMITS, AppWatch.NONE, List.of(), steps);
  }

  JourneyEvidence throughout(String always, PlannedStep... steps) {
    return of(LIMITS, AppWatch.NONE, List.of(new Expectation(always, "walk.md", 40)), steps);
  }

  JourneyEvidence of(Limits limits, AppWatch app, List<Expectation> always, PlannedStep... steps) {
    Plan plan = new Plan("walk", "Walk", "walk.md", "/", List.of(steps), always);
    RunFolder run = RunFolder.create(fresh());
    Visit visit =
        new Visit(site.base(), List.of(), run.downloads(), UnaryOperator.identity(), limits.step());
    try (Journal journal = Journal.open(run.journal(), new Redactor(Map.of()), Clock.systemUTC());
        Pictures pictures = Pictures.in(run);
        Surface surface = browser.open(visit)) {
      new Driver(
              plan,
              surface,
              new PlainBrain(Fixtures.NONE),
              app,
              journal,
              Optional.of(pictures),
              limits,
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

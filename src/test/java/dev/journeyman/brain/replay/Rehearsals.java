package dev.journeyman.brain.replay;

import dev.journeyman.brain.Brain;
import dev.journeyman.brain.plain.Fixtures;
import dev.journeyman.brain.plain.PlainBrain;
import dev.journeyman.drive.AppWatch;
import dev.journeyman.drive.Driver;
import dev.journeyman.drive.Limits;
import dev.journeyman.drive.Progress;
import dev.journeyman.drive.Tape;
import dev.journeyman.evidence.Journal;
import dev.journeyman.evidence.JourneyEvidence;
import dev.journeyman.evidence.Redactor;
import dev.journeyman.evidence.RunFolder;
import dev.journeyman.journey.Journey;
import dev.journeyman.journey.Journeys;
import dev.journeyman.plan.Plan;
import dev.journeyman.recording.Names;
import dev.journeyman.recording.Recording;
import dev.journeyman.recording.Take;
import dev.journeyman.surface.Action;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.Surface;
import dev.journeyman.surface.playwright.Browsers;
import dev.journeyman.surface.playwright.Launch;
import dev.journeyman.surface.playwright.PlaywrightBrowser;
import dev.journeyman.surface.playwright.Site;
import dev.journeyman.surface.playwright.Visit;
import dev.journeyman.verdict.Judge;
import dev.journeyman.verdict.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Records a journey on one version of a site and repeats it on another, in a real browser. */
final class Rehearsals implements AutoCloseable {

  private static final Limits LIMITS =
      new Limits(Duration.ofMillis(1_600), Duration.ofSeconds(4), Duration.ofSeconds(60));

  final Site site = new Site();
  private final PlaywrightBrowser browser;
  private final Path folder;

  Rehearsals() {
    try {
      folder = Files.createTempDirectory("journeyman-rehearsal");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    browser =
        PlaywrightBrowser.launch(
            Launch.of(
                Browsers.on(System.getenv(), false).find(Optional.empty()).found().orElseThrow(),
                Path.of("target/cache").toAbsolutePath()));
  }

  /** What came of a walk. */
  record Walked(JourneyEvidence evidence, Recording recording) {
    Verdict verdict() {
      return Judge.rule(evidence).verdict();
    }

    String reason() {
      return Judge.rule(evidence).reason();
    }

    /** What was noted of changes, such as {@code healed}. */
    List<String> changes() {
      return evidence.steps().stream()
          .flatMap(s -> s.all(dev.journeyman.evidence.Fact.Changed.class).stream())
          .map(dev.journeyman.evidence.Fact.Changed::what)
          .toList();
    }

    /** Who decided what, without the runner. */
    List<String> actions() {
      return evidence.steps().stream()
          .flatMap(s -> s.all(dev.journeyman.evidence.Fact.Acted.class).stream())
          .filter(a -> !a.by().equals("runner"))
          .map(a -> a.by() + ": " + a.action())
          .toList();
    }
  }

  /** A journey of steps, each followed by its promises as lines that begin with a hyphen. */
  Journey journey(String... lines) {
    StringBuilder text =
        new StringBuilder("---\ndata: {name: Picnic rug}\n---\n# Walk\n\n## Steps\n");
    for (String line : lines) {
      text.append(line.startsWith("-") ? "   " + line : "1. " + line).append('\n');
    }
    try {
      Path file = folder.resolve("walk.md");
      Files.writeString(file, text, StandardCharsets.UTF_8);
      return Journeys.read(List.of(file), folder, Set.of()).journeys().get(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Walked record(Journey journey, Brain live) {
    return walk(journey, live);
  }

  Walked record(Journey journey) {
    return walk(journey, new PlainBrain(Fixtures.NONE));
  }

  /** Repeat a recording; what it does not fit is decided by the live brain, if there is one. */
  Walked replay(Journey journey, Recording recording, Optional<Brain> live) {
    Script script =
        new Script(
            Optional.of(recording),
            recording.fresh(journey),
            "",
            new Names(journey.matter().data()));
    Brain plain = new PlainBrain(Fixtures.NONE);
    return walk(
        journey, new ReplayBrain(script, plain, live, Fixtures.NONE, LIMITS.step().dividedBy(2)));
  }

  /** Repeat a recording, with the words to go on by. */
  Walked replay(Journey journey, Recording recording) {
    return replay(journey, recording, Optional.of(new PlainBrain(Fixtures.NONE)));
  }

  private Walked walk(Journey journey, Brain brain) {
    Names names = new Names(journey.matter().data());
    Take take = new Take(journey, names);
    Plan plan = Plan.of(journey, journey.matter().data());
    RunFolder run = RunFolder.create(folder.resolve("run-" + System.nanoTime()));
    try (Journal journal = Journal.open(run.journal(), new Redactor(Map.of()), Clock.systemUTC());
        Surface surface =
            browser.open(
                new Visit(
                    site.base(),
                    List.of(),
                    run.downloads(),
                    UnaryOperator.identity(),
                    LIMITS.step()))) {
      new Driver(
              plan,
              surface,
              brain,
              AppWatch.NONE,
              journal,
              Optional.empty(),
              LIMITS,
              Progress.SILENT,
              tape(take))
          .drive("Chromium");
    }
    return new Walked(Journal.read(run.journal()).get(0), take.recording().anew());
  }

  private static Tape tape(Take take) {
    return new Tape() {
      @Override
      public void began(Sight before) {
        take.began(before);
      }

      @Override
      public void acted(Action action, String by, Sight on) {
        take.acted(action, by, on);
      }

      @Override
      public void held(Sight after) {
        take.held(after);
      }
    };
  }

  @Override
  public void close() {
    browser.close();
    site.close();
  }
}

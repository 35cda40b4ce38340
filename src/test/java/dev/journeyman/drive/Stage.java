package dev.journeyman.drive;

import dev.journeyman.brain.Brain;
import dev.journeyman.evidence.Journal;
import dev.journeyman.evidence.JourneyEvidence;
import dev.journeyman.evidence.Pictures;
import dev.journeyman.evidence.Redactor;
import dev.journeyman.evidence.RunFolder;
import dev.journeyman.plan.Expectation;
import dev.journeyman.plan.Phase;
import dev.journeyman.plan.Plan;
import dev.journeyman.plan.PlannedStep;
import dev.journeyman.recording.Tape;
import dev.journeyman.surface.Surface;
import dev.journeyman.surface.playwright.Browsers;
import dev.journeyman.surface.playwright.Launch;
import dev.journeyman.surface.playwright.Patience;
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
import java.util.function.Function;

/** A browser and a site for the tests of one class; each walk is a journey of its own. */
public final class Stage implements AutoCloseable {

  /** Long enough for a loaded machine to do what it does, short enough to wait for in vain. */
  public static final Limits LIMITS =
      new Limits(Duration.ofMillis(1_500), Duration.ofSeconds(4), Duration.ofSeconds(60));

  public final Site site = new Site();
  private final PlaywrightBrowser browser;
  private final Path folder;

  public Stage() {
    try {
      folder = Files.createTempDirectory("journeyman-stage");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    browser =
        PlaywrightBrowser.launch(
            Launch.of(
                Browsers.on(System.getenv(), false).find(Optional.empty()).found().orElseThrow(),
                Path.of("target/cache").toAbsolutePath()));
  }

  /** What surrounds a walk. */
  public record Props(Limits limits, Map<String, String> secrets, AppWatch app, Tape tape) {
    public static final Props USUAL = new Props(LIMITS, Map.of(), AppWatch.NONE, Tape.NONE);

    public Props with(Map<String, String> others) {
      return new Props(limits, others, app, tape);
    }

    public Props with(Tape other) {
      return new Props(limits, secrets, app, other);
    }
  }

  /** A step on the third line of a file, its promises from the tenth on. */
  public static PlannedStep step(Phase phase, String file, String intent, String... promises) {
    List<Expectation> expectations = new ArrayList<>();
    for (String promise : promises) {
      expectations.add(new Expectation(promise, file, 10 + expectations.size()));
    }
    return new PlannedStep(phase, 1, intent, file, 3, expectations);
  }

  public JourneyEvidence walk(Plan plan, Function<Surface, Brain> brain, Props props) {
    RunFolder run = RunFolder.create(fresh());
    Redactor redactor = new Redactor(props.secrets());
    Visit visit =
        new Visit(
            site.base(),
            List.of(),
            run.downloads(),
            text -> filled(text, props.secrets()),
            Patience.of(props.limits().step()));
    try (Journal journal = Journal.open(run.journal(), redactor, Clock.systemUTC());
        Pictures pictures = Pictures.in(run);
        Surface surface = browser.open(visit)) {
      new Driver(
              plan,
              surface,
              brain.apply(surface),
              props.app(),
              journal,
              Optional.of(pictures),
              props.limits(),
              Progress.SILENT,
              props.tape())
          .drive("Chromium");
    }
    return Journal.read(run.journal()).get(0);
  }

  private static String filled(String text, Map<String, String> secrets) {
    String filled = text;
    for (Map.Entry<String, String> secret : secrets.entrySet()) {
      filled = filled.replace("{{secret." + secret.getKey() + "}}", secret.getValue());
    }
    return filled;
  }

  /** An empty folder for what a test writes. */
  public Path fresh() {
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

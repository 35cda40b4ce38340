package dev.journeyman.run;

import dev.journeyman.discover.Listener;
import dev.journeyman.discover.Round;
import dev.journeyman.evidence.Journal;
import dev.journeyman.evidence.RunFolder;
import dev.journeyman.model.Prices;
import dev.journeyman.plan.Plan;
import dev.journeyman.plan.PlannedStep;
import dev.journeyman.surface.Surface;
import dev.journeyman.surface.SurfaceLost;
import dev.journeyman.surface.playwright.FoundBrowser;
import dev.journeyman.surface.playwright.PlaywrightBrowser;
import dev.journeyman.surface.playwright.Session;
import dev.journeyman.verdict.JourneyVerdict;
import dev.journeyman.verdict.Judge;
import dev.journeyman.verdict.Verdict;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Walks journeys of people, by their words and with all that they change, and hands over the
 * visitor that each of them makes.
 */
final class Escort implements AutoCloseable {

  private final FoundBrowser found;
  private final Secrets secrets;
  private final StartedApp app;
  private final RunFolder folder;
  private final Clock clock;
  private final Journal journal;
  private final CancellableNarrator narrator;
  private final OpenBrowsers browsers = new OpenBrowsers();
  private volatile Runnable cancel = () -> {};

  Escort(
      FoundBrowser found,
      Secrets secrets,
      StartedApp app,
      RunFolder folder,
      Listener listener,
      Clock clock) {
    this.found = found;
    this.secrets = secrets;
    this.app = app;
    this.folder = folder;
    this.clock = clock;
    this.journal = Journal.open(folder.journal(), secrets.redactor(), clock);
    this.narrator = new CancellableNarrator(new Announcing(listener));
  }

  /** Passes on what takes a while. */
  private record Announcing(Listener listener) implements Narrator {

    @Override
    public void announce(String what) {
      listener.announce(what);
    }

    @Override
    public void walking(int journeys, String url) {}

    @Override
    public void began(Plan plan) {}

    @Override
    public void ended(Plan plan, PlannedStep step, boolean goesOn, Duration took) {}
  }

  /**
   * A round that begins with a journey.
   *
   * @param surfaces opens the app as a visitor whom it knows
   */
  Round round(Errands.Errand errand, Function<Session, Surface> surfaces) {
    return new Round(errand.journey().title(), () -> walk(errand, surfaces));
  }

  private Round.Start walk(Errands.Errand errand, Function<Session, Surface> surfaces) {
    String runId = RunId.at(clock.instant());
    Outfit outfit = outfit(errand, runId);
    Assignment assignment = Assignment.of(errand.journey(), Map.of(), runId, Tries.atMost(0));
    try (PlaywrightBrowser browser = browsers.launch(outfit.launch());
        Surface surface = browser.open(outfit.visit(app))) {
      outfit.wordly(assignment, surface, app).drive("Chromium " + browser.version());
      browsers.leave(browser);
      JourneyVerdict ruled =
          Judge.rule(journal.lastAttempt(assignment.plan().journey()).orElseThrow());
      if (ruled.verdict() != Verdict.PASSED) {
        return not("the journey does not hold: " + ruled.reason());
      }
      Session session = browser.session(surface);
      return new Round.From(surface.look().url(), () -> surfaces.apply(session));
    } catch (SurfaceLost lost) {
      return not(lost.reason());
    }
  }

  private Round.Start not(String why) {
    return new Round.Not(secrets.redactor().redact(why));
  }

  private Outfit outfit(Errands.Errand errand, String runId) {
    Brains brains =
        new Brains(
            new Recordings(errand.settings(), secrets.redactor()),
            errand.reading().cast(),
            Prices.on(LocalDate.now(clock)),
            secrets.redactor(),
            runId);
    cancel = brains::cancel;
    return new Outfit(
        errand.settings(),
        found,
        secrets,
        journal,
        folder,
        Optional.empty(),
        errand.reading().config(),
        brains,
        narrator,
        new Footage.Rules(Keep.OFF, Keep.OFF),
        Optional.empty());
  }

  /** End what is under way, from any thread. */
  void callOff() {
    narrator.callOff();
    cancel.run();
    browsers.endSoon();
  }

  @Override
  public void close() {
    journal.close();
  }
}

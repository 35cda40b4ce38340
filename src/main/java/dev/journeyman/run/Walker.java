package dev.journeyman.run;

import dev.journeyman.behind.Queries;
import dev.journeyman.behind.QueryBrain;
import dev.journeyman.behind.Surroundings;
import dev.journeyman.brain.Brain;
import dev.journeyman.config.Config;
import dev.journeyman.drive.Driver;
import dev.journeyman.drive.Limits;
import dev.journeyman.evidence.Journal;
import dev.journeyman.evidence.Pictures;
import dev.journeyman.evidence.RunFolder;
import dev.journeyman.journey.Journey;
import dev.journeyman.surface.Surface;
import dev.journeyman.surface.SurfaceLost;
import dev.journeyman.surface.playwright.FoundBrowser;
import dev.journeyman.surface.playwright.Launch;
import dev.journeyman.surface.playwright.Patience;
import dev.journeyman.surface.playwright.PlaywrightBrowser;
import dev.journeyman.surface.playwright.Visit;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

/** One worker: a browser, and the journeys that it takes from the queue one after the other. */
final class Walker {

  /** What all workers of a run share. */
  record Shared(
      Settings settings,
      FoundBrowser browser,
      CompletableFuture<StartedApp> app,
      Secrets secrets,
      Journal journal,
      RunFolder folder,
      Optional<Pictures> pictures,
      Config config,
      Brains brains,
      Narrator narrator,
      Footage.Rules keeping) {}

  private final Shared shared;
  private final Queue<Assignment> queue;

  Walker(Shared shared, Queue<Assignment> queue) {
    this.shared = shared;
    this.queue = queue;
  }

  /**
   * Walk journeys until none is left; the version of the browser that did it, empty where none
   * would start.
   */
  String walk() {
    String version = "";
    while (!queue.isEmpty() && !shared.narrator().isCalledOff()) {
      try (PlaywrightBrowser browser = PlaywrightBrowser.launch(launch())) {
        version = "Chromium " + browser.version();
        walkWith(browser, version);
      } catch (SurfaceLost lost) {
        Assignment next = queue.poll();
        if (next != null) {
          Blocked.record(shared.journal(), next.plan(), lost.reason());
          settle(next);
        }
      }
    }
    return version;
  }

  private Launch launch() {
    Settings.Machine machine = shared.settings().machine();
    return new Launch(
        shared.browser(),
        machine.cache(),
        machine.headed(),
        Launch.DEADLINE,
        shared.brains().reach());
  }

  /** Walk until the queue is empty or the browser is lost; a journey that lost it is over. */
  private void walkWith(PlaywrightBrowser browser, String version) {
    StartedApp app = shared.app().join();
    if (!app.trouble().isEmpty()) {
      return;
    }
    while (browser.isAlive() && !shared.narrator().isCalledOff()) {
      Assignment next = queue.poll();
      if (next == null) {
        return;
      }
      Footage footage = new Footage(shared, next);
      try (Surface surface = browser.open(visit(app), footage.witness())) {
        driver(next, surface, app).drive(version);
      } catch (SurfaceLost lost) {
        if (!shared.journal().isBegun(next.plan().journey())) {
          Blocked.record(shared.journal(), next.plan(), lost.reason());
        }
      }
      footage.end(browser);
      settle(next);
    }
  }

  /** What is to be tried again goes to the end of the queue. */
  private void settle(Assignment walked) {
    Optional<Assignment> again =
        shared.journal().lastAttempt(walked.plan().journey()).flatMap(walked::again);
    if (again.isPresent() && !shared.narrator().isCalledOff()) {
      queue.add(again.get());
      shared.narrator().announce("To be tried again: " + walked.plan().title());
    }
  }

  private Visit visit(StartedApp app) {
    return new Visit(
        app.url(),
        app.origins(),
        shared.folder().downloads(),
        shared.secrets()::fill,
        Patience.of(shared.settings().limits().step()));
  }

  /** The brain with the sentences that the project names itself. */
  private Brain behind(StartedApp app, Brain brain) {
    Settings settings = shared.settings();
    Config config = shared.config().withPort(app.url().getPort());
    Surroundings surroundings =
        new Surroundings(
            app.url(),
            app.origins(),
            config.behind().database(),
            settings.folder(),
            Keys.without(settings.machine().environment()),
            shared.secrets()::fill);
    return new QueryBrain(Queries.of(config), surroundings, brain);
  }

  private Driver driver(Assignment next, Surface surface, StartedApp app) {
    Settings settings = shared.settings();
    Journey journey = next.journey();
    Path file = settings.folder().resolve(journey.file());
    Path folder = Optional.ofNullable(file.getParent()).orElse(settings.folder());
    Limits limits =
        journey.matter().timeout().map(settings.limits()::withJourney).orElse(settings.limits());
    return new Driver(
        next.plan(),
        surface,
        behind(
            app, shared.brains().of(next, surface, new ProjectFixtures(settings.folder(), folder))),
        app.watch(shared.secrets().redactor()),
        shared.journal(),
        shared.pictures(),
        limits,
        shared.narrator(),
        shared.brains().tape(next));
  }
}

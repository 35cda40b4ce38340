package dev.journeyman.run;

import dev.journeyman.behind.Queries;
import dev.journeyman.behind.QueryBrain;
import dev.journeyman.behind.Surroundings;
import dev.journeyman.brain.Brain;
import dev.journeyman.brain.plain.Fixtures;
import dev.journeyman.config.Config;
import dev.journeyman.drive.Driver;
import dev.journeyman.drive.Limits;
import dev.journeyman.evidence.Journal;
import dev.journeyman.evidence.Pictures;
import dev.journeyman.evidence.RunFolder;
import dev.journeyman.journey.Journey;
import dev.journeyman.recording.Tape;
import dev.journeyman.surface.Surface;
import dev.journeyman.surface.playwright.FoundBrowser;
import dev.journeyman.surface.playwright.Launch;
import dev.journeyman.surface.playwright.LiveView;
import dev.journeyman.surface.playwright.Patience;
import dev.journeyman.surface.playwright.Visit;
import java.nio.file.Path;
import java.util.Optional;

/** What all who walk in one run share. */
record Outfit(
    Settings settings,
    FoundBrowser browser,
    Secrets secrets,
    Journal journal,
    RunFolder folder,
    Optional<Pictures> pictures,
    Config config,
    Brains brains,
    CancellableNarrator narrator,
    Footage.Rules keeping,
    Optional<Broadcast> broadcast) {

  Launch launch() {
    Settings.Machine machine = settings.machine();
    return new Launch(browser, machine.cache(), machine.headed(), Launch.DEADLINE, brains.reach());
  }

  Visit visit(StartedApp app) {
    return new Visit(
        app.url(),
        app.origins(),
        folder.downloads(),
        secrets::fill,
        Patience.of(settings.limits().step()));
  }

  /** Shows the pages of one surface, where somebody watches. */
  Optional<LiveView> view() {
    return broadcast.map(it -> it.view(journal::hides));
  }

  /** A driver that decides as the settings say. */
  Driver driver(Assignment next, Surface surface, StartedApp app) {
    Brain brain = brains.of(next, surface, fixtures(next.journey()));
    return driver(next, surface, app, behind(app, brain), brains.tape(next));
  }

  /** A driver that goes by the words alone, whatever is recorded, and records nothing. */
  Driver wordly(Assignment next, Surface surface, StartedApp app) {
    return driver(next, surface, app, words(next, surface, app), Tape.NONE);
  }

  /** Who reads the words of a journey. */
  Brain words(Assignment next, Surface surface, StartedApp app) {
    return behind(app, brains.live(next, surface, fixtures(next.journey())));
  }

  private Driver driver(Assignment next, Surface surface, StartedApp app, Brain brain, Tape tape) {
    return new Driver(
        next.plan(),
        surface,
        brain,
        app.watch(secrets.redactor()),
        journal,
        pictures,
        limits(next),
        narrator,
        tape);
  }

  /** How long is waited in a journey, and for the whole of it. */
  Limits limits(Assignment next) {
    return next.journey()
        .matter()
        .timeout()
        .map(settings.limits()::withJourney)
        .orElse(settings.limits());
  }

  private Fixtures fixtures(Journey journey) {
    Path file = settings.folder().resolve(journey.file());
    Path beside = Optional.ofNullable(file.getParent()).orElse(settings.folder());
    return new ProjectFixtures(settings.folder(), beside);
  }

  /** The brain with the sentences that the project names itself. */
  private Brain behind(StartedApp app, Brain brain) {
    Config ported = config.withPort(app.url().getPort());
    Surroundings surroundings =
        new Surroundings(
            app.url(),
            app.origins(),
            ported.behind().database(),
            settings.folder(),
            Keys.without(settings.machine().environment()),
            secrets::fill);
    return new QueryBrain(Queries.of(ported), surroundings, brain);
  }
}

package dev.journeyman.run;

import dev.journeyman.config.Config;
import dev.journeyman.evidence.Journal;
import dev.journeyman.evidence.RunFolder;
import dev.journeyman.model.Prices;
import dev.journeyman.run.Audience.AppState;
import dev.journeyman.surface.Surface;
import dev.journeyman.surface.SurfaceLost;
import dev.journeyman.surface.playwright.FoundBrowser;
import dev.journeyman.surface.playwright.PlaywrightBrowser;
import dev.journeyman.surface.playwright.Witness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** An app and a browser that are there to try parts of journeys, with a folder that is removed. */
final class Opened implements AutoCloseable {

  private final Settings settings;
  private final Config config;
  private final FoundBrowser found;
  private final Broadcast broadcast;
  private final Clock clock;
  private final Secrets secrets;
  private final RunFolder folder;
  private final Telling telling;
  private final Journal journal;
  private final CancellableNarrator narrator;
  private final OpenBrowsers browsers = new OpenBrowsers();
  private volatile Runnable cancel = () -> {};
  private Optional<PlaywrightBrowser> browser = Optional.empty();
  private Optional<StartedApp> app = Optional.empty();

  Opened(Settings settings, Config config, FoundBrowser found, Broadcast broadcast, Clock clock) {
    this.settings = settings;
    this.config = config;
    this.found = found;
    this.broadcast = broadcast;
    this.clock = clock;
    this.secrets = Secrets.of(config, settings.machine().environment());
    this.narrator = new CancellableNarrator(new Notes(broadcast));
    this.folder = RunFolder.create(temporary());
    this.telling = broadcast.telling(settings.folder());
    this.journal = Journal.open(folder.journal(), secrets.redactor(), clock, Optional.of(telling));
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("journeyman-live");
    } catch (IOException e) {
      throw new UncheckedIOException("No temporary folder can be made", e);
    }
  }

  /** Start both, the one while the other starts; why that was not possible, if it was not. */
  Optional<String> start(Outfit outfit) {
    broadcast.app(AppState.STARTING, settings.url().isPresent() ? "Reaching" : "Starting");
    CompletableFuture<StartedApp> starting = new CompletableFuture<>();
    Thread starter = WorkerThreads.start("app", starting, this::startApp);
    cancel = starter::interrupt;
    if (narrator.isCalledOff()) {
      starter.interrupt();
    }
    Optional<String> trouble = launch(outfit, starter);
    StartedApp started = starting.join();
    app = Optional.of(started);
    broadcast.app(
        started.trouble().isEmpty() ? AppState.READY : AppState.FAILED,
        started.trouble().isEmpty() ? started.url().toString() : started.trouble());
    return trouble.or(() -> Optional.of(started.trouble()).filter(it -> !it.isEmpty()));
  }

  private Optional<String> launch(Outfit outfit, Thread starter) {
    try {
      browser = Optional.of(browsers.launch(outfit.launch()));
      return Optional.empty();
    } catch (RuntimeException failure) {
      starter.interrupt();
      return Optional.of(told(failure));
    }
  }

  private StartedApp startApp() {
    return StartedApp.of(
        config,
        settings.url(),
        Keys.without(settings.machine().environment()),
        folder.appLog(),
        RunId.at(Instant.now(clock)),
        secrets.redactor());
  }

  /** What a walk that begins afresh is equipped with. */
  Outfit outfit(Reading reading, String runId) {
    Brains brains =
        new Brains(
            new Recordings(settings, secrets.redactor()),
            reading.cast(),
            Prices.on(LocalDate.now(clock)),
            secrets.redactor(),
            runId);
    cancel = brains::cancel;
    return new Outfit(
        settings,
        found,
        secrets,
        journal,
        folder,
        Optional.empty(),
        config,
        brains,
        narrator,
        new Footage.Rules(Keep.OFF, Keep.OFF),
        Optional.of(broadcast));
  }

  Surface surface(Outfit outfit) {
    Witness witness = new Witness(Optional.empty(), Optional.empty(), outfit.view());
    return browser().open(outfit.visit(app()), witness);
  }

  PlaywrightBrowser browser() {
    return browser.orElseThrow();
  }

  StartedApp app() {
    return app.orElseThrow();
  }

  Telling telling() {
    return telling;
  }

  boolean isAlive() {
    return browser.filter(PlaywrightBrowser::isAlive).isPresent()
        && app.flatMap(StartedApp::app).flatMap(it -> it.exitCode()).isEmpty();
  }

  /** Whether it is as the config says now. */
  boolean fits(Config now) {
    return isAlive() && config.equals(now);
  }

  /** Why something failed, which may quote what a page showed. */
  String told(RuntimeException failure) {
    return secrets
        .redactor()
        .redact(failure instanceof SurfaceLost lost ? lost.reason() : failure.toString());
  }

  /** End what is under way, from any thread. */
  void callOff() {
    narrator.callOff();
    cancel.run();
    browsers.endSoon();
  }

  @Override
  public void close() {
    Closing closing = new Closing();
    closing.push(folder::delete);
    closing.push(journal::close);
    app.ifPresent(it -> closing.push(() -> end(it)));
    browser.ifPresent(it -> closing.push(() -> end(it)));
    closing.close();
  }

  private void end(PlaywrightBrowser running) {
    browsers.leave(running);
    running.close();
  }

  private void end(StartedApp started) {
    started.close();
    if (started.trouble().isEmpty()) {
      broadcast.app(AppState.STOPPED, "");
    }
  }
}

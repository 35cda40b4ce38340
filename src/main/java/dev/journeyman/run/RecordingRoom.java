package dev.journeyman.run;

import dev.journeyman.config.Config;
import dev.journeyman.evidence.Redactor;
import dev.journeyman.surface.Surface;
import dev.journeyman.surface.playwright.Attendance;
import dev.journeyman.surface.playwright.BrowserInstall;
import dev.journeyman.surface.playwright.BrowserSearch;
import dev.journeyman.surface.playwright.Browsers;
import dev.journeyman.surface.playwright.Launch;
import dev.journeyman.surface.playwright.Patience;
import dev.journeyman.surface.playwright.PlaywrightBrowser;
import dev.journeyman.surface.playwright.Visit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The app, the browser and the folder that a recording uses; it leaves nothing behind. */
final class RecordingRoom implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Deque<Runnable> closing = new ArrayDeque<>();
  private Optional<StartedApp> app = Optional.empty();
  private Optional<Surface> surface = Optional.empty();
  private Optional<Attendance> attendance = Optional.empty();
  private String trouble = "";

  private RecordingRoom() {}

  /** With a surface that gestures are done on. */
  static RecordingRoom open(
      RecordingSession.Place place, Config config, Confided confided, Consumer<String> progress) {
    return furnished(place, config, confided, progress, RecordingRoom::open);
  }

  /** With a window in which a person acts. */
  static RecordingRoom attended(
      RecordingSession.Place place, Config config, Confided confided, Consumer<String> progress) {
    return furnished(place, config, confided, progress, RecordingRoom::attend);
  }

  private static RecordingRoom furnished(
      RecordingSession.Place place,
      Config config,
      Confided confided,
      Consumer<String> progress,
      Opening opening) {
    RecordingRoom room = new RecordingRoom();
    try {
      room.furnish(place, config, confided, progress, opening);
      return room;
    } catch (RuntimeException e) {
      room.close();
      throw e;
    }
  }

  /** How the surface is opened. */
  private interface Opening {
    void open(RecordingRoom room, PlaywrightBrowser browser, Visit visit);
  }

  private void open(PlaywrightBrowser browser, Visit visit) {
    Surface opened = browser.open(visit);
    surface = Optional.of(opened);
    closing.push(opened::close);
  }

  private void attend(PlaywrightBrowser browser, Visit visit) {
    Attendance opened = browser.attend(visit);
    attendance = Optional.of(opened);
    closing.push(opened::close);
  }

  private void furnish(
      RecordingSession.Place place,
      Config config,
      Confided confided,
      Consumer<String> progress,
      Opening opening) {
    BrowserSearch search = browser(place.machine(), config, progress);
    if (search.found().isEmpty()) {
      trouble = "no browser was found or could be installed:\n" + search.describe();
      return;
    }
    Path folder = folder();
    Map<String, String> environment = Keys.without(place.machine().environment());
    StartedApp started =
        StartedApp.of(
            config, place.url(), environment, folder.resolve("app.log"), "record", Redactor.NONE);
    app = Optional.of(started);
    closing.push(started::close);
    trouble = started.trouble();
    if (!trouble.isEmpty()) {
      return;
    }
    Launch launch =
        new Launch(
            search.found().get(),
            place.machine().cache(),
            place.machine().headed(),
            Launch.DEADLINE,
            Launch.Reach.EVERYWHERE);
    PlaywrightBrowser running = PlaywrightBrowser.launch(launch);
    closing.push(running::close);
    Visit visit =
        new Visit(
            started.url(),
            started.origins(),
            folder.resolve("downloads"),
            confided::fill,
            Patience.of(PATIENCE));
    opening.open(this, running, visit);
  }

  private static BrowserSearch browser(
      Settings.Machine machine, Config config, Consumer<String> progress) {
    Browsers browsers = Browsers.on(machine.environment(), machine.headed());
    Optional<Path> setting = config.browser().map(Path::of);
    BrowserSearch search = browsers.find(setting);
    return search.found().isPresent() || setting.isPresent()
        ? search
        : new BrowserInstall(browsers, machine.cache(), machine.headed(), progress).install();
  }

  private Path folder() {
    try {
      Path folder = Files.createTempDirectory("journeyman-record");
      Files.createDirectories(folder.resolve("downloads"));
      closing.push(() -> delete(folder));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException("a recording needs a temporary folder", e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " cannot be deleted", e);
    }
  }

  /** Why nothing can be recorded; empty where all is there. */
  String trouble() {
    return trouble;
  }

  StartedApp app() {
    return app.orElseThrow();
  }

  Surface surface() {
    return surface.orElseThrow();
  }

  Attendance attendance() {
    return attendance.orElseThrow();
  }

  @Override
  public void close() {
    while (!closing.isEmpty()) {
      closing.pop().run();
    }
  }
}

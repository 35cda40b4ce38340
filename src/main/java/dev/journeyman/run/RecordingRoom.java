package dev.journeyman.run;

import dev.journeyman.config.Config;
import dev.journeyman.surface.Surface;
import dev.journeyman.surface.SurfaceLost;
import dev.journeyman.surface.playwright.Attendance;
import dev.journeyman.surface.playwright.BrowserSearch;
import dev.journeyman.surface.playwright.Launch;
import dev.journeyman.surface.playwright.Patience;
import dev.journeyman.surface.playwright.PlaywrightBrowser;
import dev.journeyman.surface.playwright.Visit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The app, the browser and the folder that a recording uses; it leaves nothing behind. */
final class RecordingRoom implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Closing closing = new Closing();
  private Optional<StartedApp> app = Optional.empty();
  private Optional<Surface> surface = Optional.empty();
  private Optional<Attendance> attendance = Optional.empty();
  private String trouble = "";

  private RecordingRoom() {}

  /**
   * What is wanted.
   *
   * @param callOff ends the wait for an app that is not ready yet
   */
  record Order(
      RecordingSession.Place place,
      Config config,
      Confided confided,
      Consumer<String> progress,
      CallOff callOff) {}

  /** With a surface that gestures are done on. */
  static RecordingRoom open(Order order) {
    return furnished(order, RecordingRoom::open);
  }

  /** With a window in which a person acts. */
  static RecordingRoom attended(Order order) {
    return furnished(order, RecordingRoom::attend);
  }

  private static RecordingRoom furnished(Order order, Opening opening) {
    RecordingRoom room = new RecordingRoom();
    try {
      room.furnish(order, opening);
      return room;
    } catch (RuntimeException e) {
      room.closing.closeAfter(e);
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
    closing.push(() -> leave(opened));
  }

  private void attend(PlaywrightBrowser browser, Visit visit) {
    Attendance opened = browser.attend(visit);
    attendance = Optional.of(opened);
    closing.push(() -> leave(opened.surface()));
  }

  private static void leave(Surface surface) {
    try {
      surface.close();
    } catch (SurfaceLost gone) {
      // its browser, which is closed next, takes it along
    }
  }

  private void furnish(Order order, Opening opening) {
    RecordingSession.Place place = order.place();
    BrowserSearch search = order.callOff().await("browser", () -> browser(order));
    if (search.found().isEmpty()) {
      trouble = "no browser was found or could be installed:\n" + search.describe();
      return;
    }
    Path folder = folder();
    Map<String, String> environment = Keys.without(place.machine().environment());
    StartedApp started =
        order
            .callOff()
            .await(
                "app",
                () ->
                    StartedApp.of(
                        order.config(),
                        place.url(),
                        environment,
                        folder.resolve("app.log"),
                        "record",
                        order.confided().redactor()));
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
            order.confided()::fill,
            Patience.of(PATIENCE));
    opening.open(this, running, visit);
  }

  private static BrowserSearch browser(Order order) {
    return Runner.findBrowser(
        order.place().machine(), order.config().browser().map(Path::of), order.progress());
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
    closing.close();
  }
}

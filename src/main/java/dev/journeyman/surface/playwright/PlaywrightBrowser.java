package dev.journeyman.surface.playwright;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Playwright;
import dev.journeyman.surface.Surface;
import dev.journeyman.surface.SurfaceLost;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A running Chromium that opens surfaces. It and its surfaces belong to the thread that launched
 * it. Once a surface was lost, launch a new one.
 */
public final class PlaywrightBrowser implements AutoCloseable {

  private static final Duration START = Duration.ofSeconds(60);
  private static final Duration LAB = Duration.ofMinutes(2);
  private static final Duration END = Duration.ofSeconds(5);
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--webrtc-ip-handling-policy=disable_non_proxied_udp");

  /** The gate looks names up; a page that makes the browser do it could tell something by them. */
  private static final List<String> NAMELESS =
      List.of("--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1");

  private final Playwright playwright;
  private final Browser browser;
  private final BrowserProcess process;
  private final Incoming incoming;
  private final Watchdog watchdog;
  private final Launch launch;
  private final Set<String> goodLinks = new HashSet<>();

  private PlaywrightBrowser(
      Playwright playwright,
      Browser browser,
      BrowserProcess process,
      Incoming incoming,
      Watchdog watchdog,
      Launch launch) {
    this.playwright = playwright;
    this.browser = browser;
    this.process = process;
    this.incoming = incoming;
    this.watchdog = watchdog;
    this.launch = launch;
  }

  /** Start a browser; {@link SurfaceLost} says why it does not start. */
  public static PlaywrightBrowser launch(Launch launch) {
    return launch(launch, START);
  }

  /** Start a browser within a time. */
  static PlaywrightBrowser launch(Launch launch, Duration start) {
    if (launch.headed() && launch.browser().headlessOnly()) {
      throw new SurfaceLost(
          launch.browser().executable() + " cannot show a window; install chromium for --headed");
    }
    BrowserProcess process = new BrowserProcess();
    Watchdog watchdog = new Watchdog(process);
    Driver driver = Driver.in(launch.cache());
    Incoming incoming = Incoming.create();
    try {
      return watchdog.watch(start, () -> start(driver, process, incoming, watchdog, launch));
    } catch (RuntimeException e) {
      process.killWithDriver();
      watchdog.close();
      incoming.delete();
      throw new SurfaceLost(
          launch.browser().executable()
              + " does not start: "
              + (watchdog.hasBitten()
                  ? "no answer for " + start.toSeconds() + " s"
                  : e.getMessage()),
          e);
    }
  }

  private static PlaywrightBrowser start(
      Driver driver, BrowserProcess process, Incoming incoming, Watchdog watchdog, Launch launch) {
    Playwright playwright = driver.start(process);
    Browser browser = playwright.chromium().launch(options(launch, process, incoming));
    process.remember(pidOf(browser));
    return new PlaywrightBrowser(playwright, browser, process, incoming, watchdog, launch);
  }

  private static BrowserType.LaunchOptions options(
      Launch launch, BrowserProcess process, Incoming incoming) {
    return new BrowserType.LaunchOptions()
        .setExecutablePath(launch.browser().executable())
        .setHeadless(!launch.headed())
        .setDownloadsPath(incoming.folder())
        .setArgs(
            Stream.of(
                    ARGUMENTS.stream(),
                    NAMELESS.stream().filter(it -> launch.reach() == Launch.Reach.APP),
                    Stream.of(process.mark()))
                .flatMap(it -> it)
                .toList());
  }

  private static long pidOf(Browser browser) {
    CDPSession session = browser.newBrowserCDPSession();
    for (JsonElement each :
        session.send("SystemInfo.getProcessInfo").getAsJsonArray("processInfo")) {
      JsonObject info = each.getAsJsonObject();
      if (info.get("type").getAsString().equals("browser")) {
        session.detach();
        return info.get("id").getAsLong();
      }
    }
    throw new IllegalStateException("the browser does not tell its process");
  }

  /** Open a fresh context with one empty tab, as if on a new computer. */
  public Surface open(Visit visit) {
    return open(visit, Deadline.of(launch.deadline()));
  }

  private PlaywrightSurface open(Visit visit, Deadline deadline) {
    return watchdog.watch(
        launch.deadline(),
        () ->
            new PlaywrightSurface(
                Enclosure.open(browser, visit, launch.reach()),
                visit,
                origins -> new Links(playwright.request(), origins, goodLinks),
                incoming,
                watchdog,
                deadline));
  }

  /** Open a surface in whose window a person acts, which is told. */
  public Attendance attend(Visit visit) {
    return Attendance.of((PlaywrightSurface) open(visit), visit.downloads());
  }

  /** What the app knows the visitor of a surface by, to visit it as the same one elsewhere. */
  public Session session(Surface surface) {
    return ((PlaywrightSurface) surface).session();
  }

  /** Open a surface that is watched all the time. */
  public Surface open(Visit visit, Witness witness) {
    return open(visit, Deadline.of(launch.deadline()), witness);
  }

  /** Open a surface that is watched, and where no call is waited for long after a time is over. */
  public Surface open(Visit visit, Witness witness, Duration time) {
    return open(visit, Deadline.of(launch.deadline()).within(time), witness);
  }

  private Surface open(Visit visit, Deadline deadline, Witness witness) {
    PlaywrightSurface surface = open(visit, deadline);
    surface.watch(witness);
    return surface;
  }

  /** Make a movie of a film, when its surface is closed. */
  public Movie develop(Film film, List<Scene> scenes) {
    return watchdog.watch(LAB, () -> FilmLab.develop(browser, film.pictures(), scenes));
  }

  /** Such as {@code 156.0.7652.12}. */
  public String version() {
    return browser.version();
  }

  /** Whether the browser still runs, so that another surface can be opened. */
  public boolean isAlive() {
    return !watchdog.hasBitten() && process.isAlive() && browser.isConnected();
  }

  /**
   * End the browser at once, from any thread: what is under way in it is lost. It has to be closed
   * even so.
   */
  public void kill() {
    watchdog.bite("the browser was ended");
  }

  BrowserProcess process() {
    return process;
  }

  /** End the browser, politely and then by force. */
  @Override
  public void close() {
    watchdog.close();
    try (Watchdog last = new Watchdog(process)) {
      last.watch(
          END,
          () -> {
            if (isAlive()) {
              browser.close();
            }
            playwright.close();
            return this;
          });
    } catch (SurfaceLost e) {
      // it did not end by itself in time, and was killed
    } finally {
      process.killWithDriver();
      incoming.delete();
    }
  }
}

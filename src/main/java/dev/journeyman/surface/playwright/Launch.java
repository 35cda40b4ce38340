package dev.journeyman.surface.playwright;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How to start a browser.
 *
 * @param cache the folder in which Playwright's driver is kept unpacked
 * @param headed whether to show a window
 * @param deadline after which one call on a surface is given up and the browser ended
 * @param reach where pages may send requests to
 */
public record Launch(
    FoundBrowser browser, Path cache, boolean headed, Duration deadline, Reach reach) {

  /** Where the pages of a browser may send requests to. */
  public enum Reach {
    EVERYWHERE,
    /** Only to the origins of the app, whatever sends them. */
    APP
  }

  public static final Duration DEADLINE = Patience.USUAL.action().plusSeconds(30);

  /** Headless, with the usual deadline. */
  public static Launch of(FoundBrowser browser, Path cache) {
    return new Launch(browser, cache, false, DEADLINE, Reach.EVERYWHERE);
  }
}

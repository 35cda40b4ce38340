package dev.journeyman.surface.playwright;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How to start a browser.
 *
 * @param cache the folder in which Playwright's driver is kept unpacked
 * @param headed whether to show a window
 * @param deadline after which one call on a surface is given up and the browser ended
 */
public record Launch(FoundBrowser browser, Path cache, boolean headed, Duration deadline) {

  public static final Duration DEADLINE = Visit.PATIENCE.plusSeconds(30);

  /** Headless, with the usual deadline. */
  public static Launch of(FoundBrowser browser, Path cache) {
    return new Launch(browser, cache, false, DEADLINE);
  }
}

package dev.journeyman.run;

import dev.journeyman.surface.playwright.Launch;
import dev.journeyman.surface.playwright.PlaywrightBrowser;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** The browsers of a run, to end it where it does not end by itself. */
final class OpenBrowsers {

  private static final Duration GRACE = Duration.ofMillis(800);

  private final Set<PlaywrightBrowser> open = ConcurrentHashMap.newKeySet();

  PlaywrightBrowser launch(Launch launch) {
    PlaywrightBrowser browser = PlaywrightBrowser.launch(launch);
    open.add(browser);
    return browser;
  }

  /** Its owner closes it now. */
  void leave(PlaywrightBrowser browser) {
    open.remove(browser);
  }

  /** Whoever was called off and is still waiting for a page then waits no longer. */
  void endSoon() {
    CompletableFuture.delayedExecutor(GRACE.toMillis(), TimeUnit.MILLISECONDS)
        .execute(() -> open.forEach(PlaywrightBrowser::kill));
  }
}

package dev.journeyman.run;

import dev.journeyman.surface.Surface;
import dev.journeyman.surface.SurfaceLost;
import dev.journeyman.surface.playwright.PlaywrightBrowser;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

/** One worker: a browser, and the journeys that it takes from the queue one after the other. */
final class Walker {

  private final Outfit outfit;
  private final CompletableFuture<StartedApp> starting;
  private final OpenBrowsers browsers;
  private final Queue<Assignment> queue;

  Walker(
      Outfit outfit,
      CompletableFuture<StartedApp> starting,
      OpenBrowsers browsers,
      Queue<Assignment> queue) {
    this.outfit = outfit;
    this.starting = starting;
    this.browsers = browsers;
    this.queue = queue;
  }

  /**
   * Walk journeys until none is left; the version of the browser that did it, empty where none
   * would start.
   */
  String walk() {
    String version = "";
    while (!queue.isEmpty() && !outfit.narrator().isCalledOff()) {
      try (PlaywrightBrowser browser = browsers.launch(outfit.launch())) {
        version = "Chromium " + browser.version();
        walkWith(browser, version);
        browsers.leave(browser);
      } catch (SurfaceLost lost) {
        Assignment next = queue.poll();
        if (next != null) {
          Blocked.record(outfit.journal(), next.plan(), lost.reason());
          settle(next);
        }
      }
    }
    return version;
  }

  /** Walk until the queue is empty or the browser is lost; a journey that lost it is over. */
  private void walkWith(PlaywrightBrowser browser, String version) {
    StartedApp app = starting.join();
    if (!app.trouble().isEmpty()) {
      return;
    }
    while (browser.isAlive() && !outfit.narrator().isCalledOff()) {
      Assignment next = queue.poll();
      if (next == null) {
        return;
      }
      Footage footage = new Footage(outfit, next);
      try (Surface surface =
          browser.open(outfit.visit(app), footage.witness(), outfit.limits(next).journey())) {
        outfit.driver(next, surface, app).drive(version);
      } catch (SurfaceLost lost) {
        if (!outfit.journal().isBegun(next.plan().journey())) {
          Blocked.record(outfit.journal(), next.plan(), lost.reason());
        }
      }
      footage.end(browser);
      settle(next);
    }
  }

  /** What is to be tried again goes to the end of the queue. */
  private void settle(Assignment walked) {
    Optional<Assignment> again =
        outfit.journal().lastAttempt(walked.plan().journey()).flatMap(walked::again);
    if (again.isPresent() && !outfit.narrator().isCalledOff()) {
      queue.add(again.get());
      outfit.narrator().announce("To be tried again: " + walked.plan().title());
    }
  }
}

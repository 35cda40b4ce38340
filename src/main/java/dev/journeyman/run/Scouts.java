package dev.journeyman.run;

import dev.journeyman.discover.Bounds;
import dev.journeyman.surface.Surface;
import dev.journeyman.surface.playwright.FoundBrowser;
import dev.journeyman.surface.playwright.Launch;
import dev.journeyman.surface.playwright.Patience;
import dev.journeyman.surface.playwright.PlaywrightBrowser;
import dev.journeyman.surface.playwright.Session;
import dev.journeyman.surface.playwright.Visit;
import dev.journeyman.surface.playwright.Visit.Manner;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Opens surfaces for a walk, with another browser where one was lost to a page. */
final class Scouts implements AutoCloseable {

  /** A page that does not answer for so long costs the walk more than it is worth. */
  private static final Duration DEADLINE = Duration.ofSeconds(25);

  private static final Duration ACTION = Duration.ofSeconds(2);

  private final FoundBrowser found;
  private final Settings.Machine machine;
  private final StartedApp app;
  private final Path scratch;
  private final Manner manner;
  private Optional<PlaywrightBrowser> browser = Optional.empty();

  Scouts(
      FoundBrowser found, Settings.Machine machine, StartedApp app, Path scratch, Bounds bounds) {
    this.found = found;
    this.machine = machine;
    this.app = app;
    this.scratch = scratch;
    this.manner = bounds.changes() == Bounds.Changes.ALLOWED ? Manner.ACTING : Manner.READING;
  }

  /** As a visitor whom the app knows by a session. */
  Surface open(Session session) {
    if (browser.filter(PlaywrightBrowser::isAlive).isEmpty()) {
      close();
      browser =
          Optional.of(
              PlaywrightBrowser.launch(
                  new Launch(
                      found,
                      machine.cache(),
                      machine.headed(),
                      DEADLINE,
                      Launch.Reach.EVERYWHERE)));
    }
    Visit visit =
        new Visit(
            app.url(),
            app.origins(),
            scratch.resolve("downloads"),
            UnaryOperator.identity(),
            Patience.of(ACTION));
    return browser.orElseThrow().open(visit.in(manner).with(session));
  }

  @Override
  public void close() {
    browser.ifPresent(PlaywrightBrowser::close);
    browser = Optional.empty();
  }
}

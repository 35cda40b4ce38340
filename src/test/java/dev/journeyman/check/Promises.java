package dev.journeyman.check;

import dev.journeyman.brain.Interpretation.Understood;
import dev.journeyman.brain.plain.PlainBrain;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.Surface;
import dev.journeyman.surface.playwright.Browsers;
import dev.journeyman.surface.playwright.Launch;
import dev.journeyman.surface.playwright.Patience;
import dev.journeyman.surface.playwright.PlaywrightBrowser;
import dev.journeyman.surface.playwright.Site;
import dev.journeyman.surface.playwright.Visit;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What sentences say of pages in a real browser. */
final class Promises implements AutoCloseable {

  private final Site site = new Site();
  private final PlaywrightBrowser browser =
      PlaywrightBrowser.launch(
          Launch.of(
              Browsers.on(System.getenv(), false).find(Optional.empty()).found().orElseThrow(),
              Path.of("target/cache").toAbsolutePath()));
  private final Surface surface =
      browser.open(
          new Visit(
              site.base(),
              List.of(),
              Path.of("target"),
              text -> text,
              Patience.of(Duration.ofSeconds(4))));

  /** A page with this body, as it was when it had come to rest. */
  Surface show(String html) {
    site.page("/", html);
    surface.open("/");
    surface.settle();
    return surface;
  }

  /** What a sentence says of the page that is shown. */
  Finding on(Surface shown, String sentence) {
    Sight sight = shown.look();
    return check(sentence).on(new Scene(sight, new Memory(), it -> Optional.of(shown.inspect(it))));
  }

  static Check check(String sentence) {
    return ((Understood) PlainBrain.expectation(sentence)).check();
  }

  @Override
  public void close() {
    surface.close();
    browser.close();
    site.close();
  }
}

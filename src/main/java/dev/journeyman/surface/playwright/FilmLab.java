package dev.journeyman.surface.playwright;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.journeyman.surface.Box;
import dev.journeyman.surface.Viewport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Makes a WebM of a film by the encoder of the browser itself, so that nothing is installed. */
final class FilmLab {

  /** A page that may use the encoder; it is never asked of the network. */
  private static final String PLACE = "https://film.invalid/";

  private static final int BAR = 64;
  private static final int BITS_A_SECOND = 2_500_000;

  private FilmLab() {}

  static Movie develop(Browser browser, List<Film.Picture> pictures, List<Scene> scenes) {
    if (pictures.isEmpty() || scenes.isEmpty()) {
      return new Movie.None("the browser gave no picture of it");
    }
    Cut cut = Cut.of(pictures, scenes);
    try (BrowserContext context = browser.newContext()) {
      Page page = context.newPage();
      page.route(
          "**/*", route -> route.fulfill(new Route.FulfillOptions().setContentType("text/html")));
      page.navigate(PLACE);
      if (!Boolean.TRUE.equals(page.evaluate("typeof VideoEncoder === 'function'"))) {
        return new Movie.None("this browser cannot encode video; take a newer Chromium");
      }
      List<WebM.Frame> frames = encode(page, cut);
      return new Movie.Developed(
          new WebM(Viewport.USUAL.width(), Viewport.USUAL.height() + BAR)
              .file(frames, cut.length()),
          cut.chapters().stream().map(Duration::ofMillis).toList(),
          Duration.ofMillis(cut.length()));
    }
  }

  private static List<WebM.Frame> encode(Page page, Cut cut) {
    page.evaluate(script());
    page.evaluate(
        "a => film.begin(a)",
        Map.of(
            "width", Viewport.USUAL.width(),
            "height", Viewport.USUAL.height(),
            "bitrate", BITS_A_SECOND));
    Optional<Film.Picture> shown = Optional.empty();
    for (Cut.Still still : cut.stills()) {
      Optional<Film.Picture> picture = Optional.of(still.picture());
      page.evaluate("a => film.still(a)", argument(still, !picture.equals(shown)));
      shown = picture;
    }
    return String.valueOf(page.evaluate("() => film.end()")).lines().map(FilmLab::frame).toList();
  }

  private static Map<String, Object> argument(Cut.Still still, boolean fresh) {
    boolean veiled = still.picture().veiled();
    return Map.of(
        "at", (double) still.at(),
        "jpeg", fresh && !veiled ? Base64.getEncoder().encodeToString(still.picture().jpeg()) : "",
        "veiled", veiled,
        "title", still.scene().title(),
        "place", still.scene().place(),
        "marks", still.marks().stream().map(FilmLab::numbers).toList(),
        "key", still.key());
  }

  private static List<Double> numbers(Box box) {
    return List.of(box.x(), box.y(), box.width(), box.height());
  }

  private static WebM.Frame frame(String line) {
    String[] parts = line.split(" ", 3);
    return new WebM.Frame(
        Long.parseLong(parts[0]), parts[1].equals("1"), Base64.getDecoder().decode(parts[2]));
  }

  private static String script() {
    try (InputStream in = FilmLab.class.getResourceAsStream("film.js")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

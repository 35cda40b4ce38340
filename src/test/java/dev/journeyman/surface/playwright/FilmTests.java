package dev.journeyman.surface.playwright;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import dev.journeyman.surface.Surface;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Films of a real browser, played by a real browser. */
class FilmTests {

  private static final String SECRET = "open sesame";

  /** A part of the picture below the bar, which is light grey on the first page. */
  private static final int MIDDLE = 600;

  private static final int RIGHT = 1100;

  /** The mean brightness of a part of the picture below the bar, at a moment of the film. */
  private static final String BRIGHTNESS =
      """
      async ([at, left]) => {
        const video = document.querySelector('video');
        const seeked = new Promise(done => video.addEventListener('seeked', done, {once: true}));
        video.currentTime = at;
        await seeked;
        const canvas = document.createElement('canvas');
        canvas.width = 1280;
        canvas.height = 864;
        const pen = canvas.getContext('2d');
        pen.drawImage(video, 0, 0);
        const pixels = pen.getImageData(left, 300, 100, 100).data;
        let sum = 0;
        for (let i = 0; i < pixels.length; i += 4) sum += pixels[i];
        return sum / (pixels.length / 4);
      }
      """;

  @TempDir private static Path temp = Path.of("unset");

  private static Stage stage;

  @BeforeAll
  static void open() {
    stage = new Stage();
    stage.site.page(
        "/",
        page(
            "linear-gradient(90deg, #fff 500px, #ebebeb 500px, #ebebeb 900px, #fff 900px)",
            "<a href=/dark>On</a> <label>Note <input></label>"));
    stage.site.page("/dark", page("#222", "<a href=/>Back</a>"));
  }

  @AfterAll
  static void close() {
    stage.close();
  }

  private static String page(String colour, String body) {
    return "<body style='height:2000px;background:" + colour + "'>" + body;
  }

  private static Surface filmed(Film film, Optional<Path> trace) {
    Visit visit =
        new Visit(
            stage.site.base(),
            List.of(),
            stage.downloads,
            text -> text.replace("{{secret.WORD}}", SECRET),
            Stage.PATIENCE);
    return stage.browser.open(visit, new Witness(Optional.of(film), trace, Optional.empty()));
  }

  private static Scene scene(String title, Scene.Touch... touches) {
    return new Scene("1 of 2", title, Instant.now(), List.of(touches));
  }

  @Test
  void aBrowserPlaysItAndSeeksToAChapter() throws IOException {
    Film film = new Film(text -> false, Clock.systemUTC());
    List<Scene> scenes = new ArrayList<>();
    try (Surface surface = filmed(film, Optional.of(temp.resolve("trace.zip")))) {
      scenes.add(scene("Open the shop."));
      surface.open("/");
      surface.look();
      scenes.add(scene("Go on."));
      surface.click(Stage.the(surface, "link", "On"), Surface.Press.ONCE);
      surface.awaitChange(Duration.ofMillis(200));
      surface.look();
    }
    assertThat(temp.resolve("trace.zip")).isNotEmptyFile();
    Movie.Developed movie = (Movie.Developed) stage.browser.develop(film, scenes);
    assertThat(movie.chapters()).hasSize(2).first().isEqualTo(Duration.ZERO);
    assertThat(movie.chapters().get(1)).isBetween(Duration.ofMillis(1500), Duration.ofSeconds(20));
    double second = movie.chapters().get(1).toMillis() / 1000.0;
    double length = movie.took().toMillis() / 1000.0;
    List<Double> seen =
        play(
            movie,
            new Spot(0, RIGHT),
            new Spot(second - 0.3, RIGHT),
            new Spot(second - 0.3, MIDDLE),
            new Spot(length - 0.3, MIDDLE));
    assertThat(seen.get(0)).isBetween(length - 0.2, length + 0.2);
    assertThat(seen.get(1)).as("the first picture, white").isGreaterThan(252);
    assertThat(seen.get(2)).as("the first chapter, white").isGreaterThan(252);
    assertThat(seen.get(3)).as("the first chapter, light grey").isBetween(232.0, 238.0);
    assertThat(seen.get(4)).as("the second chapter, dark grey").isBetween(31.0, 37.0);
  }

  @Test
  void aSecretOnThePageIsNotShown() throws IOException {
    Film film = new Film(text -> text.contains(SECRET), Clock.systemUTC());
    List<Scene> scenes = new ArrayList<>();
    try (Surface surface = filmed(film, Optional.empty())) {
      scenes.add(scene("Open the shop."));
      surface.open("/");
      surface.look();
      scenes.add(scene("Say the word."));
      surface.fill(Stage.the(surface, "textbox", "Note"), "{{secret.WORD}}");
      surface.look();
      surface.awaitChange(Duration.ofMillis(200));
      surface.look();
      assertThat(film.pictures()).last().matches(Film.Picture::veiled);
    }
    Movie.Developed movie = (Movie.Developed) stage.browser.develop(film, scenes);
    double length = movie.took().toMillis() / 1000.0;
    assertThat(play(movie, new Spot(length - 0.3, MIDDLE)).get(1)).isLessThan(60);
  }

  @Test
  void whatWasTypedIsVeiledThoughNobodyLookedWhileItStoodThere() {
    Film film = new Film(text -> text.contains(SECRET), Clock.systemUTC());
    try (Surface surface = filmed(film, Optional.empty())) {
      surface.open("/");
      surface.fill(Stage.the(surface, "textbox", "Note"), "{{secret.WORD}}");
      surface.awaitChange(Duration.ofMillis(200));
      surface.open("/dark");
      surface.look();
    }
    assertThat(film.pictures()).isNotEmpty().last().matches(Film.Picture::veiled);
  }

  @Test
  void withoutAPictureThereIsNoMovieAndItSaysWhy() {
    Film nothing = new Film(text -> false, Clock.systemUTC());
    assertThat(stage.browser.develop(nothing, List.of(scene("Nothing."))))
        .isEqualTo(new Movie.None("the browser gave no picture of it"));
  }

  private record Spot(double at, int left) {}

  /** How long the film is, then how bright it is at each spot. */
  private static List<Double> play(Movie.Developed movie, Spot... spots) throws IOException {
    Path file = Files.write(Files.createTempFile(temp, "film", ".webm"), movie.webm());
    List<Double> seen = new ArrayList<>();
    try (Playwright playwright =
            Playwright.create(
                new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser =
            playwright
                .chromium()
                .launch(
                    new BrowserType.LaunchOptions()
                        .setExecutablePath(Stage.found().executable())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
        Page page = browser.newPage()) {
      String name = String.valueOf(file.getFileName());
      stage.site.on(
          "/" + name,
          exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "video/webm");
            exchange.sendResponseHeaders(200, movie.webm().length);
            exchange.getResponseBody().write(movie.webm());
            exchange.close();
          });
      stage.site.page("/cinema", "<video preload=auto muted></video>");
      URI cinema = stage.site.base().resolve("/cinema");
      page.navigate(cinema.toString());
      // as a blob, which can be sought whatever the server does
      page.evaluate(
          "async name => { const v = document.querySelector('video');"
              + " v.src = URL.createObjectURL(await (await fetch(name)).blob());"
              + " await new Promise((ok, no) => { v.onloadeddata = ok; v.onerror = no; }); }",
          "/" + name);
      seen.add(number(page.evaluate("document.querySelector('video').duration")));
      for (Spot spot : spots) {
        seen.add(number(page.evaluate(BRIGHTNESS, List.of(spot.at(), spot.left()))));
      }
    }
    return seen;
  }

  private static double number(Object value) {
    return ((Number) value).doubleValue();
  }
}

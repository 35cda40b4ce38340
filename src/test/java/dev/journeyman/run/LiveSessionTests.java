package dev.journeyman.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.journeyman.drive.Limits;
import dev.journeyman.plan.Phase;
import dev.journeyman.run.Audience.AppState;
import dev.journeyman.run.Ending.Result;
import dev.journeyman.run.LiveSession.Reply;
import dev.journeyman.run.StepNews.Fate;
import dev.journeyman.run.StepNews.State;
import dev.journeyman.surface.playwright.Site;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Journeys that are tried a part at a time on a small page, with one session for all tests. */
class LiveSessionTests {

  private static final String SECRET = "open sesame";

  private static final String PAGE =
      """
      <title>Counter</title><h1>Counter</h1><p id=n>0 clicks</p>
      <button onclick="document.querySelector('#n').textContent = ++window.n + ' clicks'">More</button>
      <label>Note <input oninput="document.body.style.background = this.value ? '#f00' : '#fff'"></label>
      <button onclick="document.querySelector('input').value = '';
        document.body.style.background = '#0f0'">Clear</button>
      <a href=/slow>Report</a>
      <script>window.n = 0</script>
      """;

  @TempDir private static Path folder = Path.of("unset");

  private static final AtomicInteger visits = new AtomicInteger();
  private static final Heard heard = new Heard();
  private static Site site;
  private static LiveSession session;

  @BeforeAll
  static void open() throws IOException {
    site = new Site();
    site.on(
        "/",
        exchange -> {
          // whether the app is there is looked at by another client
          if (exchange.getRequestHeaders().containsKey("Sec-Fetch-Mode")) {
            visits.incrementAndGet();
          }
          Site.answer(exchange, 200, "text/html", "<!doctype html>" + PAGE);
        });
    site.slow("/slow", 60_000, "text/html", "<h1>Report</h1>");
    write("journeyman.yaml", "secrets: {WORD: THE_WORD}\n");
    session = session(folder, Optional.of(site.base().toString()), Duration.ofMinutes(5), heard);
  }

  @AfterAll
  static void close() {
    session.close();
    site.close();
  }

  @BeforeEach
  void forget() {
    heard.afresh();
    visits.set(0);
  }

  private static LiveSession session(
      Path folder, Optional<String> url, Duration idle, Heard audience) {
    Path cache = Path.of("target", "cache").toAbsolutePath();
    return session(folder, url, idle, audience, cache);
  }

  private static LiveSession session(
      Path folder, Optional<String> url, Duration idle, Heard audience, Path cache) {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("THE_WORD", SECRET);
    environment.remove("CI");
    Settings settings =
        new Settings(
            folder,
            List.of(folder.resolve("journeys")),
            url,
            Set.of(),
            Set.of(),
            Map.of(),
            Optional.empty(),
            1,
            Settings.Detail.FACTS,
            new Limits(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofMinutes(1)),
            new Settings.Machine(environment, cache, false, "test"));
    return new LiveSession(settings, audience, Clock.systemUTC(), idle);
  }

  private static Path write(String name, String... lines) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    return file;
  }

  /** Steps from line 4 on, two lines each, and an outcome on line 12. */
  private static Path counting(String... counts) throws IOException {
    StringBuilder text = new StringBuilder("# Count\n\n## Steps\n");
    for (int i = 0; i < counts.length; i++) {
      text.append(i + 1)
          .append(". Click More.\n   - \"")
          .append(counts[i])
          .append("\" is shown.\n");
    }
    return write("parts/count.md", text + "\n## Outcome\n- \"0 clicks\" is shown.");
  }

  @Test
  void aPartIsWalkedToItsLineAndGoesOnFromAnother() throws IOException {
    Path journey = counting("1 clicks", "2 clicks", "3 clicks");
    assertThat(session.to(journey, 7)).isEqualTo(Reply.BEGUN);
    assertThat(session.all(List.of())).isEqualTo(Reply.BUSY);
    Ending to = heard.ending();
    assertThat(to.result()).as(to.text()).isEqualTo(Result.HELD);
    assertThat(to.file()).contains("parts/count.md");
    assertThat(heard.outlines().get(0).steps())
        .extracting(Outline.Step::line)
        .containsExactly(4, 6, 8, 12);
    assertThat(heard.outlines().get(0).steps())
        .extracting(Outline.Step::part)
        .containsExactly(Phase.STEPS, Phase.STEPS, Phase.STEPS, Phase.OUTCOME);
    assertThat(heard.steps())
        .extracting(StepNews::index, StepNews::state)
        .containsExactly(
            tuple(0, State.RUNNING),
            tuple(0, State.HELD),
            tuple(1, State.RUNNING),
            tuple(1, State.HELD));
    assertThat(heard.last(1).promises())
        .singleElement()
        .satisfies(
            promise -> {
              assertThat(promise.line()).isEqualTo(7);
              assertThat(promise.fate()).isEqualTo(Fate.HELD);
            });
    assertThat(session.onPage()).contains(new Seen("button", "More"), new Seen("textbox", "Note"));

    heard.afresh();
    session.from(journey, 8);
    Ending from = heard.ending();
    assertThat(from.result()).as(from.text()).isEqualTo(Result.HELD);
    assertThat(heard.notes()).isEmpty();
    assertThat(visits).as("opened once, and loaded again for the outcome").hasValue(2);
    assertThat(heard.last(0).state()).as("what was walked before").isEqualTo(State.HELD);
    assertThat(heard.last(3).state()).isEqualTo(State.HELD);
    assertThat(folder.resolve("reports")).doesNotExist();
  }

  @Test
  void whatWasChangedAboveTheLineIsWalkedAgain() throws IOException {
    session.to(counting("1 clicks", "2 clicks"), 4);
    assertThat(heard.ending().result()).isEqualTo(Result.HELD);
    heard.afresh();
    session.from(counting("no clicks", "2 clicks"), 6);
    Ending ending = heard.ending();
    assertThat(ending.result()).isEqualTo(Result.FAILED);
    assertThat(ending.text())
        .startsWith("step 1 (parts/count.md:4): \"no clicks\" is shown: expected");
    assertThat(heard.notes())
        .containsExactly(
            "What was walked is not what the journey says now, so the steps before line 6 are"
                + " walked first.");
    assertThat(heard.last(0).promises())
        .singleElement()
        .satisfies(promise -> assertThat(promise.fate()).isEqualTo(Fate.BROKEN));
    assertThat(heard.last(1))
        .satisfies(
            step -> {
              assertThat(step.state()).isEqualTo(State.SKIPPED);
              assertThat(step.reason()).isEqualTo("not walked, because step 1 did not hold");
            });
    assertThat(visits).hasValue(2);
  }

  @Test
  void aStepThatFailedIsMendedAndTriedAgainWhereItIs() throws IOException {
    session.to(counting("1 clicks", "many clicks"), 6);
    assertThat(heard.ending().result()).isEqualTo(Result.FAILED);
    session.from(counting("1 clicks", "3 clicks"), 6);
    Ending ending = heard.ending();
    assertThat(ending.result()).as(ending.text()).isEqualTo(Result.HELD);
  }

  @Test
  void whatIsNotOpenIsWalkedFromTheStart() throws IOException {
    session.stop();
    session.from(counting("1 clicks", "2 clicks"), 6);
    Ending ending = heard.ending();
    assertThat(ending.result()).as(ending.text()).isEqualTo(Result.HELD);
    assertThat(heard.notes())
        .containsExactly("The browser is not open, so the steps before line 6 are walked first.");
    assertThat(heard.states()).contains(AppState.STARTING, AppState.READY);
  }

  @Test
  void noPictureShowsASecretThatIsTyped() throws IOException {
    Path journey =
        write(
            "parts/note.md",
            "# Note",
            "",
            "## Steps",
            "1. Enter {{secret.WORD}} in Note.",
            "   - \"Counter\" is shown.",
            "2. Click More.",
            "   - \"1 clicks\" is shown.",
            "3. Click Clear.",
            "   - \"1 clicks\" is still shown.");
    session.to(journey, 6);
    assertThat(heard.ending().result()).isEqualTo(Result.HELD);
    assertThat(heard.notes())
        .contains("A secret can be seen on the page, so it is not shown here.");
    session.from(journey, 8);
    assertThat(heard.ending().result()).isEqualTo(Result.HELD);
    heard.until(it -> !it.pictures().isEmpty() && isGreen(it.pictures()));
    assertThat(heard.pictures()).noneMatch(it -> red(it) > 200 && green(it) < 60);
  }

  private static boolean isGreen(List<Picture> pictures) {
    Picture last = pictures.get(pictures.size() - 1);
    return green(last) > 200 && red(last) < 60;
  }

  private static int red(Picture picture) {
    return colour(picture) >> 16 & 0xff;
  }

  private static int green(Picture picture) {
    return colour(picture) >> 8 & 0xff;
  }

  /** The colour of the page where nothing else is. */
  private static int colour(Picture picture) {
    try {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.jpeg()));
      assertThat(image.getWidth()).isEqualTo(picture.width());
      assertThat(image.getHeight()).isEqualTo(picture.height());
      return image.getRGB(image.getWidth() * 3 / 4, image.getHeight() * 3 / 4);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aSlowStepIsStoppedAndAllIsClosed() throws IOException {
    Path journey =
        write(
            "parts/slow.md",
            "# Slow",
            "",
            "## Steps",
            "1. Click Report.",
            "   - \"Report\" is shown.");
    session.to(journey, 4);
    heard.until(it -> it.steps().stream().anyMatch(s -> s.state() == State.RUNNING));
    heard.until(it -> visits.get() > 0);
    long asked = System.nanoTime();
    session.stop();
    Ending ending = heard.ending();
    assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(4));
    assertThat(ending.result()).isEqualTo(Result.BLOCKED);
    assertThat(ending.text()).contains("the run was interrupted");
    assertThat(heard.states()).endsWith(AppState.STOPPED);
    assertThat(browsers()).isEmpty();
  }

  private static Stream<ProcessHandle> browsers() {
    return ProcessHandle.current()
        .descendants()
        .filter(it -> it.info().command().orElse("").contains("chrom"));
  }

  @Test
  void aBrowserThatIsGoneIsToldAndOpenedAgain() throws IOException {
    Path journey = counting("1 clicks", "2 clicks");
    session.to(journey, 4);
    assertThat(heard.ending().result()).isEqualTo(Result.HELD);
    browsers().forEach(ProcessHandle::destroyForcibly);
    heard.until(it -> it.states().contains(AppState.STOPPED));
    session.from(journey, 6);
    assertThat(heard.ending().result()).isEqualTo(Result.HELD);
    assertThat(heard.notes()).last().asString().startsWith("The browser is not open");
  }

  @Test
  void whatCannotBeReadIsAnEndWithASentence() throws IOException {
    Path journey = write("parts/empty.md", "# Empty", "", "## Steps", "1. Click More.");
    session.to(journey, 4);
    Ending unusable = heard.ending();
    assertThat(unusable.result()).isEqualTo(Result.BLOCKED);
    assertThat(unusable.text()).startsWith("parts/empty.md:");
    session.to(counting("1 clicks"), 2);
    assertThat(heard.ending().text()).isEqualTo("No step stands on line 2 or above it.");
  }

  @Test
  void aRunThatIsStoppedLeavesItsReport() throws IOException {
    Path journey =
        write(
            "parts/slow.md",
            "# Slow",
            "",
            "## Steps",
            "1. Click Report.",
            "   - \"Report\" is shown.");
    session.all(List.of(journey));
    heard.until(it -> it.steps().stream().anyMatch(s -> s.state() == State.RUNNING));
    session.stop();
    Ending one = heard.ending();
    Ending whole = heard.ending();
    assertThat(one.text()).contains("the run was interrupted");
    assertThat(whole.result()).isEqualTo(Result.BLOCKED);
    assertThat(whole.report().orElseThrow().published().resolve("summary.md"))
        .content()
        .contains("the run was interrupted");
    assertThat(browsers()).isEmpty();
  }

  /** Apps of projects of their own, started by their command. */
  @Nested
  class StartedApps {

    @TempDir private Path project;

    /** One for each test: an app that stops is told after its test has ended. */
    private final Heard heard = new Heard();

    private LiveSession session(Duration idle, String... config) throws IOException {
      Files.writeString(project.resolve("journeyman.yaml"), String.join("\n", config));
      Files.writeString(project.resolve("index.html"), "<!doctype html>" + PAGE);
      return LiveSessionTests.session(project, Optional.empty(), idle, heard);
    }

    private Path journey() throws IOException {
      return Files.writeString(
          project.resolve("count.md"),
          "# Count\n\n## Steps\n1. Click More.\n   - \"1 clicks\" is shown.\n");
    }

    @Test
    void anAppThatNobodyUsesIsStoppedWithAllThatCameOfIt() throws IOException {
      try (LiveSession own =
          session(
              Duration.ofMillis(300),
              "command: \"sleep 600 & echo $! > pid; exec python3 -m http.server -b 127.0.0.1 {{port}}\"",
              "url: http://127.0.0.1:{{port}}")) {
        own.to(journey(), 4);
        Ending ending = heard.ending();
        assertThat(ending.result()).as(ending.text()).isEqualTo(Result.HELD);
        heard.until(it -> it.states().contains(AppState.STOPPED));
        long pid = Long.parseLong(Files.readString(project.resolve("pid")).strip());
        heard.until(it -> ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty());
        assertThat(heard.states())
            .containsExactly(AppState.STARTING, AppState.READY, AppState.STOPPED);
      }
      assertThat(project.resolve("reports")).doesNotExist();
    }

    @Test
    void whatCannotBeClosedIsToldAndTheNextWalkBeginsAfresh() throws Exception {
      try (LiveSession own =
          session(
              Duration.ofMinutes(1),
              "command: echo $PWD; exec python3 -m http.server -b 127.0.0.1 {{port}}",
              "url: http://127.0.0.1:{{port}}")) {
        own.to(journey(), 4);
        assertThat(heard.ending().result()).isEqualTo(Result.HELD);
        Path folder = runFolder();
        Path alien = Files.createFile(folder.resolve("alien"));
        assertThat(own.leave(Duration.ofSeconds(30))).isTrue();
        heard.until(it -> it.states().contains(AppState.STOPPED));
        heard.until(it -> !it.notes().isEmpty());
        assertThat(heard.notes()).singleElement().asString().contains("cannot be removed");
        Files.delete(alien);
        Files.delete(folder);

        own.to(journey(), 4);
        Ending again = heard.ending();
        assertThat(again.result()).as(again.text()).isEqualTo(Result.HELD);
      }
    }

    /** The folder of the session, whose app printed where its project is. */
    private Path runFolder() throws IOException {
      Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
      try (DirectoryStream<Path> sessions =
          Files.newDirectoryStream(temporary, "journeyman-live*")) {
        for (Path each : sessions) {
          Path log = each.resolve("raw").resolve("app.log");
          if (Files.exists(log) && Files.readString(log).contains(project.toString())) {
            return each;
          }
        }
      }
      throw new IllegalStateException("no folder of a session");
    }

    @Test
    void anAppWhoseBrowserCannotBeStartedIsStopped() throws IOException {
      Path cache = Files.createFile(project.resolve("cache"));
      Files.writeString(
          project.resolve("journeyman.yaml"),
          """
          command: echo $$ > pid; exec python3 -m http.server -b 127.0.0.1 {{port}}
          url: http://127.0.0.1:{{port}}
          """);
      try (LiveSession own =
          LiveSessionTests.session(
              project, Optional.empty(), Duration.ofMinutes(1), heard, cache)) {
        own.to(journey(), 4);
        assertThat(heard.ending().result()).isEqualTo(Result.BLOCKED);
        heard.until(
            it -> it.states().contains(AppState.FAILED) || it.states().contains(AppState.STOPPED));
        Path pid = project.resolve("pid");
        String written = Files.exists(pid) ? Files.readString(pid).strip() : "";
        assertThat(Stream.of(written).filter(it -> !it.isEmpty()).map(Long::parseLong))
            .noneMatch(it -> ProcessHandle.of(it).filter(ProcessHandle::isAlive).isPresent());
      }
    }

    @Test
    void anAppThatDoesNotStartSaysWhy() throws IOException {
      try (LiveSession own =
          session(
              Duration.ofMinutes(1),
              "command: echo no database; exit 3",
              "url: http://127.0.0.1:{{port}}")) {
        own.to(journey(), 4);
        Ending ending = heard.ending();
        assertThat(ending.result()).isEqualTo(Result.BLOCKED);
        assertThat(ending.text()).contains("ended with exit code 3", "no database");
        assertThat(heard.states()).containsExactly(AppState.STARTING, AppState.FAILED);
      }
    }

    @Test
    void aBrowserThatIsNotThereIsMissed() throws IOException {
      try (LiveSession own =
          session(Duration.ofMinutes(1), "url: " + site.base(), "browser: /nowhere/chromium")) {
        own.to(journey(), 4);
        assertThat(heard.ending().text()).startsWith("no browser was found");
      }
    }
  }

  @Test
  void aRunTellsTheVerdictsOfItsReport() throws IOException {
    write(
        "journeys/good.md",
        "# Good",
        "",
        "## Steps",
        "1. Click More.",
        "   - \"1 clicks\" is shown.");
    write(
        "journeys/bad.md",
        "# Bad",
        "",
        "## Steps",
        "1. Click More.",
        "   - \"9 clicks\" is shown.");
    session.all(List.of());
    List<Ending> each = List.of(heard.ending(), heard.ending());
    Ending whole = heard.ending();
    assertThat(whole.file()).isEmpty();
    assertThat(whole.result()).isEqualTo(Result.FAILED);
    assertThat(whole.text()).isEqualTo("1 of 2 journeys passed.");
    assertThat(each).extracting(Ending::result).containsExactly(Result.FAILED, Result.PASSED);
    String report =
        Files.readString(whole.report().orElseThrow().published().resolve("result.json"));
    assertThat(report)
        .contains("\"FAILED\"", "\"PASSED\"")
        .contains(each.get(0).text().replace("\"", "\\\""));
    assertThat(heard.pictures()).isNotEmpty();
  }
}

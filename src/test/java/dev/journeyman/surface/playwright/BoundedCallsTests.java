package dev.journeyman.surface.playwright;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.journeyman.surface.Element;
import dev.journeyman.surface.Hands;
import dev.journeyman.surface.Inspection;
import dev.journeyman.surface.Point;
import dev.journeyman.surface.Pointer;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.Surface;
import dev.journeyman.surface.SurfaceLost;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A driver that stops answering is the worst that a call can meet: its browser's end frees none.
 */
@DisabledOnOs(OS.WINDOWS)
class BoundedCallsTests {

  private static final Duration DEADLINE = Duration.ofSeconds(8);
  private static final Duration BOUND = Duration.ofSeconds(30);

  /** Browsers start one by one, since only what comes after that is to take long. */
  private interface Call {
    void on(Surface surface, Sight sight, PlaywrightBrowser browser);
  }

  /** One for each kind of thing that is asked of the driver. */
  private static Map<String, Call> calls() {
    Map<String, Call> calls = new LinkedHashMap<>();
    calls.put("look", (s, seen, b) -> s.look());
    calls.put("rest", (s, seen, b) -> s.rest());
    calls.put("inspect", (s, seen, b) -> s.inspect(new Inspection.For(Inspection.Subject.IMAGES)));
    calls.put("anatomy", (s, seen, b) -> s.anatomy());
    calls.put("picture", (s, seen, b) -> s.picture());
    calls.put("at", (s, seen, b) -> s.at(new Point(20, 20), seen));
    calls.put("open", (s, seen, b) -> s.open("/"));
    calls.put("click", (s, seen, b) -> s.click(field(seen), Hands.Press.ONCE));
    calls.put("fill", (s, seen, b) -> s.fill(field(seen), "x"));
    calls.put("upload", (s, seen, b) -> s.upload(field(seen), List.of(Path.of("pom.xml"))));
    calls.put("back", (s, seen, b) -> s.back());
    calls.put("newTab", (s, seen, b) -> s.newTab());
    calls.put("close", (s, seen, b) -> s.close());
    calls.put(
        "click at a point",
        (s, seen, b) -> s.pointer().click(new Point(20, 20), Pointer.Button.LEFT, 1, ""));
    calls.put("another surface", (s, seen, b) -> b.open(Visit.of(uri(seen), Path.of("x"))));
    calls.put("a session", (s, seen, b) -> b.session(s));
    return calls;
  }

  private static URI uri(Sight seen) {
    return URI.create(seen.url());
  }

  private static Element field(Sight seen) {
    return Stage.the(seen, "textbox", "Name");
  }

  @Test
  void everyCallOfASurfaceEndsThoughNobodyAnswers() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(6);
    try {
      List<Callable<String>> tries = new ArrayList<>();
      calls().forEach((name, call) -> tries.add(() -> name + ": " + endOf(name, call)));
      Set<String> ends = new TreeSet<>();
      for (Future<String> each : threads.invokeAll(tries)) {
        ends.add(each.get());
      }
      assertThat(ends).hasSameSizeAs(tries);
      assertThat(ends)
          .allSatisfy(
              end ->
                  assertThat(end)
                      .endsWith(
                          ": the page did not answer for 8.0 s, so its browser was ended, no process left"));
    } finally {
      threads.shutdownNow();
    }
  }

  /** A page in front of a browser of its own. */
  private record Opened(Stage stage, Surface surface, Sight seen) {}

  /** One at a time, so that no start takes as long as is waited for. */
  private static synchronized Opened open() {
    Stage stage = new Stage(DEADLINE);
    Surface surface = stage.show("<label>Name <input></label>");
    return new Opened(stage, surface, surface.look());
  }

  /** What a call with a driver that stands still comes to. */
  private static String endOf(String name, Call call) {
    Opened opened = open();
    Stage stage = opened.stage();
    PlaywrightBrowser browser = stage.browser;
    Surface surface = opened.surface();
    Sight seen = opened.seen();
    Set<ProcessHandle> all =
        browser.process().driver().stream()
            .flatMap(it -> Stream.concat(Stream.of(it), it.descendants()))
            .collect(Collectors.toSet());
    stop(browser.process().driver());
    long start = System.nanoTime();
    String end = name + " came back";
    try {
      call.on(surface, seen, browser);
    } catch (SurfaceLost lost) {
      end = lost.reason();
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(BOUND);
    assertThat(browser.isAlive()).as(end).isFalse();
    stage.close();
    assertThatThrownBy(surface::look).isInstanceOf(SurfaceLost.class);
    all.forEach(it -> it.onExit().orTimeout(10, TimeUnit.SECONDS).join());
    return end + ", no process left";
  }

  private static void stop(Set<ProcessHandle> driver) {
    assertThat(driver).hasSize(1);
    try {
      String pid = Long.toString(driver.iterator().next().pid());
      assertThat(new ProcessBuilder("kill", "-STOP", pid).start().waitFor()).isZero();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aBrowserThatNeverSpeaksIsNoBrowser(@TempDir Path folder) throws IOException {
    Path mute = Files.writeString(folder.resolve("mute"), "#!/bin/sh\nexec sleep 600\n");
    assertThat(mute.toFile().setExecutable(true)).isTrue();
    Launch launch =
        new Launch(
            new FoundBrowser(mute, "mute", true),
            Stage.cache(),
            false,
            DEADLINE,
            Launch.Reach.EVERYWHERE);
    assertTimeoutPreemptively(
        BOUND,
        () ->
            assertThatThrownBy(() -> PlaywrightBrowser.launch(launch, Duration.ofSeconds(5)))
                .isInstanceOf(SurfaceLost.class)
                .hasMessage(mute + " does not start: no answer for 5 s"));
  }

  @Test
  void aBrowserWhoseDriverStandsStillIsClosed() {
    Stage stage = new Stage(DEADLINE);
    stop(stage.browser.process().driver());
    assertTimeoutPreemptively(BOUND, stage::close);
  }

  @Test
  void aFrameThatNeverBeginsIsNotAskedAndWhoAsksItIsFreed() {
    try (Stage stage = new Stage(Duration.ofSeconds(9))) {
      stage.site.slow("/never", 60_000, "text/html", "");
      Surface surface =
          stage.show("<p>here</p><iframe src=/never></iframe><iframe src='/never?2'></iframe>");
      assertThat(surface.look().text()).isEqualTo("here");
      assertThat(surface.anatomy().forms()).isEmpty();
      assertThat(surface.rest().isDone()).isTrue();
      PlaywrightSurface asked = (PlaywrightSurface) surface;
      assertTimeoutPreemptively(
          BOUND,
          () ->
              assertThatThrownBy(
                      () ->
                          asked.attend(
                              () ->
                                  asked
                                      .tabs
                                      .current()
                                      .mainFrame()
                                      .childFrames()
                                      .get(0)
                                      .evaluate("1")))
                  .isInstanceOf(SurfaceLost.class));
    }
  }

  @Test
  void aDownloadThatHasNoEndEndsNoRun() {
    try (Stage stage = new Stage(DEADLINE)) {
      stage.site.endless("/file", "application/octet-stream", "a", "a".repeat(2_000));
      Surface surface = stage.show("<a href=/file download=file.bin>Get</a>");
      assertTimeoutPreemptively(
          BOUND,
          () ->
              assertThatThrownBy(
                      () -> {
                        surface.click(Stage.the(surface, "link", "Get"), Hands.Press.ONCE);
                        while (surface.settle().isDone()) {
                          surface.awaitChange(Duration.ofMillis(100));
                        }
                      })
                  .isInstanceOf(SurfaceLost.class));
    }
  }

  @Test
  void aCallIsNotAwaitedLongAfterTheTimeOfAllOfThem() {
    try (Stage stage = new Stage()) {
      stage.site.page("/", "<p>here</p>");
      Visit visit = Visit.of(stage.site.base(), stage.downloads);
      PlaywrightSurface surface =
          (PlaywrightSurface) stage.browser.open(visit, Witness.NONE, Duration.ZERO);
      surface.open("/");
      assertThatThrownBy(
              () -> surface.attend(() -> surface.tabs.current().evaluate("new Promise(() => 0)")))
          .hasMessage("the page did not answer for 5.0 s, so its browser was ended");
    }
  }
}

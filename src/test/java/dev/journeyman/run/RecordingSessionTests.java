package dev.journeyman.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.surface.SurfaceLost;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Recordings of apps that are started by their command, and how they end. */
class RecordingSessionTests {

  private static final String SECRET = "open-sesame";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path project;

  private RecordingSession.Place place(String command) throws IOException {
    Files.writeString(
        project.resolve("journeyman.yaml"),
        "command: \"" + command + "\"\nurl: http://127.0.0.1:{{port}}\nsecrets: {WORD: THE_WORD}\n",
        StandardCharsets.UTF_8);
    Files.writeString(project.resolve("index.html"), "<!doctype html><h1>Counter</h1>");
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("THE_WORD", SECRET);
    return new RecordingSession.Place(
        project,
        Optional.empty(),
        new Settings.Machine(
            environment, Path.of("target", "cache").toAbsolutePath(), false, "test"));
  }

  /** The process whose number the app wrote into a file. */
  private Optional<ProcessHandle> app() {
    Path pid = project.resolve("pid");
    try {
      String written = Files.exists(pid) ? Files.readString(pid).strip() : "";
      return written.isEmpty() ? Optional.empty() : ProcessHandle.of(Long.parseLong(written));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isAppAlive() {
    return app().filter(ProcessHandle::isAlive).isPresent();
  }

  /** Keeps what it hears, and whether the app was still there when it heard the end. */
  private final class Listening implements RecordingListener {
    private final CompletableFuture<RecordingView> open = new CompletableFuture<>();
    private final CompletableFuture<Boolean> aliveAtEnd = new CompletableFuture<>();
    private final List<String> ends = new CopyOnWriteArrayList<>();

    @Override
    public void changed(RecordingView view) {
      open.complete(view);
    }

    @Override
    public void frame(int width, int height, byte[] jpeg) {}

    @Override
    public void note(String sentence) {}

    @Override
    public void closed(String why) {
      ends.add(why);
      aliveAtEnd.complete(isAppAlive());
      open.completeExceptionally(new SurfaceLost(why));
    }
  }

  @Test
  @Timeout(30)
  void anAppThatNeverGetsReadyIsNotWaitedForByWhoDiscards() throws IOException {
    Listening listening = new Listening();
    RecordingSession session =
        RecordingSession.start(place("echo $$ > pid; exec sleep 600"), listening);
    while (!isAppAlive()) {
      Thread.onSpinWait();
    }
    long asked = System.nanoTime();
    session.close();
    assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(15));
    assertThat(listening.ends).containsExactly("");
    assertThat(isAppAlive()).isFalse();
  }

  @Test
  void theEndIsToldOnceAndWhenTheAppHasEnded() throws Exception {
    Listening listening = new Listening();
    try (RecordingSession session =
        RecordingSession.start(
            place("echo $$ > pid; exec python3 -m http.server -b 127.0.0.1 {{port}}"), listening)) {
      assertThat(listening.open.get(60, TimeUnit.SECONDS).url()).contains("127.0.0.1");
      assertThat(session.sight().get(60, TimeUnit.SECONDS).text()).contains("Counter");
    }
    assertThat(listening.aliveAtEnd).isCompletedWithValue(false);
    assertThat(listening.ends).containsExactly("");
  }

  @Test
  void whatADyingAppPrintsIsToldWithoutItsSecrets() throws IOException {
    WindowRecording.End end =
        WindowRecording.record(
            place("echo no database for " + SECRET + "; exit 3"),
            "Count",
            window -> true,
            upload -> {},
            text -> {});
    assertThat(end)
        .isInstanceOfSatisfying(
            WindowRecording.Failed.class,
            failed ->
                assertThat(failed.why())
                    .contains("no database for [secret WORD]")
                    .doesNotContain(SECRET));
  }
}

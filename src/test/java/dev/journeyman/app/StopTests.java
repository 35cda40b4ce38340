package dev.journeyman.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@EnabledOnOs(OS.LINUX)
class StopTests {

  private static final Readiness UP = new Readiness.InLog(Pattern.compile("up and running"));
  private static final String STUBBORN =
      "(trap '' TERM; while :; do sleep 1; done) & setsid sh -c 'trap \"\" TERM; (sleep 60; :) & sleep 60; :' &"
          + " (setsid sh -c 'sleep 60; :' &) ; trap '' TERM; echo up and running; while :; do sleep 1; done";

  private static final String STUBBORN_CHILD =
      "setsid sh -c 'trap \"\" TERM; while :; do sleep 1; done' & echo up and running; sleep 60";

  private final Path folder;
  private final Sandbox sandbox;

  StopTests(@TempDir Path folder) {
    this.folder = folder;
    this.sandbox = new Sandbox(folder);
  }

  @AfterEach
  void leaveNothing() {
    sandbox.left().forEach(ProcessHandle::destroyForcibly);
  }

  @Nested
  class Closing {

    @Test
    void letsAnAppThatObeysEndByItself() throws IOException {
      String command =
          "trap 'echo goodbye; exit 0' TERM; echo up and running; while :; do sleep 0.05; done";
      long begin = System.nanoTime();
      sandbox.started(command, UP).close();
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
      assertThat(Files.readString(sandbox.logFile())).containsOnlyOnce("goodbye");
      assertThat(sandbox.left()).isEmpty();
    }

    @Test
    void stopsForksNewSessionsAndThoseThatIgnoreTheSignal() throws InterruptedException {
      App app = sandbox.started(STUBBORN, UP);
      Sandbox.eventually(() -> sandbox.left().size() > 5);
      app.close();
      assertThat(sandbox.left()).isEmpty();
    }

    @Test
    void stopsAProcessOfTheGroupThatDroppedTheMark() throws IOException {
      App app =
          sandbox.started(
              "(env -i sh -c 'trap \"\" TERM; echo $$; while :; do /bin/sleep 0.2; done' &)"
                  + "; sleep 0.3; echo up and running; sleep 60",
              UP);
      long pid = Long.parseLong(app.linesSince(0).get(0));
      assertThat(ProcessHandle.of(pid)).isPresent();
      app.close();
      assertThat(ProcessHandle.of(pid).filter(ProcessTable::runs)).isEmpty();
    }

    @Test
    void maySayItTwice() {
      App app = sandbox.started("echo up and running; sleep 60", UP);
      long begin = System.nanoTime();
      app.close();
      app.close();
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(1));
      assertThat(sandbox.left()).isEmpty();
      assertThat(app.linesSince(0)).containsExactly("up and running");
    }

    @Test
    void leavesTheProcessesOfARunWhoseIdBeginsAlike() throws IOException {
      ProcessBuilder stranger = new ProcessBuilder("sleep", "60");
      stranger.environment().put(ProcessTable.MARK, sandbox.runId + "1");
      Process alive = stranger.start();
      try {
        sandbox.started("setsid sleep 60 & echo up and running; sleep 60", UP).close();
        assertThat(alive.isAlive()).isTrue();
        assertThat(sandbox.left()).isEmpty();
      } finally {
        alive.destroyForcibly();
      }
    }
  }

  @Nested
  class Crashing {

    @Test
    void isSeenInTheExitCode() throws InterruptedException {
      try (App app = sandbox.started("echo up and running; sleep 0.2; exit 7", UP)) {
        Sandbox.eventually(() -> app.exitCode().isPresent());
        assertThat(app.exitCode()).contains(7);
      }
    }

    @Test
    void doesNotHideWhatTheCommandLeftBehind() throws InterruptedException {
      try (App app =
          sandbox.started("setsid sleep 60 & echo up and running; sleep 0.2; exit 1", UP)) {
        Sandbox.eventually(() -> app.exitCode().isPresent());
        assertThat(sandbox.left()).isNotEmpty();
      }
      assertThat(sandbox.left()).isEmpty();
    }
  }

  @Nested
  class KilledRunner {

    @ParameterizedTest
    @ValueSource(strings = {STUBBORN, STUBBORN_CHILD})
    void takesItsAppAlong(String command) throws IOException, InterruptedException {
      Process runner =
          new ProcessBuilder(
                  List.of(
                      SampleApp.java(),
                      "-XX:TieredStopAtLevel=1",
                      "-cp",
                      SampleApp.classes(),
                      RunnerToKill.class.getName(),
                      folder.toString(),
                      sandbox.runId,
                      command,
                      System.getenv("PATH")))
              .redirectErrorStream(true)
              .start();
      try (BufferedReader said = runner.inputReader(StandardCharsets.UTF_8)) {
        assertThat(said.readLine()).startsWith("Started");
        Sandbox.eventually(() -> sandbox.left().size() > 2);
      } finally {
        runner.destroyForcibly().waitFor();
      }
      Sandbox.eventually(() -> sandbox.left().isEmpty());
    }
  }
}

package dev.journeyman.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** A folder, a free port and a run id to start apps with. */
final class Sandbox {

  final Path folder;
  final int port = freePort();
  final URI url = URI.create("http://localhost:" + port);
  final String runId = "test-" + UUID.randomUUID();

  private Duration patience = Duration.ofSeconds(20);

  Sandbox(Path folder) {
    this.folder = folder;
  }

  Sandbox patient(Duration time) {
    patience = time;
    return this;
  }

  Start start(String command, Readiness ready) {
    return start(command, ready, Map.of());
  }

  Start start(String command, Readiness ready, Map<String, String> env) {
    Launch launch = new Launch(command, folder, url, ready, env, patience);
    return App.start(launch, System.getenv(), logFile(), runId);
  }

  App started(String command, Readiness ready) {
    return assertThat(start(command, ready))
        .isInstanceOfSatisfying(Start.Started.class, started -> {})
        .extracting(start -> ((Start.Started) start).app())
        .actual();
  }

  Start.NotStarted notStarted(String command, Readiness ready) {
    Start start = start(command, ready);
    assertThat(start).isInstanceOf(Start.NotStarted.class);
    return (Start.NotStarted) start;
  }

  Path logFile() {
    return folder.resolve("app.log");
  }

  List<ProcessHandle> left() {
    return ProcessTable.marked(runId);
  }

  static void eventually(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (!condition.getAsBoolean() && System.nanoTime() < end) {
      Thread.sleep(20);
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
  }
}

package dev.journeyman.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.journeyman.app.Start.Cause;
import dev.journeyman.app.Start.NotStarted;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs({OS.LINUX, OS.MAC})
class StartTests {

  private final Path folder;
  private final Sandbox sandbox;

  StartTests(@TempDir Path folder) {
    this.folder = folder;
    this.sandbox = new Sandbox(folder);
  }

  @AfterEach
  void nothingIsLeft() {
    assertThat(sandbox.left()).isEmpty();
  }

  private Readiness ready(String text) {
    return Readiness.parse(Optional.of(text), sandbox.url);
  }

  @Nested
  class Ready {

    @Test
    void whenThePathAnswers() {
      App app = sandbox.started(SampleApp.command(sandbox.port, "127.0.0.1", 404), ready("/"));
      try (app) {
        assertThat(app.exitCode()).isEmpty();
        assertThat(app.linesSince(0)).contains("listening on port " + sandbox.port);
      }
      assertThat(app.exitCode()).isPresent();
    }

    @Test
    void whenAnotherPathAnswersThoughTheUrlBreaks() {
      String command = SampleApp.command(sandbox.port, "127.0.0.1", 500);
      try (App app = sandbox.started(command, ready("/health"))) {
        assertThat(app.exitCode()).isEmpty();
      }
    }

    @Test
    void whenItListensOnTheOtherLoopbackOnly() {
      String command = SampleApp.command(sandbox.port, "::1", 200);
      try (App app = sandbox.started(command, ready("/"))) {
        assertThat(app.exitCode()).isEmpty();
      }
    }

    @Test
    void whenThePortAcceptsConnections() {
      String command = SampleApp.command(sandbox.port, "127.0.0.1", 500);
      try (App app = sandbox.started(command, ready("" + sandbox.port))) {
        assertThat(app.exitCode()).isEmpty();
      }
    }

    @Test
    void whenTheLogSaysSoEvenWithoutANewline() {
      try (App app =
          sandbox.started("echo a; printf 'ready on 80'; sleep 30", ready("/on \\d+/"))) {
        assertThat(app.linesSince(0)).containsExactly("a", "ready on 80");
      }
    }
  }

  @Nested
  class NotReady {

    @Test
    void becauseTheCommandIsNotFound() {
      NotStarted not = sandbox.notStarted("no-such-program --port 1", ready("/"));
      assertThat(not.cause()).isEqualTo(Cause.COMMAND_NOT_FOUND);
      assertThat(not.message())
          .isEqualTo(
              "`no-such-program --port 1` could not be run in %s: the shell did not find a program that it calls (exit code 127). Install what it needs, or correct the command."
                  .formatted(folder));
      assertThat(not.lastLines()).anyMatch(line -> line.contains("no-such-program"));
    }

    @Test
    void becauseItEndedEarlyAndThatIsToldAtOnce() {
      long begin = System.nanoTime();
      NotStarted not = sandbox.notStarted("echo no database; exit 3", ready("/"));
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
      assertThat(not.cause()).isEqualTo(Cause.EXITED_EARLY);
      assertThat(not.message())
          .contains("`echo no database; exit 3` ended with exit code 3 after 0.")
          .contains("before the app was ready (an answer below 500 at " + sandbox.url);
      assertThat(not.lastLines()).containsExactly("no database");
    }

    @Test
    void becauseItWentIntoTheBackground() {
      NotStarted not = sandbox.notStarted("sleep 30 & exit 0", ready("/"));
      assertThat(not.cause()).isEqualTo(Cause.EXITED_EARLY);
      assertThat(not.message()).contains("exit code 0").contains("stay in the foreground");
    }

    @Test
    void becauseNothingListens() {
      NotStarted not =
          sandbox
              .patient(Duration.ofMillis(300))
              .notStarted("echo compiling; exec sleep 30", ready("/"));
      assertThat(not.cause()).isEqualTo(Cause.NEVER_READY);
      assertThat(not.message())
          .contains("was not ready within 1 s")
          .contains("saw nothing listens on port " + sandbox.port);
      assertThat(not.lastLines()).containsExactly("compiling");
    }

    @Test
    void becauseItOnlyAnswersWithErrors() {
      NotStarted not =
          sandbox
              .patient(Duration.ofMillis(2500))
              .notStarted(SampleApp.command(sandbox.port, "127.0.0.1", 503), ready("/"));
      assertThat(not.cause()).isEqualTo(Cause.NEVER_READY);
      assertThat(not.message()).contains("saw status 503");
    }

    @Test
    void becauseThePortIsTakenAndItsOwnerIsLeftAlone() throws IOException {
      try (ServerSocket stranger =
          new ServerSocket(sandbox.port, 5, InetAddress.getLoopbackAddress())) {
        NotStarted not = sandbox.notStarted("touch started", ready("/"));
        assertThat(not.cause()).isEqualTo(Cause.PORT_TAKEN);
        assertThat(not.message()).contains(sandbox.url + " answers already").contains("--url");
        assertThat(stranger.isClosed()).isFalse();
      }
      assertThat(folder.resolve("started")).doesNotExist();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void becauseAnotherRunWasFasterOnThePort() throws Exception {
      CompletableFuture<NotStarted> not =
          CompletableFuture.supplyAsync(() -> sandbox.notStarted("sleep 30", ready("/")));
      Sandbox.eventually(() -> !sandbox.left().isEmpty());
      Sandbox other = new Sandbox(Files.createDirectory(folder.resolve("other")));
      String command = SampleApp.command(sandbox.port, "127.0.0.1", 200);
      try (App faster = other.started(command, ready("/listening/"))) {
        assertThat(not.get(10, TimeUnit.SECONDS).cause()).isEqualTo(Cause.PORT_TAKEN);
        assertThat(not.get().message())
            .contains("process " + PortOwner.of(sandbox.port).orElseThrow().pid());
        assertThat(faster.exitCode()).isEmpty();
      }
    }

    @Test
    void becauseTheFolderIsMissing() {
      Sandbox nowhere = new Sandbox(folder.resolve("nowhere"));
      NotStarted not = nowhere.notStarted("true", ready("/"));
      assertThat(not.cause()).isEqualTo(Cause.FOLDER_MISSING);
      assertThat(not.message()).contains("there is no folder " + folder.resolve("nowhere"));
    }

    @Test
    void becauseTheReadinessCannotBeRead() {
      NotStarted not = sandbox.notStarted("true", ready("soon"));
      assertThat(not.cause()).isEqualTo(Cause.READINESS_UNREADABLE);
      assertThat(not.message()).startsWith("ready: 'soon' is no path, port or pattern; write");
    }

    @Test
    void becauseTheLogCannotBeWritten() throws IOException {
      Files.createDirectory(sandbox.logFile());
      NotStarted not = sandbox.notStarted("true", ready("/"));
      assertThat(not.cause()).isEqualTo(Cause.LOG_UNWRITABLE);
    }
  }

  @Nested
  class TheEnvironment {

    private static final Readiness DONE = new Readiness.InLog(Pattern.compile("^done$"));

    @Test
    void hasTheMarkAndTheVariablesOfTheLaunch() {
      Start start =
          sandbox.start(
              "echo $JOURNEYMAN_RUN $MODE; pwd; echo done; sleep 30", DONE, Map.of("MODE", "test"));
      try (App app = ((Start.Started) start).app()) {
        assertThat(app.linesSince(0)).startsWith(sandbox.runId + " test").contains("done");
      }
    }

    @Test
    void mayHaveAPathWithoutAShell() {
      Start start = sandbox.start("echo done; /bin/sleep 30", DONE, Map.of("PATH", "/nowhere"));
      assertThat(start).isInstanceOf(Start.Started.class);
      ((Start.Started) start).app().close();
    }

    @Test
    void hasAnEmptyStandardInput() {
      try (App app = sandbox.started("cat; echo done; sleep 30", DONE)) {
        assertThat(app.linesSince(0)).containsExactly("done");
      }
    }
  }

  @Nested
  class ARunningApp {

    @Test
    void isReachableWhateverItsStatus() {
      String command = SampleApp.command(sandbox.port, "127.0.0.1", 500);
      try (App app = sandbox.started(command, ready("/health"))) {
        assertThat(App.unreachable(sandbox.url, Duration.ofSeconds(5))).isEmpty();
        assertThat(app.exitCode()).isEmpty();
      }
    }

    @Test
    void isUnreachableWhenNothingListens() {
      NotStarted not = App.unreachable(sandbox.url, Duration.ofSeconds(5)).orElseThrow();
      assertThat(not.cause()).isEqualTo(Cause.UNREACHABLE);
      assertThat(not.message())
          .startsWith(
              "%s does not answer: nothing listens on port %d."
                  .formatted(sandbox.url, sandbox.port));
    }

    @Test
    void isUnreachableWhenItSaysNothing() throws IOException {
      try (ServerSocket silent =
          new ServerSocket(sandbox.port, 5, InetAddress.getLoopbackAddress())) {
        assertThat(App.unreachable(sandbox.url, Duration.ofMillis(100)))
            .hasValueSatisfying(not -> assertThat(not.message()).contains("no answer within 1 s"));
        assertThat(silent.isClosed()).isFalse();
      }
    }

    @Test
    void isReachableWithACertificateOfItsOwn() throws Exception {
      HttpsServer server = HttpsServer.create(new InetSocketAddress("localhost", 0), 0);
      server.setHttpsConfigurator(new HttpsConfigurator(ownCertificate()));
      server.start();
      try {
        URI secure = URI.create("https://localhost:" + server.getAddress().getPort());
        assertThat(App.unreachable(secure, Duration.ofSeconds(5))).isEmpty();
      } finally {
        server.stop(0);
      }
    }

    private SSLContext ownCertificate() throws Exception {
      Path store = folder.resolve("store.p12");
      new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
              "-genkeypair",
              "-keyalg",
              "EC",
              "-dname",
              "CN=somebody else",
              "-storepass",
              "for-tests",
              "-keystore",
              store.toString())
          .start()
          .waitFor();
      KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
      keys.init(
          KeyStore.getInstance(store.toFile(), "for-tests".toCharArray()),
          "for-tests".toCharArray());
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), null, null);
      return context;
    }

    @Test
    void hasAWebAddress() {
      assertThat(App.unreachable(URI.create("localhost:3000"), Duration.ofSeconds(1)))
          .hasValueSatisfying(
              not -> {
                assertThat(not.cause()).isEqualTo(Cause.URL_UNUSABLE);
                assertThat(not.message()).startsWith("'localhost:3000' is not the address");
              });
    }
  }
}

package dev.journeyman.run;

import dev.journeyman.app.App;
import dev.journeyman.app.Launch;
import dev.journeyman.app.Readiness;
import dev.journeyman.app.Start;
import dev.journeyman.app.Start.NotStarted;
import dev.journeyman.app.Start.Started;
import dev.journeyman.config.Config;
import dev.journeyman.drive.AppWatch;
import dev.journeyman.evidence.Redactor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** The app under test for the length of a run: one that we started, or one that runs already. */
record StartedApp(
    URI url, List<String> origins, Optional<App> app, String trouble, boolean lostPort)
    implements AutoCloseable {

  private static final int MOST_RACES = 2;

  private static final Duration PORT_PATIENCE = Duration.ofSeconds(3);

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private StartedApp(URI url, List<String> origins, Optional<App> app, String trouble) {
    this(url, origins, app, trouble, false);
  }

  /**
   * Reach the app at an address, or start it as the config says; trouble says why it cannot be
   * tested.
   */
  static StartedApp of(
      Config config,
      Optional<String> given,
      Map<String, String> environment,
      Path log,
      String runId,
      Redactor redactor) {
    if (given.isPresent()) {
      URI url = URI.create(given.get());
      List<String> origins = config.withPort(url.getPort()).origins();
      return new StartedApp(url, origins, Optional.empty(), unreachable(url));
    }
    StartedApp app = start(config, environment, log, runId, redactor);
    for (int again = 0; again < MOST_RACES && app.lostPort; again++) {
      if (!config.needsPort() && !isFreeSoon(app.url.getPort())) {
        return app;
      }
      app = start(config, environment, log, runId, redactor);
    }
    return app;
  }

  private static StartedApp start(
      Config config, Map<String, String> environment, Path log, String runId, Redactor redactor) {
    Config ready = config.needsPort() ? config.withPort(freePort()) : config;
    URI url = URI.create(ready.url().orElseThrow());
    if (ready.command().isEmpty()) {
      return new StartedApp(url, ready.origins(), Optional.empty(), unreachable(url));
    }
    Launch launch =
        new Launch(
            ready.command().get(),
            ready.folder(),
            url,
            Readiness.parse(ready.ready(), url),
            ready.env(),
            ready.patience().orElse(PATIENCE));
    Start start = App.start(launch, environment, log, runId);
    if (start instanceof Started started) {
      return new StartedApp(url, ready.origins(), Optional.of(started.app()), "");
    }
    NotStarted not = (NotStarted) start;
    boolean lostPort = isPortLost(not, url);
    return new StartedApp(
        url, ready.origins(), Optional.empty(), redactor.redact(reason(not)), lostPort);
  }

  /**
   * Between the choice of a free port and its use by the app, another program can take it; a fixed
   * one may still be held by the run before.
   */
  private static boolean isPortLost(NotStarted start, URI url) {
    return switch (start.cause()) {
      case PORT_TAKEN -> true;
      case EXITED_EARLY -> url.getPort() > 0 && !isFree(url.getPort());
      default -> false;
    };
  }

  /** Who holds a fixed port may be about to end; who does not is left alone. */
  private static boolean isFreeSoon(int port) {
    long end = System.nanoTime() + PORT_PATIENCE.toNanos();
    while (!isFree(port)) {
      if (System.nanoTime() > end) {
        return false;
      }
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
    return true;
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  private static String unreachable(URI url) {
    return App.unreachable(url, Duration.ofSeconds(10)).map(StartedApp::reason).orElse("");
  }

  private static String reason(NotStarted start) {
    return start.lastLines().isEmpty()
        ? start.message()
        : start.message() + "\nIts last lines:\n  " + String.join("\n  ", start.lastLines());
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException("No port is free on this machine", e);
    }
  }

  /** What one journey sees of it: the lines since its own last look. */
  AppWatch watch(Redactor redactor) {
    return app.<AppWatch>map(a -> new Watch(a, redactor, a.mark())).orElse(AppWatch.NONE);
  }

  @Override
  public void close() {
    app.ifPresent(App::close);
  }

  private static final class Watch implements AppWatch {
    private final App app;
    private final Redactor redactor;
    private long mark;

    Watch(App app, Redactor redactor, long mark) {
      this.app = app;
      this.redactor = redactor;
      this.mark = mark;
    }

    @Override
    public List<String> newLines() {
      long next = app.mark();
      List<String> lines = app.linesSince(mark).stream().map(redactor::redact).toList();
      mark = next;
      return lines;
    }

    @Override
    public Optional<Integer> exitCode() {
      return app.exitCode();
    }
  }
}

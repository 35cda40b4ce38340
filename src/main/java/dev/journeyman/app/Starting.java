package dev.journeyman.app;

import dev.journeyman.app.Start.Cause;
import dev.journeyman.app.Start.NotStarted;
import dev.journeyman.app.Start.Started;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The time from the command to the app being ready, or to knowing why it will not be. */
final class Starting {

  static final long LOG_LIMIT = 20_000_000;

  private static final int LAST_LINES = 20;
  private static final int NOT_EXECUTABLE = 126;
  private static final int NOT_FOUND = 127;

  /** For what an ended command left behind: short, since people wait for the message. */
  private static final Duration SHORT_GRACE = Duration.ofMillis(300);

  private final Launch launch;
  private final AppEnvironment environment;
  private final String runId;

  Starting(Launch launch, AppEnvironment environment, String runId) {
    if (!runId.matches("[\\w.-]+")) {
      throw new IllegalArgumentException(
          "a run id has letters, digits, dots and dashes only: '" + runId + "'");
    }
    this.launch = launch;
    this.environment = environment;
    this.runId = runId;
  }

  Start start(Path logFile) {
    Optional<NotStarted> obstacle = Obstacle.to(launch);
    return obstacle.isPresent() ? obstacle.get() : withLog(logFile);
  }

  private Start withLog(Path logFile) {
    AppLog log;
    try {
      log = AppLog.open(logFile, LOG_LIMIT, launch.ready());
    } catch (IOException unwritable) {
      return NotStarted.silently(
          Cause.LOG_UNWRITABLE,
          "`%s` was not run: its log cannot be written to %s (%s). Free the place or choose another folder for the report."
              .formatted(launch.command(), logFile, unwritable.getMessage()));
    }
    return run(log);
  }

  private Start run(AppLog log) {
    ProcessTree tree;
    try {
      tree = ProcessTree.start(launch, environment.variables(), runId);
    } catch (IOException noShell) {
      log.end();
      return NotStarted.silently(
          Cause.NO_SHELL,
          "`%s` was not run, as the shell could not be started: %s. Check that sh is on the PATH."
              .formatted(launch.command(), noShell.getMessage()));
    }
    log.follow(tree.output());
    return await(tree, log, new App(tree, log));
  }

  private Start await(ProcessTree tree, AppLog log, App app) {
    long begin = System.nanoTime();
    Optional<Endpoint> endpoint = Obstacle.endpoint(launch.ready());
    Optional<Probe> probe = endpoint.map(this::probe);
    CompletableFuture<String> ready = probe.map(Probe::ready).orElse(log.found());
    try {
      CompletableFuture.anyOf(tree.exit(), ready)
          .get(launch.patience().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException tooLate) {
      return failed(app, log, neverReady(probe.map(Probe::seen)));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return failed(app, log, interrupted());
    } catch (ExecutionException broken) {
      app.close();
      throw new IllegalStateException(broken);
    } finally {
      probe.ifPresent(Probe::close);
    }
    Duration taken = Duration.ofNanos(System.nanoTime() - begin);
    return tree.exitCode()
        .map(code -> ended(app, log, code, taken))
        .or(() -> endpoint.flatMap(at -> stranger(tree, at)).map(by -> failed(app, log, by)))
        .orElseGet(() -> new Started(app));
  }

  private Probe probe(Endpoint endpoint) {
    return launch.ready() instanceof Readiness.AtPort ? Probe.tcp(endpoint) : Probe.http(endpoint);
  }

  /** Two runs that begin together both find the port free; then one sees the app of the other. */
  private Optional<NotStarted> stranger(ProcessTree tree, Endpoint endpoint) {
    return PortOwner.of(endpoint.port())
        .filter(owner -> ProcessTable.runOf(owner.pid()).isPresent() && !tree.contains(owner.pid()))
        .map(owner -> Obstacle.taken(endpoint, Optional.of(owner)));
  }

  private Start failed(App app, AppLog log, NotStarted why) {
    app.close();
    return new NotStarted(why.cause(), why.message(), log.last(LAST_LINES));
  }

  private Start ended(App app, AppLog log, int code, Duration after) {
    app.stop(SHORT_GRACE);
    List<String> lines = log.last(LAST_LINES);
    return code == NOT_FOUND || code == NOT_EXECUTABLE
        ? new NotStarted(Cause.COMMAND_NOT_FOUND, notFound(code), lines)
        : new NotStarted(Cause.EXITED_EARLY, exitedEarly(code, after, lines), lines);
  }

  private String notFound(int code) {
    return "`%s` could not be run in %s: the shell %s (exit code %d). Install what it needs, or correct the command."
        .formatted(
            launch.command(),
            launch.folder().toAbsolutePath(),
            code == NOT_FOUND ? "did not find a program that it calls" : "may not execute it",
            code);
  }

  private String exitedEarly(int code, Duration after, List<String> lines) {
    return "`%s` ended with exit code %d after %d.%d s, before the app was ready (%s). %s%s"
        .formatted(
            launch.command(),
            code,
            after.toSeconds(),
            after.toMillisPart() / 100,
            launch.ready().description(),
            code == 0
                ? "The command must stay in the foreground as long as the app runs."
                : lines.isEmpty()
                    ? "It printed nothing; run it by hand to see why."
                    : "Its last lines say why.",
            environment.remark());
  }

  private NotStarted neverReady(Optional<String> seen) {
    return NotStarted.silently(
        Cause.NEVER_READY,
        "`%s` runs, but the app was not ready within %d s: waited for %s, saw %s. Check url and ready, or give it more time."
            .formatted(
                launch.command(),
                Math.max(1, launch.patience().toSeconds()),
                launch.ready().description(),
                seen.orElse("no such line")));
  }

  private NotStarted interrupted() {
    return NotStarted.silently(
        Cause.INTERRUPTED,
        "`%s` was stopped before the app was ready: the run was interrupted."
            .formatted(launch.command()));
  }
}

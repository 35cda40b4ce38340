package dev.journeyman.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The app under test while it runs; closing it stops every process that came of its command. */
public final class App implements AutoCloseable {

  private static final Duration GRACE = Duration.ofSeconds(2);

  private final ProcessTree tree;
  private final AppLog log;
  private boolean closed;

  App(ProcessTree tree, AppLog log) {
    this.tree = tree;
    this.log = log;
  }

  /**
   * Start the app and wait until it is ready.
   *
   * @param environment the runner's own variables; see {@link AppEnvironment} for what is passed on
   * @param logFile keeps what the app prints, as it is: whoever publishes it redacts it
   * @param runId marks the app's processes as {@code JOURNEYMAN_RUN}
   */
  public static Start start(
      Launch launch, Map<String, String> environment, Path logFile, String runId) {
    return new Starting(launch, AppEnvironment.of(environment, launch.env()), runId).start(logFile);
  }

  /** Look at an app that is said to run already: why it cannot be tested, if it does not answer. */
  public static Optional<Start.NotStarted> unreachable(URI url, Duration patience) {
    return Obstacle.unreachable(url, patience);
  }

  /** Now, as a place in the log. */
  public long mark() {
    return log.mark();
  }

  /** What the app has printed since, or the recent part of it and a remark that there was more. */
  public List<String> linesSince(long mark) {
    return log.since(mark);
  }

  /** How the app ended, if it has: by itself, as long as it was not closed. */
  public Optional<Integer> exitCode() {
    return tree.exitCode();
  }

  /** Stop the app; returns when none of its processes is left. */
  @Override
  public void close() {
    stop(GRACE);
  }

  synchronized void stop(Duration grace) {
    if (!closed) {
      closed = true;
      tree.stop(grace)
          .forEach(left -> log.note("process %d could not be stopped".formatted(left.pid())));
      log.end();
    }
  }
}

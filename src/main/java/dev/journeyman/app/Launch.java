package dev.journeyman.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * How to start the app under test.
 *
 * @param command what the shell runs in {@code folder}
 * @param url where the app answers once it is up
 * @param env variables for the app, added to what {@link AppEnvironment} passes on
 * @param patience how long the app may take to become ready
 */
public record Launch(
    String command,
    Path folder,
    URI url,
    Readiness ready,
    Map<String, String> env,
    Duration patience) {

  public Launch {
    env = Map.copyOf(env);
    if (patience.isNegative() || patience.isZero()) {
      throw new IllegalArgumentException("patience must be positive, but is " + patience);
    }
  }
}

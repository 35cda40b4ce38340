package dev.journeyman.drive;

import java.time.Duration;

/**
 * How long to wait.
 *
 * @param step for a target to come or an expectation to hold
 * @param await for what a step says it waits for
 * @param journey for the whole journey
 */
public record Limits(Duration step, Duration await, Duration journey) {

  public static final Limits DEFAULT =
      new Limits(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMinutes(5));

  public Limits withJourney(Duration other) {
    return new Limits(step, await, other);
  }
}

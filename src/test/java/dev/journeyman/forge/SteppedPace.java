package dev.journeyman.forge;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Time that passes only by waiting. */
final class SteppedPace implements Pace {

  static final Instant START = Instant.parse("2026-11-21T12:00:00Z");

  private final List<Duration> pauses = new ArrayList<>();
  private Instant now = START;

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public void pause(Duration time) {
    pauses.add(time);
    now = now.plus(time);
  }

  List<Duration> pauses() {
    return List.copyOf(pauses);
  }
}

package dev.journeyman.report;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that goes on by a tenth of a second whenever it is read. */
final class Ticking extends Clock {

  private Instant now;

  Ticking(Instant start) {
    this.now = start;
  }

  @Override
  public Instant instant() {
    now = now.plus(Duration.ofMillis(100));
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("a ticking clock knows UTC only");
  }
}

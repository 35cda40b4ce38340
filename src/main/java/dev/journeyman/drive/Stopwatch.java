package dev.journeyman.drive;

import java.time.Duration;

/** Time since it was started, by the clock that never jumps. */
record Stopwatch(long startedNanos) {

  static Stopwatch start() {
    return new Stopwatch(System.nanoTime());
  }

  Duration elapsed() {
    return Duration.ofMillis((System.nanoTime() - startedNanos) / 1_000_000);
  }

  boolean isPast(Duration limit) {
    return System.nanoTime() - startedNanos > limit.toNanos();
  }

  Duration left(Duration limit) {
    Duration left = limit.minus(elapsed());
    return left.isNegative() ? Duration.ZERO : left;
  }
}

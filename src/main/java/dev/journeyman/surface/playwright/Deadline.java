package dev.journeyman.surface.playwright;

import java.time.Duration;

/**
 * How long a call may take.
 *
 * @param call for any call
 * @param end when the time of all calls together is over, as the machine counts nanoseconds
 */
record Deadline(Duration call, long end) {

  /** What is said and shown of a page when the time is over takes some time as well. */
  private static final Duration GRACE = Duration.ofSeconds(5);

  private static final Duration EVER = Duration.ofDays(365);

  static Deadline of(Duration call) {
    return new Deadline(call, System.nanoTime() + EVER.toNanos());
  }

  /** The same, where all calls together have no more time than this. */
  Deadline within(Duration time) {
    return new Deadline(call, System.nanoTime() + time.toNanos());
  }

  /** How long a call that begins now may take. */
  Duration now() {
    Duration left = Duration.ofNanos(Math.max(0, end - System.nanoTime())).plus(GRACE);
    return left.compareTo(call) < 0 ? left : call;
  }
}

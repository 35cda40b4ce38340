package dev.journeyman.demo;

import java.time.Duration;

/** What takes its time, as a machine elsewhere would. */
final class Delay {
  private Delay() {}

  static void of(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }
}

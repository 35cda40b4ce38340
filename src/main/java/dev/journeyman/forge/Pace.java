package dev.journeyman.forge;

import java.time.Duration;
import java.time.Instant;

/** The time, and waiting for it to pass; handed in, so that tests wait for nothing. */
interface Pace {

  Pace REAL =
      new Pace() {
        @Override
        public Instant now() {
          return Instant.now();
        }

        @Override
        public void pause(Duration time) throws InterruptedException {
          Thread.sleep(time.toMillis());
        }
      };

  Instant now();

  void pause(Duration time) throws InterruptedException;
}

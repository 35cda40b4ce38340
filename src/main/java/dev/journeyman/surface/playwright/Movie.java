package dev.journeyman.surface.playwright;

import java.time.Duration;
import java.util.List;

/** What became of a film. */
public sealed interface Movie {

  /**
   * A file that browsers play.
   *
   * @param chapters when each scene begins
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Developed(byte[] webm, List<Duration> chapters, Duration took) implements Movie {
    public Developed {
      chapters = List.copyOf(chapters);
    }
  }

  /** There is none, and why. */
  record None(String why) implements Movie {}
}

package dev.journeyman.discover;

import java.time.Duration;

/**
 * How far a walk goes.
 *
 * @param pages how many pages are opened at most
 * @param time after which no further page is opened
 * @param start the path at which it begins
 * @param changes whether forms may be sent and deeds be done
 */
public record Bounds(int pages, Duration time, String start, Changes changes) {

  public static final int PAGES = 60;
  public static final Duration TIME = Duration.ofMinutes(5);

  /** What a walk may do to the app. */
  public enum Changes {
    NONE,
    ALLOWED
  }

  /** The usual walk from the front page. */
  public static Bounds usual() {
    return new Bounds(PAGES, TIME, "/", Changes.NONE);
  }

  boolean allowChanges() {
    return changes == Changes.ALLOWED;
  }
}

package dev.journeyman.check;

import dev.journeyman.surface.Box;
import dev.journeyman.surface.Element;
import java.util.Optional;

/**
 * What a check saw.
 *
 * @param expected a phrase for people, such as {@code "Paid" on the page}
 * @param saw what was there instead, or what proved it
 * @param where the element that it was read from, in the viewport; empty where there is none
 */
public record Finding(Result result, String expected, String saw, Optional<Box> where) {

  /** Whether the check held. */
  public enum Result {
    HELD,
    BROKEN,
    /** What the check names is not clear on this page, so it says nothing. */
    UNDECIDED
  }

  public static Finding held(String expected, String saw, Element where) {
    return new Finding(Result.HELD, expected, saw, Optional.of(where.box()));
  }

  public static Finding held(String expected, String saw) {
    return new Finding(Result.HELD, expected, saw, Optional.empty());
  }

  public static Finding broken(String expected, String saw, Element where) {
    return new Finding(Result.BROKEN, expected, saw, Optional.of(where.box()));
  }

  public static Finding broken(String expected, String saw) {
    return new Finding(Result.BROKEN, expected, saw, Optional.empty());
  }

  public static Finding undecided(String expected, String saw) {
    return new Finding(Result.UNDECIDED, expected, saw, Optional.empty());
  }

  public boolean isHeld() {
    return result == Result.HELD;
  }
}

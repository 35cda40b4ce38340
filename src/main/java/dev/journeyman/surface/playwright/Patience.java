package dev.journeyman.surface.playwright;

import java.time.Duration;

/**
 * How long is waited for the app.
 *
 * @param action how long an element may take to become ready for an action
 * @param page how long a tab may take to come to another page
 */
public record Patience(Duration action, Duration page) {

  private static final Duration LEAST_FOR_A_PAGE = Duration.ofSeconds(10);

  static final Patience USUAL = of(Duration.ofSeconds(5));

  /** Patience beyond what any page may take to come is granted to pages too. */
  public static Patience of(Duration action) {
    return new Patience(action, action.compareTo(LEAST_FOR_A_PAGE) > 0 ? action : LEAST_FOR_A_PAGE);
  }
}

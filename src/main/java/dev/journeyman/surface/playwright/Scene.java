package dev.journeyman.surface.playwright;

import dev.journeyman.surface.Box;
import java.time.Instant;
import java.util.List;

/**
 * A part of a film with a title of its own.
 *
 * @param place such as {@code 2 of 5}
 */
public record Scene(String place, String title, Instant from, List<Touch> touches) {

  public Scene {
    touches = List.copyOf(touches);
  }

  /** Something was acted on. */
  public record Touch(Instant at, Box where) {}
}

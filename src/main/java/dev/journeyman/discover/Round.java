package dev.journeyman.discover;

import dev.journeyman.surface.Surface;
import java.util.function.Supplier;

/**
 * A part of a walk that goes on from where a journey of a person ended.
 *
 * @param after the title of the journey
 * @param journey walks it
 */
public record Round(String after, Supplier<Start> journey) {

  /** What came of the journey. */
  public sealed interface Start {}

  /**
   * It held.
   *
   * @param url where it ended
   * @param surfaces opens a fresh surface for the visitor that it made
   */
  public record From(String url, Supplier<Surface> surfaces) implements Start {}

  /** It did not hold, so there is nothing to go on from. */
  public record Not(String why) implements Start {}
}

package dev.journeyman.publish;

import java.util.Optional;

/**
 * Where a reader goes from a comment.
 *
 * @param report where the report opens
 * @param run the page of the build
 */
public record Links(Optional<String> report, Optional<String> run) {
  public static final Links NONE = new Links(Optional.empty(), Optional.empty());
}

package dev.journeyman.forge;

import java.util.List;

/** Whether it is known where to publish. */
public sealed interface Found {

  record Complete(Target target) implements Found {}

  /**
   * Not all of it is.
   *
   * @param missing for each thing what it is and what to set
   */
  record Lacking(List<String> missing) implements Found {}
}

package dev.journeyman.scribe;

import java.util.Optional;

/**
 * One line of what was written so far.
 *
 * @param id its name as long as the recording lasts
 * @param of the step that a promise belongs to
 * @param remark for the person, such as why the line is unsure; empty where there is nothing to say
 */
public record Line(
    int id, Kind kind, String text, Optional<Integer> of, State state, String remark) {

  /** What a line is. */
  public enum Kind {
    STEP,
    PROMISE
  }

  /** What the person thinks of it. */
  public enum State {
    PROPOSED,
    KEPT,
    DROPPED
  }
}

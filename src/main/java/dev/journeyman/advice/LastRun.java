package dev.journeyman.advice;

import java.util.List;

/**
 * The promises that held before their step already when the journeys were last run.
 *
 * @param id which run that was
 */
public record LastRun(String id, List<Weak> weak) {

  public LastRun {
    weak = List.copyOf(weak);
  }

  /** Such a promise, and the step that it stands under, in the words of the run. */
  public record Weak(String file, String step, String promise) {}
}

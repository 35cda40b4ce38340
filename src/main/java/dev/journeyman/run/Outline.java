package dev.journeyman.run;

import dev.journeyman.plan.Phase;
import java.util.List;

/** A journey that is about to be walked. */
public record Outline(String journey, String file, String title, List<Step> steps) {

  public Outline {
    steps = List.copyOf(steps);
  }

  /**
   * One step.
   *
   * @param line where it stands in the file of the journey; for a step from another file, where
   *     that is included
   * @param title such as {@code step 1}
   */
  public record Step(int index, int line, Phase part, String title, String text) {}
}

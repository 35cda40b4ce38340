package dev.journeyman.plan;

import java.util.List;

/**
 * One step: what the person does and what must then be true.
 *
 * @param number its place within its phase, from 1
 * @param intent the sentence with its data filled in; secrets stay {@code {{secret.NAME}}}
 */
public record PlannedStep(
    Phase phase, int number, String intent, String file, int line, List<Expectation> expectations) {

  public PlannedStep {
    expectations = List.copyOf(expectations);
  }

  /** {@code step 3}, {@code preparation 1} or {@code outcome}. */
  public String title() {
    return switch (phase) {
      case BEFORE -> "preparation " + number;
      case STEPS -> "step " + number;
      case OUTCOME -> "outcome";
    };
  }

  /** Whether it only looks at what the step before has brought about. */
  public boolean isLook() {
    return phase != Phase.OUTCOME && Look.isAll(intent);
  }

  public String place() {
    return file + ":" + line;
  }
}

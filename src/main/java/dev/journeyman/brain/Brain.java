package dev.journeyman.brain;

import dev.journeyman.check.Memory;
import dev.journeyman.plan.PlannedStep;
import dev.journeyman.surface.Sight;
import java.util.List;
import java.util.Optional;

/** What decides: a grammar, and later a model or a recording. */
public interface Brain {

  /** How it is called in reports, such as {@code plain}. */
  String name();

  /**
   * Begin a step.
   *
   * @param next the step after it, which may say how to answer a dialog that this one opens
   */
  Approach approach(PlannedStep step, Optional<PlannedStep> next, Memory memory);

  /**
   * A step begins that somebody else decides, and of which {@link #examine} may be asked later.
   *
   * @param page as it is before anything is done
   */
  default void begins(PlannedStep step, Sight page) {}

  /** Turn an expectation's sentence into a check. */
  Interpretation interpret(String expectation);

  /**
   * Whether {@link #examine} has other eyes for what somebody read by the words and found unclear.
   *
   * @param by who read it
   */
  default boolean seesMore(String by) {
    return false;
  }

  /** Look at the page for what {@link #interpret} did not understand, after the step's actions. */
  default Examination examine(Claim claim) {
    return new Examination(interpret(claim.expectation()), List.of());
  }
}

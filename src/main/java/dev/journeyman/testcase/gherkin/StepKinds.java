package dev.journeyman.testcase.gherkin;

import dev.journeyman.brain.Interpretation.Understood;
import dev.journeyman.brain.plain.PlainBrain;
import dev.journeyman.testcase.CaseKind;
import io.cucumber.messages.types.Step;
import io.cucumber.messages.types.StepKeywordType;
import java.util.Optional;

/** What a step is by its keyword. */
final class StepKinds {

  private StepKinds() {}

  /** And, But and * go on with what stands before; at the beginning the sentence itself tells. */
  static CaseKind of(Step step, Optional<CaseKind> last) {
    return switch (step.getKeywordType().orElse(StepKeywordType.UNKNOWN)) {
      case CONTEXT -> CaseKind.GIVEN;
      case ACTION -> CaseKind.WHEN;
      case OUTCOME -> CaseKind.THEN;
      case CONJUNCTION, UNKNOWN -> last.orElseGet(() -> byItself(step.getText()));
    };
  }

  private static CaseKind byItself(String text) {
    boolean promise =
        PlainBrain.reading(text).isEmpty() && PlainBrain.expectation(text) instanceof Understood;
    return promise ? CaseKind.THEN : CaseKind.WHEN;
  }
}

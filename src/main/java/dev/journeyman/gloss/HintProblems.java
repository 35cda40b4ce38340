package dev.journeyman.gloss;

import dev.journeyman.brain.Hint;
import dev.journeyman.brain.Interpretation.Understood;
import dev.journeyman.brain.plain.PlainBrain;
import dev.journeyman.journey.Line;
import dev.journeyman.source.Problem;
import java.util.List;
import java.util.Optional;

/** What is wrong with lines under Hints. */
public final class HintProblems {

  private HintProblems() {}

  /** A promise among hints is an error: nobody would check it. */
  public static List<Problem> of(List<Line> hints, Optional<String> model) {
    return hints.stream().flatMap(hint -> of(hint, model).stream()).toList();
  }

  private static Optional<Problem> of(Line hint, Optional<String> model) {
    String text = "\u201c" + hint.text() + "\u201d ";
    if (Hint.read(hint.text()).isPresent()) {
      return Optional.empty();
    }
    if (PlainBrain.expectation(hint.text()) instanceof Understood) {
      return Optional.of(
          Problem.error(
              hint.file(),
              hint.number(),
              text + "is a promise, and under Hints nobody checks it",
              "move it to Always, Outcome or under a step"));
    }
    return Optional.of(
        Problem.warning(
            hint.file(),
            hint.number(),
            text
                + model
                    .map(name -> "is a hint for the model " + name + " alone")
                    .orElse("is a hint that only a model can heed"),
            "it costs nothing where you say, for example: close the cookie banner"));
  }
}

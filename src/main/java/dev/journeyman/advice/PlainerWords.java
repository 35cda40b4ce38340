package dev.journeyman.advice;

import dev.journeyman.advice.Rewrite.Readiness;
import dev.journeyman.brain.plain.PlainBrain;
import dev.journeyman.brain.plain.Refusal;
import dev.journeyman.journey.Line;
import java.util.Optional;

/** Lines that only a model reads, where the grammar would read them in other words. */
final class PlainerWords {

  private final Manuscripts manuscripts;

  PlainerWords(Manuscripts manuscripts) {
    this.manuscripts = manuscripts;
  }

  Optional<Advice> onStep(Line line) {
    return advice(line, PlainBrain.refusedStep(line.text()));
  }

  Optional<Advice> onPromise(Line line) {
    return advice(line, PlainBrain.refusedPromise(line.text()));
  }

  /** What is left out was a part of the sentence, so its author has to want it. */
  private Optional<Advice> advice(Line line, Refusal refusal) {
    return refusal
        .rewrite()
        .filter(words -> !words.contains("\"<"))
        .map(
            words ->
                Advice.of(
                    Code.NEEDS_MODEL,
                    line,
                    "\u201c" + line.text() + "\u201d is not read without a model",
                    manuscripts.reword(line, words, Readiness.CHOICE)));
  }
}

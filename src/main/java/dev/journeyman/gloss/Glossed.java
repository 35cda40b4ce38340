package dev.journeyman.gloss;

import dev.journeyman.advice.Advice;
import dev.journeyman.source.Problem;
import java.util.List;

/** What reading one text said; every line in it is a line of this text. */
public record Glossed(
    List<Problem> problems, List<Advice> advice, List<Understanding> understanding) {
  public Glossed {
    problems = List.copyOf(problems);
    advice = List.copyOf(advice);
    understanding = List.copyOf(understanding);
  }
}

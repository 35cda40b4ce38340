package dev.journeyman.source;

import java.util.List;
import java.util.Optional;

/** A text file, unless it could not be read, and what is wrong with its bytes. */
public record TextReading(Optional<TextFile> text, List<Problem> problems) {
  public TextReading {
    problems = List.copyOf(problems);
  }

  static TextReading failed(Problem problem) {
    return new TextReading(Optional.empty(), List.of(problem));
  }
}

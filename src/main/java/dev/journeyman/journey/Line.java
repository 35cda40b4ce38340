package dev.journeyman.journey;

import java.util.List;
import java.util.Optional;

/**
 * One sentence where it stands. Markdown is flattened: emphasis and links leave their text, a code
 * span becomes its text in double quotes, typographic quotes stay as they are.
 *
 * @param citations the requirements that it answers for
 * @param remark whose remark it was, where it was one
 */
public record Line(
    String text, String file, int number, List<Citation> citations, Optional<Remark> remark) {

  public Line {
    citations = List.copyOf(citations);
  }

  /** A sentence of its author that cites nothing. */
  public Line(String text, String file, int number) {
    this(text, file, number, List.of(), Optional.empty());
  }

  @Override
  public String toString() {
    return file + ":" + number + ": " + text;
  }
}

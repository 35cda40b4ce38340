package dev.journeyman.plan;

import static java.util.Objects.requireNonNullElse;

import dev.journeyman.journey.Citation;
import dev.journeyman.journey.Remark;
import java.util.List;
import java.util.Optional;

/**
 * What must be true, in the author's words.
 *
 * @param text the sentence with its data filled in
 * @param file the file that says so, and {@code line} where
 * @param cites the requirements that it answers for
 * @param remark whose remark it was, where it was one
 */
public record Expectation(
    String text, String file, int line, List<Citation> cites, Optional<Remark> remark) {

  /** A journal of an older run names neither. */
  public Expectation {
    cites = List.copyOf(requireNonNullElse(cites, List.of()));
    remark = requireNonNullElse(remark, Optional.empty());
  }

  public Expectation(String text, String file, int line) {
    this(text, file, line, List.of(), Optional.empty());
  }

  /** {@code journeys/pay.md:14}. */
  public String place() {
    return file + ":" + line;
  }
}

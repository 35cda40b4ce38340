package dev.journeyman.gloss;

import dev.journeyman.journey.Line;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How a line is read when its journey runs.
 *
 * @param reading what it comes to, in sentences for people
 * @param fragment where a model must read it: the part that the grammar reads, perhaps nothing
 */
public record Understanding(
    Part part, Line line, String reading, By by, Optional<String> fragment) {

  /** Who reads it, the surest first. */
  public enum By {
    /** The grammar, at no cost. */
    PLAIN,
    /** A sentence that the project's config names. */
    PROJECT,
    /** A model will be asked. */
    MODEL,
    /** It needs a model, and none is configured; or the project's sentences leave it open. */
    NOBODY;

    /** Returns its name for programs, such as {@code plain}. */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public String file() {
    return line.file();
  }

  /** Returns the number of its line, from 1. */
  public int number() {
    return line.number();
  }

  /** Returns the sentence as it is written. */
  public String text() {
    return line.text();
  }

  /** The same where it stands in another file that a line includes: one for all of them. */
  static Understanding included(Part part, Line at, List<Understanding> all) {
    String readings = all.stream().map(Understanding::reading).collect(Collectors.joining(" "));
    By worst = all.stream().map(Understanding::by).max(Enum::compareTo).orElse(By.PLAIN);
    return new Understanding(part, at, at.text() + ": " + readings, worst, Optional.empty());
  }
}

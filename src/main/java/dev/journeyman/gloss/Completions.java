package dev.journeyman.gloss;

import java.util.List;

/**
 * What could be written at a caret, the likeliest first.
 *
 * @param from how many characters stand before what the options take the place of
 */
public record Completions(int from, List<Completion> options) {

  /** More than these nobody reads. */
  static final int MOST = 30;

  public Completions {
    options = options.stream().distinct().limit(MOST).toList();
  }
}

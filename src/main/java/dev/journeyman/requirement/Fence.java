package dev.journeyman.requirement;

import java.util.List;

/** The lines of dashes around front matter. */
final class Fence {

  private static final String DASHES = "---";

  private Fence() {}

  /** The index of the first line after the front matter; zero where there is none. */
  static int afterMatter(List<String> lines) {
    if (!lines.get(0).stripTrailing().equals(DASHES)) {
      return 0;
    }
    int end = lines.subList(1, lines.size()).indexOf(DASHES);
    return end < 0 ? 0 : end + 2;
  }
}

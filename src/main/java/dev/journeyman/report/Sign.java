package dev.journeyman.report;

import dev.journeyman.verdict.Verdict;
import java.util.Optional;

/** How an end is shown: colour never stands alone, and a word says the same to a screen reader. */
enum Sign {
  PASSED("\u2713", "Passed", "passed"),
  FAILED("\u2717", "Failed", "failed"),
  BLOCKED("!", "Blocked", "blocked"),
  UNREACHED("\u2013", "Not reached", "unreached");

  private final String glyph;
  private final String word;
  private final String style;

  Sign(String glyph, String word, String style) {
    this.glyph = glyph;
    this.word = word;
    this.style = style;
  }

  static Sign of(Optional<Verdict> verdict) {
    return verdict.map(Sign::of).orElse(UNREACHED);
  }

  static Sign of(Verdict verdict) {
    return switch (verdict) {
      case PASSED -> PASSED;
      case FAILED -> FAILED;
      case BLOCKED -> BLOCKED;
    };
  }

  String word() {
    return word;
  }

  String style() {
    return style;
  }

  /** The sign with its word beside it. */
  Element badge() {
    return Element.of("span", "badge " + style)
        .add(Element.of("span").with("aria-hidden", "true").text(glyph))
        .text(" " + word);
  }

  /** The sign alone, its word only for those who do not see it. */
  Element mark() {
    return Element.of("span", "mark " + style)
        .add(
            Element.of("span").with("aria-hidden", "true").text(glyph),
            Element.of("span", "unseen").text(word + ":"));
  }
}

package dev.journeyman.verdict;

import java.time.Duration;
import java.util.Locale;

/** For which time after its step a promise held that did not hold to the end. */
public record Spell(Duration from, Duration until) {

  /** What is meant to come and go was seen for so long. */
  String seen() {
    return "seen for " + seconds(until.minus(from));
  }

  /** What was to stay did not. */
  String lost() {
    String first = seconds(from).equals("0.0 s") ? "at first" : "after " + seconds(from);
    return "it held " + first + ", not any more after " + seconds(until);
  }

  static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
  }
}

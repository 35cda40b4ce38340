package dev.journeyman.run;

import dev.journeyman.verdict.Verdict;
import java.util.Locale;
import java.util.Optional;

/** Of which journeys something is kept. */
public enum Keep {
  OFF,
  ON,
  /** Of those that did not pass. */
  FAILURES;

  /** What was asked for, else what the config says, else nothing. */
  static Keep of(Optional<Keep> asked, Optional<String> configured) {
    return asked
        .or(() -> configured.map(word -> valueOf(word.toUpperCase(Locale.ROOT))))
        .orElse(OFF);
  }

  boolean keeps(Verdict verdict) {
    return this == ON || (this == FAILURES && verdict != Verdict.PASSED);
  }
}

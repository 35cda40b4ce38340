package dev.journeyman.source;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads a time as people write it: {@code 500ms}, {@code 90s}, {@code 1m30s}, {@code 2 h}. */
final class Spans {
  private static final Pattern PART = Pattern.compile("(\\d{1,6})\\s?(ms|s|m|h)");
  private static final Pattern WHOLE = Pattern.compile("(?:\\d{1,6}\\s?(?:ms|s|m|h)\\s?){1,4}");
  private static final Map<String, Duration> UNITS =
      Map.of(
          "ms", Duration.ofMillis(1),
          "s", Duration.ofSeconds(1),
          "m", Duration.ofMinutes(1),
          "h", Duration.ofHours(1));

  private Spans() {}

  /** Returns a time above zero, or nothing when the text is none. */
  static Optional<Duration> parse(String text) {
    if (!WHOLE.matcher(text).matches()) {
      return Optional.empty();
    }
    return Optional.of(
            PART.matcher(text).results().map(Spans::part).reduce(Duration.ZERO, Duration::plus))
        .filter(duration -> !duration.isZero());
  }

  private static Duration part(MatchResult part) {
    Duration unit = UNITS.getOrDefault(part.group(2), Duration.ZERO);
    return unit.multipliedBy(Long.parseLong(part.group(1)));
  }
}

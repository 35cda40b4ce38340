package dev.journeyman.model;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What may be used of models; each empty where there is no limit.
 *
 * @param time that questions may take together
 */
public record Allowance(
    Optional<Integer> calls,
    Optional<Long> tokens,
    Optional<BigDecimal> dollars,
    Optional<Duration> time) {

  /** Enough for a long journey; a model that goes in circles ends here at the latest. */
  public static final Allowance OF_A_JOURNEY =
      new Allowance(
          Optional.of(150),
          Optional.of(3_000_000L),
          Optional.empty(),
          Optional.of(Duration.ofMinutes(15)));

  private static final Pattern PART =
      Pattern.compile(
          "(?<calls>\\d{1,9}) calls?|(?<tokens>\\d{1,15}) tokens?|\\$(?<dollars>\\d{1,9}(?:\\.\\d+)?)|(?<time>\\d{1,6}) ?(?<unit>s|m|h)");

  /** How one is written: {@code 50 calls, 200000 tokens, $0.50, 5m}; empty where it is not that. */
  public static Optional<Allowance> parse(String text) {
    Allowance all = UNLIMITED;
    for (String part : text.split(",", -1)) {
      Matcher matcher = PART.matcher(part.strip().toLowerCase(Locale.ROOT));
      if (!matcher.matches()) {
        return Optional.empty();
      }
      all = all.with(matcher);
    }
    return Optional.of(all);
  }

  private Allowance with(Matcher part) {
    Optional<Integer> c = Optional.ofNullable(part.group("calls")).map(Integer::valueOf);
    Optional<Long> t = Optional.ofNullable(part.group("tokens")).map(Long::valueOf);
    Optional<BigDecimal> d = Optional.ofNullable(part.group("dollars")).map(BigDecimal::new);
    Optional<Duration> s = Optional.ofNullable(part.group("time")).map(n -> time(n, part));
    return new Allowance(
        c.or(() -> calls), t.or(() -> tokens), d.or(() -> dollars), s.or(() -> time));
  }

  private static Duration time(String number, Matcher part) {
    return Duration.parse("PT" + number + part.group("unit").toUpperCase(Locale.ROOT));
  }

  /** What this one leaves open is as in the other. */
  public Allowance or(Allowance other) {
    return new Allowance(
        calls.or(other::calls),
        tokens.or(other::tokens),
        dollars.or(other::dollars),
        time.or(other::time));
  }

  public static final Allowance UNLIMITED =
      new Allowance(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}

package dev.journeyman.model;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

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

  public static final Allowance UNLIMITED =
      new Allowance(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}

package dev.journeyman.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/** Dollars for a million tokens of each kind; empty where it is not known. */
record Rate(
    Optional<BigDecimal> input,
    Optional<BigDecimal> cacheRead,
    Optional<BigDecimal> cacheWrite,
    Optional<BigDecimal> output) {

  private static final int MILLION = 6;

  static Rate of(JsonNode node) {
    return new Rate(
        number(node, "input"),
        number(node, "cacheRead"),
        number(node, "cacheWrite"),
        number(node, "output"));
  }

  Optional<Money> costOf(Usage usage) {
    return Stream.of(
            part(input, usage.input()),
            part(cacheRead, usage.cacheRead()),
            part(cacheWrite, usage.cacheWritten()),
            part(output, usage.output()))
        .reduce((one, other) -> one.flatMap(a -> other.map(a::add)))
        .orElseThrow()
        .map(it -> new Money(it.movePointLeft(MILLION)));
  }

  private static Optional<BigDecimal> part(Optional<BigDecimal> rate, long tokens) {
    return tokens == 0
        ? Optional.of(BigDecimal.ZERO)
        : rate.map(it -> it.multiply(BigDecimal.valueOf(tokens)));
  }

  private static Optional<BigDecimal> number(JsonNode node, String name) {
    return node.has(name)
        ? Optional.of(new BigDecimal(node.path(name).asText()))
        : Optional.empty();
  }
}

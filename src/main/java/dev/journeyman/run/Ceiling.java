package dev.journeyman.run;

import dev.journeyman.model.Allowance;
import dev.journeyman.model.ModelName;
import dev.journeyman.model.Money;
import dev.journeyman.model.Prices;
import dev.journeyman.model.Usage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The most that may be used of models. Budgets are looked at before each question, so the last one
 * may pass it by what a single question takes.
 *
 * @param dollars empty where neither a budget nor a price says it
 */
public record Ceiling(
    Optional<Integer> calls, Optional<Long> tokens, Optional<BigDecimal> dollars) {

  static final Ceiling NOTHING =
      new Ceiling(Optional.of(0), Optional.of(0L), Optional.of(BigDecimal.ZERO));

  /** What an allowance comes to with this model; all tokens are taken for the dearest kind. */
  static Ceiling of(Allowance allowance, Optional<ModelName> model, Prices prices) {
    Optional<BigDecimal> worst =
        allowance.tokens().flatMap(n -> model.flatMap(name -> dearest(name, n, prices)));
    return new Ceiling(allowance.calls(), allowance.tokens(), least(allowance.dollars(), worst));
  }

  private static Optional<BigDecimal> dearest(ModelName model, long tokens, Prices prices) {
    List<Optional<Money>> all =
        Stream.of(new Usage(tokens, 0, 0, 0), new Usage(0, 0, 0, tokens))
            .map(it -> prices.costOf(model, it))
            .toList();
    return all.stream().allMatch(Optional::isPresent)
        ? all.stream().flatMap(Optional::stream).map(Money::dollars).max(BigDecimal::compareTo)
        : Optional.empty();
  }

  /** Both together; without a bound where one of them has none. */
  Ceiling plus(Ceiling other) {
    return new Ceiling(
        calls.flatMap(a -> other.calls.map(b -> a + b)),
        tokens.flatMap(a -> other.tokens.map(b -> a + b)),
        dollars.flatMap(a -> other.dollars.map(a::add)));
  }

  /** The lower of each. */
  Ceiling within(Ceiling other) {
    return new Ceiling(
        least(calls, other.calls), least(tokens, other.tokens), least(dollars, other.dollars));
  }

  private static <T extends Comparable<T>> Optional<T> least(Optional<T> one, Optional<T> other) {
    return Stream.of(one, other).flatMap(Optional::stream).min(Comparable::compareTo);
  }

  @Override
  public String toString() {
    String money = dollars.map(it -> new Money(it).toString()).orElse("dollars unknown");
    return calls.map(it -> it + " calls").orElse("any number of calls")
        + ", "
        + tokens.map(it -> it + " tokens").orElse("any number of tokens")
        + ", "
        + money;
  }
}

package dev.journeyman.model;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/** What has been used of an allowance. A journey's budget is part of its run's. Thread safe. */
public final class Budget {

  private final String whose;
  private final Allowance allowance;
  private final Optional<Budget> whole;
  private int calls;
  private boolean unpriced;
  private Usage usage = Usage.NONE;
  private BigDecimal dollars = BigDecimal.ZERO;
  private Duration time = Duration.ZERO;

  private Budget(String whose, Allowance allowance, Optional<Budget> whole) {
    this.whose = whose;
    this.allowance = allowance;
    this.whole = whole;
  }

  public static Budget ofRun(Allowance allowance) {
    return new Budget("run", allowance, Optional.empty());
  }

  public Budget journey(Allowance part) {
    return new Budget("journey", part, Optional.of(this));
  }

  /** Why nothing more may be asked; empty while there is something left. Ask before each call. */
  public synchronized Optional<String> spent() {
    return over("calls", allowance.calls(), calls)
        .or(() -> over("tokens", allowance.tokens(), usage.total()))
        .or(
            () ->
                allowance
                    .dollars()
                    .filter(limit -> dollars.compareTo(limit) >= 0)
                    .map(limit -> sentence("$" + limit.toPlainString(), "$" + dollars)))
        .or(() -> allowance.dollars().filter(limit -> unpriced).map(this::unknown))
        .or(
            () ->
                allowance
                    .time()
                    .filter(limit -> time.compareTo(limit) >= 0)
                    .map(limit -> sentence(limit.toSeconds() + " s", time.toSeconds() + " s")))
        .or(() -> whole.flatMap(Budget::spent));
  }

  private Optional<String> over(String what, Optional<? extends Number> limit, long used) {
    return limit
        .filter(it -> used >= it.longValue())
        .map(it -> sentence(it + " " + what, String.valueOf(used)));
  }

  /** A limit that cannot be kept is none. */
  private String unknown(BigDecimal limit) {
    return "the "
        + whose
        + "'s budget of $"
        + limit.toPlainString()
        + " for models cannot be kept, because the price of the model is not known; give it in"
        + " calls or tokens";
  }

  private String sentence(String limit, String used) {
    return "the " + whose + "'s budget of " + limit + " for models is spent (" + used + " used)";
  }

  /** Note one call; without a known price no limit in dollars can be kept. */
  public synchronized void pay(Usage used, Optional<BigDecimal> price, Duration took) {
    calls++;
    usage = usage.plus(used);
    unpriced |= price.isEmpty() && used.total() > 0;
    dollars = dollars.add(price.orElse(BigDecimal.ZERO));
    time = time.plus(took);
    whole.ifPresent(it -> it.pay(used, price, took));
  }

  public synchronized Usage usage() {
    return usage;
  }

  public synchronized int calls() {
    return calls;
  }
}

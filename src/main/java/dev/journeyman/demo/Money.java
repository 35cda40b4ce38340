package dev.journeyman.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;

record Money(long pence) {
  static final Money NOTHING = new Money(0);

  /** Reads an amount as people type it: {@code 24}, {@code 24.5}, {@code £24.50}. */
  static Optional<Money> read(String typed) {
    try {
      BigDecimal pounds = new BigDecimal(typed.replace("£", "").strip());
      return Optional.of(
          new Money(pounds.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact()));
    } catch (ArithmeticException | NumberFormatException notAnAmount) {
      return Optional.empty();
    }
  }

  Money plus(Money other) {
    return new Money(pence + other.pence);
  }

  Money minus(Money other) {
    return new Money(pence - other.pence);
  }

  Money times(int quantity) {
    return new Money(pence * quantity);
  }

  Money percent(int share) {
    return new Money(Math.round(pence * share / 100.0));
  }

  boolean below(Money other) {
    return pence < other.pence;
  }

  String digits() {
    return String.format(Locale.ROOT, "%d.%02d", pence / 100, Math.abs(pence % 100));
  }

  @Override
  public String toString() {
    return "£" + digits();
  }
}

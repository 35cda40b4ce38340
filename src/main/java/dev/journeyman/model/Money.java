package dev.journeyman.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An amount of US dollars. */
public record Money(BigDecimal dollars) implements Comparable<Money> {

  public static final Money NONE = new Money(BigDecimal.ZERO);

  /** Equal amounts are equal, however they are written. */
  public Money {
    dollars = dollars.stripTrailingZeros();
  }

  public static Money of(String dollars) {
    return new Money(new BigDecimal(dollars));
  }

  public Money plus(Money other) {
    return new Money(dollars.add(other.dollars));
  }

  @Override
  public int compareTo(Money other) {
    return dollars.compareTo(other.dollars);
  }

  /** With cents, or with two digits that say something where it is less. */
  @Override
  public String toString() {
    int digits = Math.max(2, dollars.scale() - dollars.precision() + 2);
    return "$" + dollars.setScale(digits, RoundingMode.HALF_UP).toPlainString();
  }
}

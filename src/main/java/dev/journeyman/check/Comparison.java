package dev.journeyman.check;

import java.math.BigDecimal;

/** How a number is to compare with another. */
public enum Comparison {
  EQUAL("="),
  NOT_EQUAL("!="),
  AT_LEAST(">="),
  AT_MOST("<="),
  MORE(">"),
  LESS("<");

  private final String sign;

  Comparison(String sign) {
    this.sign = sign;
  }

  public String sign() {
    return sign;
  }

  public boolean holds(BigDecimal number, BigDecimal wanted) {
    int order = number.compareTo(wanted);
    return switch (this) {
      case EQUAL -> order == 0;
      case NOT_EQUAL -> order != 0;
      case AT_LEAST -> order >= 0;
      case AT_MOST -> order <= 0;
      case MORE -> order > 0;
      case LESS -> order < 0;
    };
  }

  /** {@code at least 5}; just {@code 5} where it is to be equal. */
  String phrase(String number) {
    return switch (this) {
      case EQUAL -> number;
      case NOT_EQUAL -> "not " + number;
      case AT_LEAST -> "at least " + number;
      case AT_MOST -> "at most " + number;
      case MORE -> "more than " + number;
      case LESS -> "less than " + number;
    };
  }
}

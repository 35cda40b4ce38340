package dev.journeyman.find;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A text with amounts of money in it, which reads the same with and without a space between the
 * currency sign and the number: "£8.50" and "£ 8.50", "8,50€" and "8,50 €". Where a sign stands
 * between two numbers, as in "2 £ 5", a space is not read over: the sign may belong to either.
 */
final class Money {

  private final StringBuilder pattern = new StringBuilder();
  private final String text;
  private boolean any;

  private Money(String text) {
    this.text = text;
  }

  /** A pattern for a folded text; empty where it holds no money. */
  static Optional<Pattern> in(String text) {
    return text.codePoints().anyMatch(Money::isSign) ? new Money(text).compile() : Optional.empty();
  }

  private Optional<Pattern> compile() {
    int at = 0;
    while (at < text.length()) {
      at = isSign(text.charAt(at)) ? sign(at) : plain(at);
    }
    return any ? Optional.of(Pattern.compile(pattern.toString())) : Optional.empty();
  }

  private int plain(int at) {
    boolean gap = text.charAt(at) == ' ' && at > 0 && isDigit(at - 1) && isSignAfter(at + 1);
    if (!gap) {
      pattern.append(Pattern.quote(text.substring(at, at + 1)));
    }
    return at + 1;
  }

  /** Append a sign and the space beside it; returns where the text goes on. */
  private int sign(int at) {
    String sign = Pattern.quote(text.substring(at, at + 1));
    if (isSignAfter(at)) {
      any = true;
      pattern.append(" ?").append(sign).append("(?! ?-?\\d)");
      return at + 1;
    }
    int number = afterSpace(at + 1);
    boolean spaced = number > at + 1;
    if (isNumber(number) && !(spaced && isDigitBefore(at))) {
      any = true;
      pattern.append("(?:" + sign + "|" + free(sign) + sign + " )");
      return number;
    }
    pattern.append(sign);
    return at + 1;
  }

  /** No number stands before the sign that it could belong to, save one that has its own. */
  private static String free(String sign) {
    String free = "(?<!\\d ?)";
    return "(?:" + free + "|(?<=" + free + sign + " ?-?[\\d.,]{1,20} ))";
  }

  /** Whether the sign there belongs to the number before it. */
  private boolean isSignAfter(int at) {
    return at < text.length()
        && isSign(text.charAt(at))
        && isDigitBefore(at)
        && !isNumber(afterSpace(at + 1));
  }

  private boolean isDigitBefore(int at) {
    int before = at > 0 && text.charAt(at - 1) == ' ' ? at - 2 : at - 1;
    return before >= 0 && isDigit(before);
  }

  private boolean isNumber(int at) {
    boolean minus = at < text.length() && text.charAt(at) == '-';
    int first = minus ? at + 1 : at;
    return first < text.length() && isDigit(first);
  }

  private int afterSpace(int at) {
    return at < text.length() && text.charAt(at) == ' ' ? at + 1 : at;
  }

  private boolean isDigit(int at) {
    return Character.isDigit(text.charAt(at));
  }

  private static boolean isSign(int character) {
    return Character.getType(character) == Character.CURRENCY_SYMBOL;
  }
}

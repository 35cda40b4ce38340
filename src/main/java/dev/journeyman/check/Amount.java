package dev.journeyman.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as it stands in a text, with its currency.
 *
 * @param currency the sign or code beside it, empty where there is none
 */
public record Amount(BigDecimal number, String currency) {

  private static final String CURRENCY =
      "[£$€¥₹]|\\b(?:GBP|USD|EUR|JPY|CHF|SEK|NOK|DKK|PLN|INR)\\b";
  private static final String GAP = "[\\s\u00a0\u2007\u202f]?";

  /** A sign right before another number belongs to that one: "2 £9" is two and nine pounds. */
  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?<before>"
              + CURRENCY
              + ")?"
              + GAP
              + "(?<minus>(?<![\\p{L}\\p{N}])[-\u2212](?=[\\d£$€¥₹]))?"
              + GAP
              + "(?<inside>"
              + CURRENCY
              + ")?"
              + GAP
              + "(?<number>\\d+(?:[.,\u00a0\u202f']\\d+)*)(?:"
              + GAP
              + "(?<after>"
              + CURRENCY
              + ")(?!\\d))?");

  /** All numbers in a text, in order. */
  public static List<Amount> in(String text) {
    List<Amount> amounts = new ArrayList<>();
    Matcher matcher = AMOUNT.matcher(text);
    while (matcher.find()) {
      String currency =
          Optional.ofNullable(matcher.group("before"))
              .or(() -> Optional.ofNullable(matcher.group("inside")))
              .or(() -> Optional.ofNullable(matcher.group("after")))
              .orElse("");
      BigDecimal number = new BigDecimal(canonical(matcher.group("number")));
      boolean minus = matcher.group("minus") != null;
      amounts.add(new Amount(minus ? number.negate() : number, currency));
    }
    return amounts;
  }

  /** The only number of a text, if there is exactly one. */
  public static Optional<Amount> only(String text) {
    List<Amount> all = in(text);
    return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
  }

  /**
   * The number with a point for its decimals. The last separator is the decimal one where both
   * kinds stand, or where one stands once and not before exactly three digits: 1,249.99 and
   * 1.249,99 and 21,5 but 1,249 is a thousand.
   */
  private static String canonical(String written) {
    String plain = written.replaceAll("[\u00a0\u202f']", "");
    int point = plain.lastIndexOf('.');
    int comma = plain.lastIndexOf(',');
    int last = Math.max(point, comma);
    if (last < 0) {
      return plain;
    }
    char mark = plain.charAt(last);
    boolean both = point >= 0 && comma >= 0;
    boolean once = plain.indexOf(mark) == last;
    boolean thousands = plain.length() - last - 1 == 3 && (mark == ',' || !once);
    boolean decimal = both || (once && !thousands);
    String whole = (decimal ? plain.substring(0, last) : plain).replaceAll("[.,]", "");
    return decimal ? whole + "." + plain.substring(last + 1) : whole;
  }

  /** Whether the other has the same currency, or one of them names none. */
  boolean agreesWith(Amount other) {
    return currency.isEmpty() || other.currency.isEmpty() || currency.equals(other.currency);
  }

  @Override
  public String toString() {
    String plain = number.toPlainString();
    return currency.length() == 1 ? currency + plain : (plain + " " + currency).strip();
  }
}

package dev.journeyman.brain.plain;

import dev.journeyman.check.Amount;
import dev.journeyman.check.Comparison;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number in words or digits with how it compares: "at least 5", "no more than £10", "two". */
record Numbers(Comparison comparison, Amount amount) {

  private static final List<String> WORDS =
      List.of(
          "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");

  /** What a number looks like in a sentence, as part of a pattern without groups. */
  static final String SHAPE =
      "(?:(?:exactly|only|just|at least|no fewer than|no less than|at most|no more than|up to|more than"
          + "|fewer than|less than) )?(?:\\d[\\d.,]*|"
          + String.join("|", WORDS)
          + ")";

  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?:exactly |only |just )?(?<number>[-\u2212]?[£$€¥₹]?[-\u2212]?\\d[\\d.,]*(?: ?(?:£|€|\\$|GBP|USD|EUR|CHF|SEK|NOK|DKK|PLN|INR|JPY))?)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern COMPARED =
      Pattern.compile(
          "(?<how>at least|no fewer than|no less than|not less than|at most|no more than|not more than|up to"
              + "|more than|greater than|higher than|larger than|above|over"
              + "|fewer than|less than|lower than|smaller than|below|under) (?<rest>.+)",
          Pattern.CASE_INSENSITIVE);

  /** Read a whole part of a sentence; empty where it is anything else than a number. */
  static Optional<Numbers> parse(String text) {
    Matcher compared = COMPARED.matcher(text.strip());
    Comparison comparison =
        compared.matches()
            ? comparison(compared.group("how").toLowerCase(Locale.ROOT))
            : Comparison.EQUAL;
    String rest = compared.matches() ? compared.group("rest") : text.strip();
    return amount(rest).map(amount -> new Numbers(comparison, amount));
  }

  private static Optional<Amount> amount(String text) {
    String bare = text.toLowerCase(Locale.ROOT).replaceFirst("^(?:exactly|only|just) ", "");
    int word = WORDS.indexOf(bare);
    if (word >= 0) {
      return Amount.only(String.valueOf(word));
    }
    Matcher matcher = AMOUNT.matcher(text.replaceFirst("[.,]$", ""));
    return matcher.matches() ? Amount.only(matcher.group("number")) : Optional.empty();
  }

  private static Comparison comparison(String how) {
    return switch (how) {
      case "at least", "no fewer than", "no less than", "not less than" -> Comparison.AT_LEAST;
      case "at most", "no more than", "not more than", "up to" -> Comparison.AT_MOST;
      case "more than", "greater than", "higher than", "larger than", "above", "over" ->
          Comparison.MORE;
      default -> Comparison.LESS;
    };
  }
}

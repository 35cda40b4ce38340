package dev.journeyman.demo;

import java.time.Clock;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The payment provider: turns a card into a token, and charges the token. */
final class Cards {
  private static final String DECLINED = "4000000000000002";
  private static final DateTimeFormatter EXPIRY = DateTimeFormatter.ofPattern("MM/uu");

  record Card(String number, String expiry, String code) {
    String digits() {
      return number.replace(" ", "");
    }
  }

  private final Database database;
  private final Supplier<String> ids;
  private final Clock clock;
  private final Set<Defect> defects;

  Cards(Database database, Supplier<String> ids, Clock clock, Set<Defect> defects) {
    this.database = database;
    this.ids = ids;
    this.clock = clock;
    this.defects = defects;
  }

  /** What is wrong with the card, by field. */
  Map<String, String> problems(Card card) {
    Map<String, String> problems = new LinkedHashMap<>();
    if (!card.digits().matches("[0-9]{16}") || !passesLuhn(card.digits())) {
      problems.put("number", "Enter the 16 digits of the card.");
    }
    if (!inFuture(card.expiry())) {
      problems.put("expiry", "Enter a date to come, such as 12/34.");
    }
    if (!card.code().matches("[0-9]{3}")) {
      problems.put("code", "Enter the 3 digits on the back.");
    }
    return problems;
  }

  String tokenFor(Card card) {
    String token = ids.get();
    database.update(
        "insert into card_token (token, accepted) values (?, ?)",
        token,
        !card.digits().equals(DECLINED));
    return token;
  }

  boolean charge(String token) {
    boolean accepted =
        database
            .first(
                row -> row.getBoolean("accepted"),
                "select accepted from card_token where token = ?",
                token)
            .orElse(false);
    database.update("delete from card_token where token = ?", token);
    return accepted || defects.contains(Defect.DECLINED_CARD_ACCEPTED);
  }

  private boolean inFuture(String expiry) {
    try {
      return !YearMonth.parse(expiry.strip(), EXPIRY).isBefore(YearMonth.now(clock));
    } catch (DateTimeParseException notADate) {
      return false;
    }
  }

  private static boolean passesLuhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = Character.digit(digits.charAt(digits.length() - 1 - i), 10);
      int doubled = digit * 2;
      sum += i % 2 == 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
    }
    return sum % 10 == 0;
  }
}

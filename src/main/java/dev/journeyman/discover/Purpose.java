package dev.journeyman.discover;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a kind of page is for, guessed by rule. */
enum Purpose {
  HOME("The front page"),
  LOGIN("Signing in"),
  SIGN_UP("Opening an account"),
  CHECKOUT("Checking out and paying"),
  CART("What is about to be ordered"),
  SEARCH("Finding things"),
  DETAIL("One thing in detail"),
  LIST("A list of things to choose from"),
  ACCOUNT("One’s own data or settings"),
  HELP("Answers and explanations"),
  CONTACT("Getting in touch"),
  LEGAL("Terms and legal matters"),
  FORM("Entering something"),
  ADMIN("The back room for staff"),
  ERROR("Says that something is not there or not allowed"),
  TEXT("Something to read");

  private static final int MANY = 3;

  private final String words;

  Purpose(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  static boolean isLogin(Form form) {
    String words = String.join(" ", form.buttons()) + " " + form.title();
    return form.hasSecret()
        && form.fields().size() <= MANY + 1
        && !matches(words, "sign[ -]?up|register|create|new account|join|change|reset");
  }

  /** Guess from what the page is called, what it holds and how many there are of it. */
  static Purpose of(Page page, Kind kind) {
    String path = page.address().path().toLowerCase(Locale.ROOT);
    String words = path + " " + page.heading() + " " + page.title();
    if (page.failed()) {
      return ERROR;
    }
    if (path.equals("/")) {
      return HOME;
    }
    if (page.isLogin()) {
      return LOGIN;
    }
    if (page.forms().stream().anyMatch(Form::hasSecret)
        && matches(words, "sign[ -]?up|register|create|new account|join")) {
      return SIGN_UP;
    }
    for (Hint hint : Hint.values()) {
      if (matches(words, hint.words)) {
        return hint.purpose;
      }
    }
    if (kind.count() >= MANY && kind.pattern().contains("{")) {
      return DETAIL;
    }
    return byContent(page, kind);
  }

  private static Purpose byContent(Page page, Kind kind) {
    if (kind.leadsToMany()) {
      return LIST;
    }
    if (page.forms().stream().anyMatch(it -> it.onlyAsks() && !kind.isEverywhere(it))) {
      return SEARCH;
    }
    return page.forms().stream().anyMatch(it -> !it.fields().isEmpty() && !kind.isEverywhere(it))
        ? FORM
        : TEXT;
  }

  private static boolean matches(String text, String words) {
    return Pattern.compile("(?<!\\p{L})(?:" + words + ")(?!\\p{L})", Pattern.CASE_INSENSITIVE)
        .matcher(text)
        .find();
  }

  /** Words that say what a page is for. */
  private enum Hint {
    OF_CHECKOUT("checkout|payment", CHECKOUT),
    OF_CART("cart|basket|bag|trolley", CART),
    OF_ADMIN("admin|dashboard|back ?office", ADMIN),
    OF_ACCOUNT("profile|account|settings|preferences|my orders", ACCOUNT),
    OF_HELP("help|faqs?|support|docs|guide|questions", HELP),
    OF_CONTACT("contact|feedback", CONTACT),
    OF_LEGAL("terms|privacy|legal|imprint|cookies?|licen[cs]e", LEGAL),
    OF_SEARCH("search|results", SEARCH);

    private final String words;
    private final Purpose purpose;

    Hint(String words, Purpose purpose) {
      this.words = words;
      this.purpose = purpose;
    }
  }
}

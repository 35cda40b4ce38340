package dev.journeyman.brain.vision;

import dev.journeyman.surface.Element;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What cannot be taken back. A model does such a thing only where the author's own words speak of
 * it, whatever the page says.
 */
enum Consequence {
  REMOVE(
      "delete",
      "remove",
      "erase",
      "destroy",
      "discard",
      "clear all",
      "deactivate",
      "close account"),
  BUY("buy", "pay", "purchase", "order", "check out", "checkout", "subscribe", "donate", "upgrade"),
  SEND("send", "publish", "post", "share", "invite", "transfer", "refund"),
  ACCOUNT(
      "change password", "reset password", "grant", "revoke", "make admin", "log out", "sign out");

  private final List<String> words;

  Consequence(String... words) {
    this.words = List.of(words);
  }

  /** Why an element must not be used in a step; empty where it may be. */
  static Optional<String> against(Element element, String authorsWords) {
    String name = fold(element.title());
    String step = fold(authorsWords);
    if (!element.role().matches("button|link|menuitem|generic|tab|option")) {
      return Optional.empty();
    }
    return Arrays.stream(values())
        .filter(it -> it.speaksOf(name) && !it.speaksOf(step))
        .findFirst()
        .map(
            it ->
                element.describe()
                    + " cannot be taken back, and the step does not speak of it; do only what the"
                    + " step says");
  }

  private boolean speaksOf(String text) {
    return words.stream().anyMatch(word -> text.matches(".*\\b" + word + "(s|d|ed|ing)?\\b.*"));
  }

  private static String fold(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").replace("log-out", "log out");
  }
}

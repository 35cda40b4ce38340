package dev.journeyman.model.openai;

import com.fasterxml.jackson.databind.JsonNode;
import dev.journeyman.model.Answer;

/** What came cannot be read as a whole. It does not leave this package. */
final class Garbled extends Exception {

  private static final long serialVersionUID = 1;
  private static final int LONGEST_QUOTE = 300;

  private final Answer.Kind kind;

  Garbled(String message) {
    this(Answer.Kind.MALFORMED, message);
  }

  Garbled(Answer.Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  static Garbled by(String what, JsonNode culprit) {
    return new Garbled(what + ": " + shorten(culprit.toString()));
  }

  static String shorten(String text) {
    return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "...";
  }

  Answer.Kind kind() {
    return kind;
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}

package dev.journeyman.model.anthropic;

/** What the model gave cannot be read; the message says why and quotes it. */
final class UnreadableInput extends Exception {

  private static final long serialVersionUID = 1;

  UnreadableInput(String reason) {
    super(reason);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}

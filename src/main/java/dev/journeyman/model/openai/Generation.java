package dev.journeyman.model.openai;

/** Which of the two computer tools a model knows. */
enum Generation {
  /** {@code computer}: no size, several actions in one call. */
  COMPUTER,
  /** {@code computer_use_preview}: the first one, with a size and one action in a call. */
  PREVIEW;

  static Generation of(String model) {
    return model.startsWith("computer-use-preview") ? PREVIEW : COMPUTER;
  }
}

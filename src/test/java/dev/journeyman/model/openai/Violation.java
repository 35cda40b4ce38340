package dev.journeyman.model.openai;

/** What the vendor would answer with an error. */
final class Violation extends Exception {

  private static final long serialVersionUID = 1;

  private final int status;

  Violation(String message) {
    this(400, message);
  }

  Violation(int status, String message) {
    super(message);
    this.status = status;
  }

  int status() {
    return status;
  }

  static void unless(boolean holds, String message) throws Violation {
    if (!holds) {
      throw new Violation(message);
    }
  }
}

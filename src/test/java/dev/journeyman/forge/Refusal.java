package dev.journeyman.forge;

/** What a forge does not take. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  final int status;

  Refusal(int status, String message) {
    super(message);
    this.status = status;
  }

  String said() {
    return String.valueOf(getMessage());
  }
}

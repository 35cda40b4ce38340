package dev.journeyman.forge;

/** Text within a forge's limit; what is cut says so. */
final class Cut {

  private static final String MARK = " (cut)";

  private Cut() {}

  static String to(int most, String text) {
    if (text.length() <= most) {
      return text;
    }
    int end = most - MARK.length();
    // not through the middle of a character of two
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
        + MARK;
  }
}

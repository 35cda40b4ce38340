package dev.journeyman.report;

import java.util.regex.Pattern;

/** Text that the app had a hand in, made fit to be shown: inert, visible and of bounded length. */
final class Plain {

  /** Control characters except tab and line feed, and those that turn the direction of text. */
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff]");

  /** Colours and cursor moves of terminals, whole. */
  private static final Pattern ESCAPES =
      Pattern.compile("\\x1b\\[[0-?]*[ -/]*[@-~]|\\x1b\\][^\\x07\\x1b]*(\\x07|\\x1b\\\\)");

  private static final int LONGEST_LINE = 400;

  private static final int LONGEST_BLOCK = 4000;

  private Plain() {}

  static String text(String text) {
    String bare = ESCAPES.matcher(text).replaceAll("");
    return UNSEEN.matcher(bare).replaceAll("");
  }

  /** On one line, cut where it is too long to be read. */
  static String line(String text) {
    return cut(text(text).strip().replaceAll("\\s+", " "), LONGEST_LINE);
  }

  /** With its lines and spaces as they are, cut where it is too long to be kept. */
  static String block(String text) {
    return cut(text(text).stripTrailing(), LONGEST_BLOCK);
  }

  static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    boolean within = Character.isHighSurrogate(text.charAt(longest - 1));
    return text.substring(0, within ? longest - 1 : longest) + "\u2026";
  }

  /**
   * For where Allure 2 puts text into its page unescaped: a message, a trace. The gap that nobody
   * sees keeps a browser from reading a tag, and other readers see the same text.
   */
  static String tagless(String text) {
    return text.replace("<", "<\u200b");
  }

  static String html(String text) {
    return escaped(line(text));
  }

  /** For a place in HTML that keeps lines and spaces. */
  static String htmlBlock(String text) {
    return escaped(block(text));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}

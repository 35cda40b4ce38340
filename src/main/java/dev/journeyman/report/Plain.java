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

  private Plain() {}

  static String text(String text) {
    String bare = ESCAPES.matcher(text).replaceAll("");
    return UNSEEN.matcher(bare).replaceAll("");
  }

  /** On one line, cut where it is too long to be read. */
  static String line(String text) {
    String line = text(text).strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST_LINE
        ? line
        : line.substring(0, line.offsetByCodePoints(0, cut(line))) + "\u2026";
  }

  private static int cut(String line) {
    return line.codePointCount(0, LONGEST_LINE) - 1;
  }

  static String html(String text) {
    return line(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}

package dev.journeyman.discover;

import java.util.regex.Pattern;

/**
 * Text from an app, made fit for markdown: it begins no heading, list, table, link, picture, code,
 * mention or HTML, and ends nothing that it stands in.
 */
final class Quiet {

  private static final int LONGEST = 300;
  private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_{}\\[\\]#|~^$!]");

  /** What forges link or notify by, apart from what follows it. */
  private static final Pattern LIVE =
      Pattern.compile("@(?=\\w)|:(?=//)|(?i:www)(?=\\.)|(?<=\\w):(?=\\w)|&(?=#?\\w)");

  private static final Pattern LEADING = Pattern.compile("[-+=:/>]|\\d{1,9}[.)]");
  private static final String GAP = "\u200b";

  private Quiet() {}

  /** As running text on one line. */
  static String text(String text) {
    String line = Words.line(text, LONGEST);
    String apart = LIVE.matcher(line).replaceAll("$0" + GAP);
    String escaped = SPECIAL.matcher(apart).replaceAll("\\\\$0");
    // within HTML a backslash keeps nothing from being a tag
    escaped = escaped.replace("<", "&lt;").replace(">", "&gt;");
    return LEADING.matcher(escaped).lookingAt() ? GAP + escaped : escaped;
  }

  /** As a span of code, also in tables. */
  static String code(String text) {
    String line = Words.line(text, LONGEST).replace('`', '\'').replace('|', '\u00a6');
    return line.isEmpty() ? "" : "`" + line + "`";
  }
}

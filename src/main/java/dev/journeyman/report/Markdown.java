package dev.journeyman.report;

import java.util.regex.Pattern;

/** Escapes text for markdown on a forge, where it may stand in a table. */
final class Markdown {

  private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_{}\\[\\]<>()#+.!|~&$^=-]");

  /** What forges turn into a mention, a reference or a link, even where it is escaped. */
  private static final Pattern LIVE =
      Pattern.compile("@|#|(?<=[a-zA-Z]):(?=//)|(?i)(?<=www)\\.|(?i)(?<=GH)-|(?<=[!&%~$])(?=\\d)");

  private static final String GAP = "\u200b";

  private static final Pattern TICKS = Pattern.compile("`+");

  private Markdown() {}

  /** As running text on one line. */
  static String text(String text) {
    String dead = LIVE.matcher(Plain.line(text)).replaceAll(m -> m.group() + GAP);
    return SPECIAL.matcher(dead).replaceAll("\\\\$0");
  }

  /** As a code span, in which nothing is a mention or a link; not for tables. */
  static String code(String text) {
    String line = Plain.line(text);
    int longest = TICKS.matcher(line).results().mapToInt(m -> m.group().length()).max().orElse(0);
    String fence = "`".repeat(longest + 1);
    String space = longest == 0 ? "" : " ";
    return line.isEmpty() ? "nothing" : fence + space + line + space + fence;
  }
}

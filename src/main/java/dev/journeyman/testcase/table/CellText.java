package dev.journeyman.testcase.table;

import java.util.regex.Pattern;

/** The text of a cell, which some tools export as HTML. */
final class CellText {

  private static final Pattern BREAK = Pattern.compile("(?i)<br\\s*/?>");
  private static final Pattern WHOLE =
      Pattern.compile("(?is)\\s*<(?:p|div|ol|ul|span|strong|b|em|i|a|pre)\\b[^>]*>.*</\\w+>\\s*");
  private static final Pattern BLOCK = Pattern.compile("(?i)</?(?:p|div|li|ol|ul|pre|tr)\\b[^>]*>");
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>");

  private CellText() {}

  /** Tags are taken away only where the whole cell is HTML: else they are what was written. */
  static String plain(String cell) {
    String text = BREAK.matcher(cell).replaceAll("\n");
    if (!WHOLE.matcher(text).matches()) {
      return text;
    }
    String lines = BLOCK.matcher(text).replaceAll("\n");
    return TAG.matcher(lines)
        .replaceAll("")
        .replace("&nbsp;", " ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }
}

package dev.journeyman.testcase;

import java.util.regex.Pattern;

/** Text of others so that markdown leaves it as it is. */
final class MarkdownText {

  private static final Pattern INLINE =
      Pattern.compile(
          "[`*<\\[]"
              + "|\\\\(?=\\p{Punct}|$)"
              + "|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])"
              + "|&(?=#?\\w{1,31};)");
  private static final Pattern MARKER = Pattern.compile("^(?=[-+>#~=])");
  private static final Pattern NUMBER = Pattern.compile("^(\\d{1,9})(?=[.)])");
  private static final Pattern BULLET = Pattern.compile("(?:[-*+]|\\d{1,9}[.)])\\s+(?=\\S)");

  private MarkdownText() {}

  /** A sentence in one line. */
  static String sentence(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    String inline = INLINE.matcher(line).replaceAll("\\\\$0");
    return NUMBER.matcher(MARKER.matcher(inline).replaceFirst("\\\\")).replaceFirst("$1\\\\");
  }

  /** A heading, whose marks at the end are text as well. */
  static String heading(String text) {
    return sentence(text).replaceFirst("(?<![\\\\#])(#+)$", "\\\\$1");
  }

  /** A line of prose; a list stays one. */
  static String prose(String line) {
    var bullet = BULLET.matcher(line.strip());
    return bullet.lookingAt()
        ? bullet.group() + sentence(line.strip().substring(bullet.end()))
        : sentence(line);
  }
}

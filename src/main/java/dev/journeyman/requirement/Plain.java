package dev.journeyman.requirement;

/** Text of a document without its markdown. */
final class Plain {

  private Plain() {}

  /** Emphasis and links leave their text, a code span is in quotes as in a journey. */
  static String of(String markdown) {
    return markdown
        .replaceAll("<!--.*?-->", "")
        .replaceAll("!?\\[([^\\[\\]]*)]\\([^()]*\\)", "$1")
        .replaceAll("(?<!\")`([^`\"]+)`(?!\")", "\"$1\"")
        .replace("`", "")
        .replaceAll("\\*\\*|__", "")
        .replaceAll("(?<![\\p{L}\\p{N}*])\\*(?=\\S)|(?<=\\S)\\*(?![\\p{L}\\p{N}*])", "")
        .replaceAll("(?<![\\p{L}\\p{N}_])_(?=\\S)([^_]+)_(?![\\p{L}\\p{N}_])", "$1")
        .replaceAll("\\\\([!-/:-@\\[-`{-~])", "$1")
        .replaceAll("[\\s\\p{Z}]+", " ")
        .replaceFirst(
            "^\\s*[A-Z]{1,5}[-_ ]?\\d+(?:\\.\\d+)*\\s*(?:[:.)]|\\s[\u2013\u2014-])\\s*", "")
        .strip();
  }
}

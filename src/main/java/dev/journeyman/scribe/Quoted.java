package dev.journeyman.scribe;

import dev.journeyman.find.Wording;

/** Texts of a page as the grammar's quotations. */
final class Quoted {

  private Quoted() {}

  /** The text in quotes that do not stand in it. */
  static String of(String text) {
    String plain = Wording.plain(text);
    return plain.contains("\"") ? "\u201c" + plain + "\u201d" : "\"" + plain + "\"";
  }

  /** A sentence so that markdown leaves it as it is. */
  static String inMarkdown(String sentence) {
    return sentence.replaceAll(
        "([\\\\*<\\[\\]`]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}]))", "\\\\$1");
  }
}

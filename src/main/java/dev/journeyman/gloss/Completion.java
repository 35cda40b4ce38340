package dev.journeyman.gloss;

import java.util.Locale;

/**
 * Something that could be written next.
 *
 * @param insert what takes the place of what is typed already; gaps for the author are written
 *     {@code <name>}
 * @param detail an example, or what it is; may be empty
 */
public record Completion(String label, String insert, String detail, Kind kind) {

  /** What is proposed. */
  public enum Kind {
    PHRASE,
    ELEMENT,
    DATA,
    SECRET,
    HEADING,
    /** A key of the front matter, or a value of one. */
    KEY,
    /** Another file that can be included. */
    FILE;

    /** Returns its name for programs, such as {@code phrase}. */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Completion of(Kind kind, String insert, String detail) {
    return new Completion(insert, insert, detail, kind);
  }
}

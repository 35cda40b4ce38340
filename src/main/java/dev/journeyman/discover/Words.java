package dev.journeyman.discover;

import java.util.Locale;
import java.util.regex.Pattern;

/** Words of pages, as they can be put into sentences, headings and names of files. */
final class Words {

  private static final int LONGEST = 50;

  /** What neither markdown nor the grammar takes for more than itself. */
  private static final Pattern SAYABLE =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{Sc} .,:;!?()'\u2019&/%+\u2013\u2026-]*");

  /** What has no shape of its own: controls, marks of direction, joiners, halves of characters. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}]");

  private Words() {}

  /** On one line, without what nobody sees, and no longer than so. */
  static String line(String text, int longest) {
    String looked = text.length() > longest * 4 ? text.substring(0, longest * 4) : text;
    String folded = UNSEEN.matcher(looked.replaceAll("[\\s\\p{Z}]+", " ")).replaceAll("").strip();
    return folded.length() <= longest
        ? folded
        : folded.substring(0, longest - 1).strip() + "\u2026";
  }

  /** Whether words can stand between quotation marks in a sentence of a journey. */
  static boolean areSayable(String words) {
    return words.length() <= LONGEST
        && SAYABLE.matcher(words).matches()
        && !words.matches(".*&#?\\w+;.*");
  }

  /** A name of a file, or an anchor; empty where nothing is left. */
  static String slug(String words) {
    String plain =
        words
            .toLowerCase(Locale.ROOT)
            .replaceAll("['\u2019]", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-+|-+$", "");
    return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST).replaceAll("-+$", "");
  }
}

package dev.journeyman.remark;

import dev.journeyman.brain.Hint;
import dev.journeyman.brain.Interpretation.Understood;
import dev.journeyman.brain.plain.PlainBrain;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a remark asks for. */
sealed interface Meaning {

  /** Something that must be true; its words are the reviewer's. */
  record Promise(String sentence) implements Meaning {}

  /** Something that helps whoever walks, and promises nothing. */
  record Help(String sentence) implements Meaning {}

  /** It is not written down. */
  record Refused(String why, String remedy) implements Meaning {}

  int LONGEST = 500;

  Pattern IGNORES =
      Pattern.compile(
          "(?i)(?:please )?(?:ignore|skip|don['\u2019]?t (?:check|test|look at|mind)|do not (?:check|test|look at|mind)|stop checking|never mind|allow|tolerate)\\b.*");
  Pattern MARKS = Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r]]");

  /** Reads a remark. */
  static Meaning of(String remark) {
    String text = remark.replaceAll("[\\s\\p{Z}]+", " ").strip();
    if (text.isEmpty()) {
      return new Refused("the remark is empty", "say what must be true, or what to close");
    }
    if (text.length() > LONGEST || MARKS.matcher(remark).find()) {
      return new Refused("the remark is no short sentence", "say one thing in one sentence");
    }
    if (text.contains("<!--") || text.contains("-->") || text.contains("](")) {
      return new Refused("the remark has markdown of its own", "say it in plain words");
    }
    if (Hint.read(text).isPresent()) {
      return new Help(sentence(text));
    }
    if (IGNORES.matcher(text).matches()) {
      return new Refused(
          "\u201c"
              + text
              + "\u201d would keep something from being checked without anybody seeing it",
          "remove the line that promises it, so that a reviewer sees that; what only stands in the"
              + " way is put away by a remark such as: close the cookie banner");
    }
    boolean promise = PlainBrain.expectation(text) instanceof Understood;
    if (!promise && isDeed(text)) {
      return new Refused(
          "\u201c" + text + "\u201d is something to do, and a remark says what must be true",
          "change the steps of the journey itself");
    }
    return new Promise(sentence(text));
  }

  private static boolean isDeed(String text) {
    Pattern says =
        Pattern.compile("(?i).*\\b(?:must|should|shall|is|are|has|have|can|cannot|does)\\b.*");
    Optional<?> read = PlainBrain.reading(text);
    return read.isPresent() && !says.matcher(text).matches();
  }

  private static String sentence(String text) {
    String capital = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    String safe = capital.replaceFirst("^(?=[-+*>#|~=])", "\\\\");
    return safe.matches("(?s).*[.!?]") ? safe : safe + ".";
  }
}

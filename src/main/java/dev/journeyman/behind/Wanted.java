package dev.journeyman.behind;

import dev.journeyman.check.Finding;
import dev.journeyman.find.Wording;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What an answer must be.
 *
 * @param text with placeholders
 * @param part whether it is enough that the text is part of the answer
 */
record Wanted(String text, boolean part) {

  private static final int LONGEST = 200;

  Finding judge(Answer answer, Map<String, String> values, String source) {
    String wanted = filled(values);
    String expected = (part ? "\"" + wanted + "\" in " : "\"" + wanted + "\" from ") + source;
    if (answer instanceof Answer.Value value) {
      String saw = "\"" + shortened(value.text()) + "\"";
      return holds(value, wanted)
          ? Finding.held(expected, saw)
          : Finding.broken(expected, saw + hint(value.text(), wanted));
    }
    if (answer instanceof Answer.Nothing nothing) {
      return Finding.broken(expected, nothing.what());
    }
    return Finding.undecided(expected, ((Answer.Unknown) answer).why());
  }

  /** As the end of a sentence for people. */
  String inWords(Map<String, String> values) {
    return (part ? "a text that contains " : "") + Wording.quoted(filled(values));
  }

  String filled(Map<String, String> values) {
    return Placeholders.fill(text, values, UnaryOperator.identity()).strip();
  }

  private boolean holds(Answer.Value value, String wanted) {
    if (part) {
      return Wording.holds(value.text(), wanted);
    }
    Optional<BigDecimal> number = value.number() ? number(wanted) : Optional.empty();
    return number.isPresent()
        ? number(value.text()).filter(seen -> seen.compareTo(number.get()) == 0).isPresent()
        : Wording.sameValue(value.text(), wanted);
  }

  private static String hint(String seen, String wanted) {
    return seen.equalsIgnoreCase(wanted) ? ", which is written otherwise" : "";
  }

  private static Optional<BigDecimal> number(String text) {
    try {
      return Optional.of(new BigDecimal(text));
    } catch (NumberFormatException none) {
      return Optional.empty();
    }
  }

  static String shortened(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "..." : line;
  }
}

package dev.journeyman.journey;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads and fills {@code {{name}}} in a text. */
public final class Placeholders {
  static final String SECRET = "secret.";
  static final String RUN_ID = "run.id";

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([^{}]*)}}");

  private static final Pattern QUOTES = Pattern.compile("[\"\u201c\u201d`]");

  private Placeholders() {}

  /**
   * Replaces each name by its value, and names inside that value in turn. A secret, an unknown name
   * and a name inside its own value stay as they are.
   */
  public static String fill(String text, Map<String, String> values) {
    return fill(text, values, new ArrayDeque<>());
  }

  /**
   * The same in a sentence, where a value of several words that stands alone is as good as quoted:
   * it gets quotation marks, which keep it together.
   */
  public static String fillSentence(String text, Map<String, String> values) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(
            match -> {
              String value = value(match, values, new ArrayDeque<>());
              boolean together =
                  value.strip().contains(" ") && QUOTES.matcher(value).results().count() == 0;
              String shown = together && standsAlone(text, match) ? '"' + value + '"' : value;
              return Matcher.quoteReplacement(shown);
            });
  }

  private static boolean standsAlone(String text, MatchResult match) {
    String before = text.substring(0, match.start());
    String after = text.substring(match.end());
    boolean open =
        before.chars().filter(c -> c == '"').count() % 2 == 1
            || before.lastIndexOf('\u201c') > before.lastIndexOf('\u201d')
            || before.chars().filter(c -> c == '`').count() % 2 == 1;
    return !open && before.matches("(?s)|.*\\s") && after.matches("(?s)|[\\s.,;:!?].*");
  }

  private static String fill(String text, Map<String, String> values, Deque<String> open) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(value(match, values, open)));
  }

  private static String value(MatchResult match, Map<String, String> values, Deque<String> open) {
    String name = match.group(1).strip();
    String value = values.get(name);
    if (value == null || name.startsWith(SECRET) || open.contains(name)) {
      return match.group();
    }
    open.push(name);
    String filled = fill(value, values, open);
    open.pop();
    return filled;
  }

  /** Returns the names in a text, in order, with {@code secret.} where it stands. */
  static List<String> names(String text) {
    return PLACEHOLDER.matcher(text).results().map(match -> match.group(1).strip()).toList();
  }

  /** Returns the names of the secrets in a text, without {@code secret.}. */
  static Set<String> secrets(String text) {
    Set<String> secrets = new LinkedHashSet<>();
    for (String name : names(text)) {
      if (name.startsWith(SECRET)) {
        secrets.add(name.substring(SECRET.length()));
      }
    }
    return secrets;
  }

  /** Tells whether a pair of opening braces has no end, so that it would be read as text. */
  static boolean malformed(String text) {
    return PLACEHOLDER.matcher(text).replaceAll("").contains("{{");
  }
}

package dev.journeyman.behind;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code {name}} in a text; two braces are somebody else's. */
final class Placeholders {

  static final Pattern NAMED = Pattern.compile("(?<!\\{)\\{([A-Za-z][A-Za-z0-9_]*)}(?!})");

  private Placeholders() {}

  static List<String> in(String text) {
    return NAMED.matcher(text).results().map(match -> match.group(1)).toList();
  }

  static String fill(String text, Map<String, String> values, UnaryOperator<String> spelling) {
    return NAMED
        .matcher(text)
        .replaceAll(
            match -> {
              String value = values.get(match.group(1));
              return Matcher.quoteReplacement(
                  value == null ? match.group() : spelling.apply(value));
            });
  }
}

package dev.journeyman.behind;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentence of a named query. It fits another sentence that has the same words, upper and lower
 * case and a leading "the" aside, and anything in the place of each placeholder.
 */
record Template(String sentence, List<String> names, Pattern first, Pattern last) {

  private static final Pattern QUOTED =
      Pattern.compile("[\"\u201c\u2018`](" + Placeholders.NAMED.pattern() + ")[\"\u201d\u2019`]");

  /** How a sentence fits. */
  sealed interface Fit {}

  /** With these values. */
  record Fits(Map<String, String> values) implements Fit {}

  /** In more than one way, so that it cannot be told which words are which value. */
  record FitsTwice() implements Fit {}

  static Template of(String sentence) {
    String plain = plain(sentence);
    return new Template(
        sentence,
        Placeholders.in(plain),
        pattern(plain, "(\\S|\\S.*?\\S)"),
        pattern(plain, "(\\S.*\\S|\\S)"));
  }

  private static String plain(String sentence) {
    return Words.plain(QUOTED.matcher(sentence).replaceAll("$1")).replaceFirst("^(?i:the) ", "");
  }

  private static Pattern pattern(String plain, String value) {
    // where a value comes first, "the" may be part of it
    StringBuilder pattern = new StringBuilder(plain.startsWith("{") ? "" : "(?:the )?");
    Matcher placeholder = Placeholders.NAMED.matcher(plain);
    int end = 0;
    while (placeholder.find()) {
      pattern.append(Pattern.quote(plain.substring(end, placeholder.start()))).append(value);
      end = placeholder.end();
    }
    pattern.append(Pattern.quote(plain.substring(end)));
    return Pattern.compile(
        pattern.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
  }

  Optional<Fit> fit(Words words) {
    Matcher shortest = first.matcher(words.text());
    Matcher longest = last.matcher(words.text());
    if (!shortest.matches() || !longest.matches()) {
      return Optional.empty();
    }
    // the one takes as little as it can for the first values, the other as much: where both take
    // the same there is no third way
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      if (!shortest.group(i + 1).equals(longest.group(i + 1))) {
        return Optional.of(new FitsTwice());
      }
      values.put(names.get(i), words.unfold(shortest.group(i + 1)));
    }
    return Optional.of(new Fits(values));
  }

  /** What is left when all placeholders are alike: templates with the same shape fit the same. */
  String shape() {
    return Placeholders.NAMED.matcher(plain(sentence)).replaceAll("{}").toLowerCase(Locale.ROOT);
  }
}

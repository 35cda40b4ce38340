package dev.journeyman.brain.plain;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The examples of the vocabulary, of which one may be near to what somebody wanted to say. */
final class Examples {

  private static final Pattern ROW =
      Pattern.compile("\\| `([^`]+)` \\| `[^`]+` \\| (?<example>.+?) \\|");
  private static final Set<String> COMMON =
      Set.of(
          "the", "a", "an", "is", "are", "be", "of", "to", "in", "on", "must", "should", "it",
          "and", "or", "with", "i", "has");

  private record Row(String example, Set<String> words, Set<String> pattern) {

    /** What stands in the example says more than what may stand there. */
    int likeness(Set<String> words) {
      return 2 * common(this.words, words) + common(pattern, words);
    }

    private static int common(Set<String> one, Set<String> other) {
      return (int) one.stream().filter(other::contains).count();
    }
  }

  private static final List<Row> EXPECTATIONS = rows("## Expectations");

  private Examples() {}

  /** The example of an expectation that has most words in common; empty where none has any. */
  static Optional<String> nearest(String sentence) {
    Set<String> words = words(sentence);
    return EXPECTATIONS.stream()
        .filter(row -> row.likeness(words) > 0)
        // the first of equals, for the table begins with what is most special
        .max(Comparator.comparingInt(row -> row.likeness(words)))
        .map(Row::example);
  }

  private static List<Row> rows(String heading) {
    String text = Vocabulary.text();
    Matcher row = ROW.matcher(text.substring(text.indexOf(heading)));
    return row.results()
        .map(found -> new Row(found.group(2), words(found.group(2)), words(found.group(1))))
        .toList();
  }

  private static Set<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
        .map(word -> word.length() > 3 ? word.replaceFirst("s$", "") : word)
        .filter(word -> word.length() > 1 && !COMMON.contains(word))
        .collect(Collectors.toSet());
  }
}

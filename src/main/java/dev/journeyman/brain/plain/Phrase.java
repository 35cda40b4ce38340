package dev.journeyman.brain.plain;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A row of the vocabulary: how a sentence may be put, and what it means. In a pattern {@code a/b}
 * is either word, {@code log_in} two words, {@code [of the]} may be left out and {@code {slot}}
 * stands for a part of the sentence. The first word may have the ending of the third person.
 */
record Phrase(String pattern, String meaning, String example, Pattern regex) {

  private static final Pattern TOKEN = Pattern.compile("\\[|]|\\{[a-z]+}|[^\\s\\[\\]{}]+");

  static Phrase of(String pattern, String meaning, String example) {
    StringBuilder regex = new StringBuilder();
    boolean first = true;
    Matcher tokens = TOKEN.matcher(pattern);
    while (tokens.find()) {
      String token = tokens.group();
      if (token.equals("[")) {
        regex.append("(?:");
      } else if (token.equals("]")) {
        regex.append(")?");
      } else if (token.startsWith("{")) {
        String slot = token.substring(1, token.length() - 1);
        regex.append("(?<").append(slot).append(">").append(shape(slot)).append("),? ");
        first = false;
      } else {
        regex.append(words(token, first)).append("[,:]? ");
        first = false;
      }
    }
    return new Phrase(
        pattern, meaning, example, Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE));
  }

  /**
   * A number has a shape of its own, so that it takes the words that belong to it; other slots take
   * what is left.
   */
  private static String shape(String slot) {
    return slot.equals("number") ? Numbers.SHAPE : ".+?";
  }

  private static String words(String token, boolean verb) {
    List<String> options =
        Arrays.stream(token.split("/"))
            .map(
                option -> {
                  String ending = verb ? "(?:e?s)?" : "";
                  return Arrays.stream(option.split("_"))
                      .map(word -> Pattern.quote(word) + ending)
                      .collect(Collectors.joining("[ -]"));
                })
            .toList();
    return "(?:" + String.join("|", options) + ")";
  }

  /** What the row means; the vocabulary and the meanings are written together. */
  <T> T meaningIn(Map<String, T> meanings) {
    T known = meanings.get(meaning);
    if (known == null) {
      throw new IllegalStateException("vocabulary.md: nothing knows what this means: " + meaning);
    }
    return known;
  }

  /** What stands in the slots, if the sentence is put this way. */
  Optional<Slots> match(Sentence sentence) {
    Matcher matcher = regex.matcher(sentence.text() + " ");
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Map<String, String> parts = new HashMap<>();
    Matcher names = Pattern.compile("\\{([a-z]+)}").matcher(pattern);
    while (names.find()) {
      String part = matcher.group(names.group(1));
      if (part != null) {
        parts.put(names.group(1), part.strip());
      }
    }
    return Optional.of(new Slots(sentence, parts));
  }

  /**
   * Whether the phrase itself joins two clauses, so that the sentence must not be taken apart
   * first.
   */
  boolean joinsClauses() {
    return Arrays.asList(pattern.split(" ")).contains("and");
  }
}

package dev.journeyman.brain.plain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Words that say something about a name, or that no name holds outside of quotation marks. */
final class NameWords {

  /** What joins names and clauses, and the verbs of clauses. */
  private static final Set<String> JOINING =
      Set.of(
          "in",
          "on",
          "at",
          "to",
          "for",
          "of",
          "with",
          "as",
          "and",
          "or",
          "is",
          "that",
          "by",
          "into",
          "onto",
          "from",
          "are",
          "was",
          "were",
          "be",
          "been",
          "has",
          "have",
          "had",
          "does",
          "do",
          "did",
          "can",
          "will",
          "should",
          "must",
          "nor",
          "but",
          "then",
          "if",
          "when",
          "while",
          "until",
          "unless",
          "which",
          "who",
          "than",
          "because",
          "so",
          "via",
          "after",
          "before",
          "without",
          "e.g",
          "i.e",
          "meaning",
          "containing",
          "displays",
          "shows",
          "appears",
          "contains",
          "like",
          "such",
          "where",
          "what",
          "how",
          "how's",
          "about",
          "using");

  /** Whoever leaves these out says something else. */
  private static final Set<String> COUNTING =
      Set.of(
          "all", "each", "every", "none", "no", "only", "any", "some", "both", "either", "neither",
          "not", "never", "several", "many", "few", "most", "one", "except", "cannot", "isn't",
          "don't", "doesn't", "aren't", "half");

  /** Which of several is meant; apps have them as names too, and then in capitals. */
  private static final Set<String> TELLING =
      Set.of(
          "other",
          "another",
          "others",
          "specific",
          "certain",
          "random",
          "final",
          "next",
          "previous",
          "same",
          "different",
          "existing");

  private static final Set<String> PRONOUNS =
      Set.of(
          "it",
          "they",
          "them",
          "this",
          "that",
          "these",
          "those",
          "there",
          "everything",
          "nothing",
          "something",
          "anything",
          "away",
          "out",
          "aside",
          "elsewhere",
          "he",
          "she",
          "him",
          "her",
          "here");

  /** What people say in two words and apps write on buttons. */
  private static final Pattern COMMAND =
      Pattern.compile("(?i)\\b(sign|log|check|opt|zoom|clock)[ -](?:in|on|out|up|off)\\b");

  private static final Pattern OUTSIDE = Pattern.compile(".*[()>\u2192;|].*");
  private static final Pattern SENTENCES = Pattern.compile(".*[.:!?] \\p{Lu}.*");

  private NameWords() {}

  static List<String> of(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[\\s\u00a0]+"))
        .map(word -> word.replaceFirst("^[,:;(]+", "").replaceFirst("[,.:;!?)]+$", ""))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** Whether leaving the word out would change what is said. */
  static boolean matters(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    return COUNTING.contains(small) || TELLING.contains(small);
  }

  static boolean isPronoun(String name) {
    return PRONOUNS.contains(name.toLowerCase(Locale.ROOT));
  }

  /** The word that no name has outside of quotation marks, if one is in it; else empty. */
  static String inTheWay(String whole) {
    String name = COMMAND.matcher(whole).replaceAll("$1");
    if (isPronoun(name.strip())) {
      return name.strip();
    }
    if (OUTSIDE.matcher(name).matches() || SENTENCES.matcher(name).matches()) {
      return name;
    }
    if (name.matches(".* .*@.*|.*@.* .*")
        || name.matches(
            "['\"\u2018\u201c].*|\\d+ \\p{Ll}.*"
                + "|(?:first|second|third|fourth|fifth|last|top|bottom) (?!names?\\b).*")) {
      return name;
    }
    List<String> words = of(name);
    boolean title = isTitle(name);
    for (String word : words) {
      if (word.endsWith("n't") || word.endsWith("n\u2019t") || matters(word)) {
        if (!title || (words.size() == 1 && COUNTING.contains(word))) {
          return word;
        }
      } else if (JOINING.contains(word) && !title) {
        return word;
      }
    }
    return "";
  }

  /** The first word of a sentence that leaves open what is meant. */
  static String firstInTheWay(String sentence) {
    return of(sentence).stream()
        .filter(word -> matters(word) || word.equals("or"))
        .findFirst()
        .orElse("");
  }

  /** "Terms and Conditions": all words but the joining ones begin with capitals or digits. */
  static boolean isTitle(String whole) {
    String name = COMMAND.matcher(whole).replaceAll("$1");
    String[] words = name.strip().split("\\s+");
    long capitals =
        Arrays.stream(words)
            .filter(w -> !w.isEmpty() && !Character.isLowerCase(w.charAt(0)))
            .count();
    boolean rest =
        Arrays.stream(words)
            .filter(w -> !w.isEmpty() && Character.isLowerCase(w.charAt(0)))
            .allMatch(w -> JOINING.contains(w) || w.equals("the") || w.equals("a"));
    return rest
        && capitals > (words.length > 1 ? 1 : 0)
        && !Character.isLowerCase(words[0].charAt(0))
        && !Character.isLowerCase(words[words.length - 1].charAt(0));
  }
}

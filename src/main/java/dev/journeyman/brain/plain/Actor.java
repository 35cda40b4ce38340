package dev.journeyman.brain.plain;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who acts or sees, which says nothing: taken off only where the verb of the sentence follows. */
final class Actor {

  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:(?:given|when|then|and|but|please|also)[, ]+|(?:next|now|first|finally), ?)",
          Pattern.CASE_INSENSITIVE);

  /** "Now click" says when, "First name" what. */
  private static final Pattern ADVERB =
      Pattern.compile("^(?:next|now|first|finally) (?=(?<verb>\\S+))", Pattern.CASE_INSENSITIVE);

  private static final String MODAL = "(?: (?:can|should|must|will|then|now|also))* ";
  private static final Pattern PRONOUN =
      Pattern.compile(
          "^(?:that )?(?:i|you|we|they|he|she)" + MODAL + "(?=\\S)", Pattern.CASE_INSENSITIVE);
  private static final Pattern PERSON =
      Pattern.compile(
          "^(?:that )?(?:the |an? |another )?(?:signed-in |logged-in )?(?:user|customer|guest|visitor"
              + "|shopper|admin|administrator|tester|person|buyer|member|editor|manager|owner|reader"
              + "|author|patient|student)"
              + MODAL
              + "(?=(?<verb>\\S+))",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern WORD = Pattern.compile("[a-z_'-]+(?:/[a-zA-Z_'-]+)*");
  private static final Set<String> VERBS = verbs();
  private static final Set<String> SUBJECTS =
      Set.of("i", "you", "we", "they", "he", "she", "the", "a", "an", "user", "in", "on");

  private Actor() {}

  /** The sentence without its subject and what leads to it. */
  static String without(String text) {
    String bare = text;
    for (int i = 0; i < 3; i++) {
      bare = withoutAdverb(LEAD.matcher(bare).replaceFirst(""));
    }
    String verb = PRONOUN.matcher(bare).replaceFirst("").strip();
    Matcher person = PERSON.matcher(verb);
    if (person.find() && VERBS.contains(person.group("verb").toLowerCase(Locale.ROOT))) {
      verb = verb.substring(person.end()).strip();
    }
    return verb.isEmpty() || verb.toLowerCase(Locale.ROOT).equals(bare) ? bare : verb;
  }

  private static String withoutAdverb(String text) {
    Matcher adverb = ADVERB.matcher(text);
    boolean leads =
        adverb.find()
            && (SUBJECTS.contains(adverb.group("verb").toLowerCase(Locale.ROOT))
                || VERBS.contains(adverb.group("verb").toLowerCase(Locale.ROOT)));
    return leads ? text.substring(adverb.end()) : text;
  }

  private static Set<String> verbs() {
    Set<String> verbs =
        new HashSet<>(
            List.of(
                "not", "no", "does", "do", "doesn't", "cannot", "reads", "lands", "goes", "gets"));
    Vocabulary.rows()
        .map(Phrase::pattern)
        .map(pattern -> pattern.split(" ")[0])
        .filter(first -> WORD.matcher(first).matches())
        .flatMap(first -> Arrays.stream(first.split("/")))
        .map(verb -> verb.split("_")[0].toLowerCase(Locale.ROOT))
        .forEach(verb -> verbs.addAll(List.of(verb, verb + "s", verb + "es")));
    return verbs;
  }
}

package dev.journeyman.brain.vision;

import dev.journeyman.find.Wording;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The words that carry a sentence. A check that only repeats some of them says less than the
 * sentence: "total" is shown, where the total was to include tax.
 */
record Gist(List<String> words) {

  private static final Set<String> LIGHT =
      Set.of(
          "the a an is are was were be been being has have had do does did of in on at to for from with by and or but as"
              .split(" "));
  private static final Set<String> OF_FORMS =
      Set.of(
          "it its that this there their they them now then also only all any some each every shown shows show displayed visible appears appear see seen reads read contains contain says page pages screen site opens open url title address text field heading button link row table results"
              .split(" "));
  private static final Pattern NAMED = Pattern.compile("(?<=[\\p{L}\\p{N},;:] )\\p{Lu}\\p{L}{2,}");
  private static final int ENDING = 2;

  static Gist of(String sentence) {
    return new Gist(
        Wording.words(sentence).stream()
            .filter(it -> it.length() > 1 && !isSmall(it))
            .distinct()
            .toList());
  }

  /**
   * The first word that the author says and the sentences, which add nothing of their own, do not.
   */
  Optional<String> shortOf(Gist author) {
    return words.stream().allMatch(author::says)
        ? author.words.stream().filter(it -> !says(it)).findFirst()
        : Optional.empty();
  }

  /** The first name of somebody or something, as the author writes it, that is not in here. */
  Optional<String> unnamed(String expectation) {
    return NAMED
        .matcher(expectation)
        .results()
        .map(MatchResult::group)
        .filter(it -> !says(Author.fold(it)))
        .findFirst();
  }

  /** Whether a word says little of what a sentence is about. */
  static boolean isSmall(String word) {
    return LIGHT.contains(word) || OF_FORMS.contains(word);
  }

  boolean says(String word) {
    return words.stream().anyMatch(it -> isSame(it, word));
  }

  /** But for the ending: confirmed and confirmation, mug and mugs. */
  private static boolean isSame(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    int stem = Math.max(Math.min(shorter, ENDING + 1), shorter - ENDING);
    return one.regionMatches(0, other, 0, stem);
  }
}

package dev.journeyman.check;

import dev.journeyman.find.Wording;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Sight;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The line of a page that comes closest to a text that is missing.
 *
 * @param where the smallest element that shows it, if one does
 */
record Nearest(String line, Optional<Element> where) {

  private static final int LONGEST = 160;
  private static final int SAME = 4;
  private static final int STEM = 3;

  static Optional<Nearest> on(Sight sight, String text) {
    List<String> wanted = Wording.words(text);
    return sight
        .text()
        .lines()
        .map(String::strip)
        .filter(line -> line.length() <= LONGEST)
        .filter(line -> likeness(wanted, line) * 2 >= wanted.size() * SAME)
        .max(
            Comparator.comparingInt((String line) -> likeness(wanted, line))
                .thenComparing(line -> -line.length()))
        .map(line -> new Nearest(line, smallest(sight, line)));
  }

  private static int likeness(List<String> wanted, String line) {
    List<String> words = Wording.words(line);
    return wanted.stream()
        .mapToInt(want -> words.stream().mapToInt(word -> likeness(want, word)).max().orElse(0))
        .sum();
  }

  private static int likeness(String want, String word) {
    if (want.equals(word)) {
      return SAME;
    }
    if (isNumber(want) && isNumber(word)) {
      return STEM;
    }
    int shorter = Math.min(want.length(), word.length());
    return shorter > 3 && (want.startsWith(word) || word.startsWith(want)) ? STEM : 0;
  }

  private static boolean isNumber(String word) {
    return word.chars().anyMatch(Character::isDigit) && word.chars().noneMatch(Character::isLetter);
  }

  private static Optional<Element> smallest(Sight sight, String line) {
    return sight.elements().stream()
        .filter(element -> element.text().contains(line))
        .min(Comparator.comparingInt(element -> element.text().length()));
  }
}

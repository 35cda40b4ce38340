package dev.journeyman.source;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The words that may stand somewhere, in the order in which people should read them. */
public record Vocabulary(Set<String> words) {
  private static final int LONGEST = 64;

  public Vocabulary {
    words = Collections.unmodifiableSet(new LinkedHashSet<>(words));
  }

  /** Returns the vocabulary of some words. */
  public static Vocabulary of(Collection<String> words) {
    return new Vocabulary(new LinkedHashSet<>(words));
  }

  /** Returns the known word that is fewest edits away, without regard to case. */
  public Optional<String> nearest(String word) {
    return words.stream().min(Comparator.comparingInt(known -> distance(word, known)));
  }

  /** Returns the nearest word when it is so near that a typing error is likely. */
  public Optional<String> typoOf(String word) {
    return nearest(word).filter(known -> distance(word, known) <= (known.length() > 5 ? 2 : 1));
  }

  /** Says in half a sentence which words there are, the nearest one first. */
  public String remedy(String word) {
    return nearest(word)
        .map(near -> "the nearest known one is " + near + " (known: " + this + ")")
        .orElse("remove it");
  }

  @Override
  public String toString() {
    return String.join(", ", words);
  }

  /** The number of single letters to insert, delete or replace; of long words only the start. */
  static int distance(String one, String other) {
    String a = folded(one);
    String b = folded(other);
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] current = new int[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
      }
      previous = current;
    }
    return previous[b.length()];
  }

  private static String folded(String word) {
    return word.substring(0, Math.min(LONGEST, word.length())).toLowerCase(Locale.ROOT);
  }
}

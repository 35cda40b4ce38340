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
    return words.stream()
        .filter(known -> Math.abs(known.length() - word.length()) <= tolerance(known))
        .filter(known -> distance(word, known) <= tolerance(known))
        .min(Comparator.comparingInt(known -> distance(word, known)));
  }

  private static int tolerance(String known) {
    return known.length() > 5 ? 2 : 1;
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

  /** The number of letters to insert, delete, replace or swap; of long words only the start. */
  static int distance(String one, String other) {
    String a = folded(one);
    String b = folded(other);
    int[][] edits = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        edits[i][j] = Math.min(i, j) == 0 ? Math.max(i, j) : cheapest(a, b, edits, i, j);
      }
    }
    return edits[a.length()][b.length()];
  }

  private static int cheapest(String a, String b, int[][] edits, int i, int j) {
    int replaced = edits[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int cheapest = Math.min(replaced, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(cheapest, 1 + edits[i - 2][j - 2]) : cheapest;
  }

  private static String folded(String word) {
    return word.substring(0, Math.min(LONGEST, word.length())).toLowerCase(Locale.ROOT);
  }
}

package dev.journeyman.advice;

import dev.journeyman.journey.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How alike two lists of steps are: twice the steps that they share, in the same order, among the
 * steps of both. Steps are shared where at least three quarters of their words are the same.
 *
 * @param share from 0 to 1
 * @param pairs the places of shared steps, in the first list and in the second
 */
record Likeness(double share, List<Pair> pairs) {

  private static final double SAME_STEP = 0.75;

  /** A step here that is like a step there, counted from 0. */
  record Pair(int here, int there) {}

  /** Compare two lists of steps, each as its words. */
  static Likeness of(List<Set<String>> ours, List<Set<String>> theirs) {
    int[][] longest = longest(ours, theirs);
    List<Pair> pairs = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < ours.size() && j < theirs.size()) {
      if (isSame(ours.get(i), theirs.get(j)) && longest[i][j] == longest[i + 1][j + 1] + 1) {
        pairs.add(new Pair(i++, j++));
      } else if (longest[i + 1][j] >= longest[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    int all = ours.size() + theirs.size();
    return new Likeness(all == 0 ? 0 : 2.0 * pairs.size() / all, pairs);
  }

  /** The longest common part of what is left from each place on. */
  private static int[][] longest(List<Set<String>> ours, List<Set<String>> theirs) {
    int[][] longest = new int[ours.size() + 1][theirs.size() + 1];
    for (int i = ours.size() - 1; i >= 0; i--) {
      for (int j = theirs.size() - 1; j >= 0; j--) {
        int one = isSame(ours.get(i), theirs.get(j)) ? longest[i + 1][j + 1] + 1 : 0;
        longest[i][j] = Math.max(one, Math.max(longest[i + 1][j], longest[i][j + 1]));
      }
    }
    return longest;
  }

  /** The words of a step, by which it is compared. */
  static Set<String> words(Step step) {
    String text = step.line().text().toLowerCase(Locale.ROOT);
    Set<String> words = new LinkedHashSet<>(Arrays.asList(text.split("[^\\p{L}\\p{N}@.{}]+")));
    words.remove("");
    return words;
  }

  private static boolean isSame(Set<String> one, Set<String> other) {
    long common = one.stream().filter(other::contains).count();
    return 2.0 * common / Math.max(1, one.size() + other.size()) >= SAME_STEP;
  }
}

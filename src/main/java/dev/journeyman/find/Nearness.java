package dev.journeyman.find;

import dev.journeyman.surface.Element;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which names come closest to one that was not found, for messages only: nothing is acted on by it.
 */
final class Nearness {

  private Nearness() {}

  static List<Element> closest(List<Element> named, String wanted, int most) {
    return named.stream()
        .filter(e -> e.title().length() <= 80)
        .filter(e -> likeness(e.title(), wanted) > 0.2)
        .sorted(Comparator.comparingDouble((Element e) -> -likeness(e.title(), wanted)))
        .limit(most)
        .toList();
  }

  /** The share of letter pairs that two texts have in common (Dice's coefficient), 0 to 1. */
  private static double likeness(String one, String other) {
    Set<String> a = pairs(Wording.folded(one));
    Set<String> b = pairs(Wording.folded(other));
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    Set<String> common = new HashSet<>(a);
    common.retainAll(b);
    return 2.0 * common.size() / (a.size() + b.size());
  }

  private static Set<String> pairs(String text) {
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 1 < text.length(); i++) {
      pairs.add(text.substring(i, i + 2));
    }
    return pairs;
  }
}

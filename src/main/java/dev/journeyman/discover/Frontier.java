package dev.journeyman.discover;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * Addresses that are known and were not opened yet: the nearest first, and new kinds before more of
 * the same.
 */
final class Frontier {

  private static final int MOST_KNOWN = 5000;

  private final Map<Address, Trail> waiting = new LinkedHashMap<>();
  private final Set<Address> known = new LinkedHashSet<>();
  private final Map<String, Integer> opened = new HashMap<>();
  private final Set<Address> earlier;
  private final Map<String, Integer> before;

  /**
   * @param earlier addresses that other visitors found
   * @param before how many kinds of pages they found in each family
   */
  Frontier(Set<Address> earlier, Map<String, Integer> before) {
    this.earlier = Set.copyOf(earlier);
    this.before = Map.copyOf(before);
  }

  /** An address, and how to come there. */
  record Stop(Address address, Trail trail) {}

  void add(Address address, Trail trail) {
    if (known.size() >= MOST_KNOWN) {
      return;
    }
    boolean better =
        Optional.ofNullable(waiting.get(address))
            .filter(it -> it.sure() == Trail.Way.ADDRESS && trail.sure() == Trail.Way.LINKS)
            .isPresent();
    if (known.add(address) || better) {
      waiting.put(address, trail);
    }
  }

  /** What was come to by itself needs no further visit. */
  void reached(Address address) {
    known.add(address);
    if (waiting.remove(address) != null) {
      count(address);
    }
  }

  private void count(Address address) {
    opened.merge(address.family(), 1, Integer::sum);
  }

  /**
   * The next one to open.
   *
   * @param kinds how many kinds of pages a family was found to have: where they are all of one
   *     kind, a third one tells nothing new
   */
  Optional<Stop> next(ToIntFunction<String> kinds) {
    Optional<Address> next =
        waiting.keySet().stream()
            .filter(it -> openedOf(it) <= 2 * fresh(it, kinds))
            .min(
                Comparator.comparingInt((Address it) -> Math.min(1, openedOf(it)))
                    .thenComparing(earlier::contains)
                    .thenComparingInt(it -> Math.min(1, it.query().length()))
                    .thenComparingInt(it -> waiting.getOrDefault(it, Trail.START).length())
                    .thenComparingInt(this::openedOf));
    return next.map(
        address -> {
          Trail trail = waiting.getOrDefault(address, Trail.START);
          waiting.remove(address);
          count(address);
          return new Stop(address, trail);
        });
  }

  /** Where others were before, a look tells whether there is anything new. */
  private int fresh(Address address, ToIntFunction<String> kinds) {
    int known = kinds.applyAsInt(address.family());
    return earlier.contains(address) ? known - before.getOrDefault(address.family(), 0) : known;
  }

  /** Whether every page that may be of a new kind was opened. */
  boolean holdsNothingNew() {
    return waiting.keySet().stream().allMatch(it -> openedOf(it) > 0);
  }

  private int openedOf(Address address) {
    return opened.getOrDefault(address.family(), 0);
  }

  int size() {
    return waiting.size();
  }

  Collection<Address> known() {
    return List.copyOf(known);
  }

  /** Those that were not opened. */
  List<Address> left() {
    return new ArrayList<>(waiting.keySet());
  }
}

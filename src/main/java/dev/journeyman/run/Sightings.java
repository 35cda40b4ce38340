package dev.journeyman.run;

import dev.journeyman.surface.Sight;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Keeps in mind what was on the pages of the last walks. */
final class Sightings {

  private static final int MOST = 2_000;
  private static final int LONGEST = 120;

  /** What was seen last comes last. */
  private final Set<Seen> all = new LinkedHashSet<>();

  private List<Seen> now = List.of();

  /** Look at a page; what holds a secret is not kept. */
  synchronized void add(Sight sight, Predicate<String> secret) {
    Set<Seen> here =
        sight.elements().stream()
            .filter(e -> !e.role().equals("generic") && !e.title().isBlank())
            .filter(e -> e.title().length() <= LONGEST)
            .map(e -> new Seen(e.role(), e.title()))
            .filter(seen -> now.contains(seen) || !secret.test(seen.name()))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (here.equals(Set.copyOf(now))) {
      return;
    }
    now = List.copyOf(here);
    all.removeAll(here);
    all.addAll(here);
    while (all.size() > MOST) {
      all.remove(all.iterator().next());
    }
  }

  /** The page at the last look. */
  synchronized List<Seen> now() {
    return now;
  }

  synchronized List<Seen> all() {
    return List.copyOf(all);
  }
}

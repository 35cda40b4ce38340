package dev.journeyman.discover;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sorts pages by what they are alike in. */
final class Kinds {

  private static final double MOST_PAGES = 0.5;
  private static final int FEW = 3;

  private final List<List<Page>> groups = new ArrayList<>();

  /** Whether it is the first of its kind. */
  boolean add(Page page) {
    for (List<Page> group : groups) {
      Page first = group.get(0);
      boolean related = first.address().family().equals(page.address().family());
      if (related && first.failed() == page.failed() && first.shape().isLike(page.shape())) {
        group.add(page);
        return false;
      }
    }
    groups.add(new ArrayList<>(List.of(page)));
    return true;
  }

  /** What was learnt of a page after it was sorted. */
  void replace(Page old, Page now) {
    groups.forEach(group -> group.replaceAll(it -> it.equals(old) ? now : it));
  }

  int of(String family) {
    return (int) groups.stream().filter(it -> it.get(0).address().family().equals(family)).count();
  }

  /** All kinds; what was not opened belongs to the kind of its family that has most pages. */
  List<Kind> all(Collection<Address> left) {
    Set<String> everywhere = everywhere();
    List<Kind> kinds = new ArrayList<>();
    for (List<Page> group : groups) {
      Set<Address> addresses = new LinkedHashSet<>();
      group.forEach(it -> addresses.add(it.address()));
      left.stream().filter(it -> isHome(group, it)).forEach(addresses::add);
      kinds.add(new Kind(group, addresses, form -> everywhere.contains(form.key())));
    }
    return kinds;
  }

  private boolean isHome(List<Page> group, Address address) {
    int own = group.size();
    return group.get(0).address().family().equals(address.family())
        && groups.stream()
            .filter(it -> it.get(0).address().family().equals(address.family()))
            .allMatch(it -> it.equals(group) || it.size() < own);
  }

  private Set<String> everywhere() {
    Map<String, Integer> counts = new HashMap<>();
    groups.stream()
        .flatMap(it -> it.get(0).forms().stream().map(Form::key).distinct())
        .forEach(it -> counts.merge(it, 1, Integer::sum));
    counts.values().removeIf(it -> it < FEW || it < MOST_PAGES * groups.size());
    return Set.copyOf(counts.keySet());
  }
}

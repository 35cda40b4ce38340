package dev.journeyman.discover;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

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
      if (related
          && first.failed() == page.failed()
          && first
              .shape()
              .isLike(page.shape(), first.address().path().equals(page.address().path()))) {
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
    Kind.Common common =
        new Kind.Common(
            mostHave(page -> page.forms().stream().map(Form::key)),
            mostHave(page -> page.actions().stream()));
    List<Kind> kinds = new ArrayList<>();
    for (List<Page> group : groups) {
      Set<Address> addresses = new LinkedHashSet<>();
      group.forEach(it -> addresses.add(it.address()));
      left.stream().filter(it -> isHome(group, it)).forEach(addresses::add);
      kinds.add(new Kind(sorted(group), addresses, common));
    }
    return kinds;
  }

  /** The plainest address first, with the forms and parts of all. */
  private static List<Page> sorted(List<Page> group) {
    List<Page> pages = new ArrayList<>(group);
    pages.sort(Comparator.comparingInt(it -> it.address().query().length()));
    Map<String, Form> forms = new LinkedHashMap<>();
    Set<Page.Part> parts = new LinkedHashSet<>();
    pages.forEach(page -> page.forms().forEach(it -> forms.putIfAbsent(it.key(), it)));
    pages.forEach(page -> parts.addAll(page.parts()));
    pages.set(0, pages.get(0).with(List.copyOf(forms.values()), List.copyOf(parts)));
    return pages;
  }

  private boolean isHome(List<Page> group, Address address) {
    int own = group.size();
    return group.get(0).address().family().equals(address.family())
        && groups.stream()
            .filter(it -> it.get(0).address().family().equals(address.family()))
            .allMatch(it -> it.equals(group) || it.size() < own);
  }

  private Set<String> mostHave(Function<Page, Stream<String>> what) {
    Map<String, Integer> counts = new HashMap<>();
    groups.stream()
        .flatMap(it -> what.apply(it.get(0)).distinct())
        .forEach(it -> counts.merge(it, 1, Integer::sum));
    counts.values().removeIf(it -> it < FEW || it < MOST_PAGES * groups.size());
    return Set.copyOf(counts.keySet());
  }
}

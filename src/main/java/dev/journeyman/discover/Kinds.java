package dev.journeyman.discover;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sorts pages by what they are alike in. */
final class Kinds {

  private static final double MOST_PAGES = 0.5;
  private static final int FEW = 3;

  private final List<List<Page>> groups = new ArrayList<>();
  private final Set<String> offered = new HashSet<>();

  /** Whether it is the first of its kind, or has what another visitor did not see there. */
  boolean add(Page page) {
    boolean more = offered.addAll(page.actions());
    for (Form form : page.forms()) {
      more |= offered.add(form.key());
    }
    if (!mayBeOpen(page)) {
      return false;
    }
    Optional<List<Page>> home = groups.stream().filter(it -> isKin(it.get(0), page)).findFirst();
    for (List<Page> group : groups) {
      if (group.stream().anyMatch(it -> it.isSeenByAnother(page))) {
        home = Optional.of(group);
      }
    }
    if (home.isEmpty()) {
      groups.add(new ArrayList<>(List.of(page)));
      return true;
    }
    Page first = home.get().get(0);
    home.get().add(page);
    return more && !first.trail().after().equals(page.trail().after());
  }

  /** A refusal counts only for a page that opens to nobody. */
  private boolean mayBeOpen(Page page) {
    if (page.failed()) {
      return groups.stream()
          .flatMap(List::stream)
          .noneMatch(it -> !it.failed() && it.address().equals(page.address()));
    }
    groups.forEach(
        group -> group.removeIf(it -> it.failed() && it.address().equals(page.address())));
    groups.removeIf(List::isEmpty);
    return true;
  }

  private static boolean isKin(Page first, Page page) {
    return first.address().family().equals(page.address().family())
        && first.failed() == page.failed()
        && first.shape().isLike(page.shape(), first.address().path().equals(page.address().path()));
  }

  /** How many kinds there are in each family. */
  Map<String, Integer> counts() {
    Map<String, Integer> counts = new HashMap<>();
    groups.forEach(it -> counts.merge(it.get(0).address().family(), 1, Integer::sum));
    return counts;
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
    Set<Address> opened =
        groups.stream().flatMap(List::stream).map(Page::address).collect(Collectors.toSet());
    List<Kind> kinds = new ArrayList<>();
    for (List<Page> group : groups) {
      Set<Address> addresses = new LinkedHashSet<>();
      group.forEach(it -> addresses.add(it.address()));
      left.stream().filter(it -> !opened.contains(it) && isHome(group, it)).forEach(addresses::add);
      kinds.add(new Kind(sorted(group), addresses, common));
    }
    return kinds;
  }

  /** What everybody sees and the plainest address first, with the forms and parts of all. */
  private static List<Page> sorted(List<Page> group) {
    List<Page> pages = new ArrayList<>(group);
    pages.sort(
        Comparator.comparing((Page it) -> !it.trail().isForEverybody())
            .thenComparingInt(it -> it.address().query().length()));
    Page first = pages.get(0);
    Map<String, Form> forms = new LinkedHashMap<>();
    Set<Page.Part> parts = new LinkedHashSet<>();
    Set<String> actions = new LinkedHashSet<>();
    Set<Address> links = new LinkedHashSet<>();
    pages.forEach(page -> page.forms().forEach(it -> forms.putIfAbsent(it.key(), it)));
    pages.forEach(page -> parts.addAll(page.parts()));
    pages.stream()
        .filter(it -> it.address().equals(first.address()))
        .forEach(
            page -> {
              actions.addAll(page.actions());
              links.addAll(page.links());
            });
    pages.set(
        0,
        first
            .with(List.copyOf(forms.values()), List.copyOf(parts))
            .with(List.copyOf(actions), links));
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
        .flatMap(group -> group.stream().flatMap(what).distinct())
        .forEach(it -> counts.merge(it, 1, Integer::sum));
    counts.values().removeIf(it -> it < FEW || it < MOST_PAGES * groups.size());
    return Set.copyOf(counts.keySet());
  }
}

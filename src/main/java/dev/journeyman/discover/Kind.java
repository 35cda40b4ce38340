package dev.journeyman.discover;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Pages that differ only by what they are about, such as those of products.
 *
 * @param pages those that were opened, the first one first
 * @param addresses all that are known, opened or not
 * @param everywhere tells forms that are on most pages
 */
record Kind(List<Page> pages, Set<Address> addresses, Predicate<Form> everywhere) {

  private static final int MANY = 3;

  Kind {
    pages = List.copyOf(pages);
    addresses = new LinkedHashSet<>(addresses);
  }

  /** The one that stands for all. */
  Page first() {
    return pages.get(0);
  }

  int count() {
    return addresses.size();
  }

  boolean isEverywhere(Form form) {
    return everywhere.test(form);
  }

  /** The address with what differs in braces. */
  String pattern() {
    List<String> common = new ArrayList<>(first().address().segments());
    for (Page page : pages) {
      List<String> own = page.address().segments();
      for (int i = 0; i < common.size() && i < own.size(); i++) {
        if (!common.get(i).equals(own.get(i)) && !common.get(i).startsWith("{")) {
          common.set(i, "{name}");
        }
      }
    }
    return "/" + String.join("/", common);
  }

  /** What the addresses have behind the question mark. */
  Set<String> parameters() {
    Set<String> names = new TreeSet<>();
    addresses.forEach(it -> names.addAll(it.parameters()));
    return names;
  }

  /** Whether it has links to several pages beside each other. */
  boolean leadsToMany() {
    return first().links().stream()
        .map(Address::family)
        .filter(it -> it.endsWith("*"))
        .distinct()
        .anyMatch(
            family ->
                first().links().stream().filter(it -> it.family().equals(family)).count() > MANY);
  }

  Purpose purpose() {
    return Purpose.of(first(), this);
  }
}

package dev.journeyman.discover;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Pages that differ only by what they are about, such as those of products.
 *
 * @param pages those that were opened, the one that stands for all first
 * @param addresses all that are known, opened or not
 * @param common what most pages of the app have
 */
record Kind(List<Page> pages, Set<Address> addresses, Common common) {

  private static final int MANY = 3;

  Kind {
    pages = List.copyOf(pages);
    addresses = new LinkedHashSet<>(addresses);
  }

  /** Forms by their keys, and buttons by what they say, that are on most pages. */
  record Common(Set<String> forms, Set<String> actions) {}

  /** The one that stands for all. */
  Page first() {
    return pages.get(0);
  }

  /** The journeys after which it was seen; none where every visitor sees it. */
  List<String> after() {
    return pages.stream().anyMatch(it -> it.trail().isForEverybody())
        ? List.of()
        : pages.stream().flatMap(it -> it.trail().after().stream()).distinct().toList();
  }

  /** How many of them were opened. */
  int opened() {
    return (int) pages.stream().map(Page::address).distinct().count();
  }

  int count() {
    return addresses.size();
  }

  boolean isEverywhere(Form form) {
    return common.forms().contains(form.key());
  }

  /** The address with what differs in braces. */
  String pattern() {
    List<String> shared = new ArrayList<>(first().address().segments());
    for (Page page : pages) {
      List<String> own = page.address().segments();
      for (int i = 0; i < shared.size() && i < own.size(); i++) {
        if (!shared.get(i).equals(own.get(i)) && !shared.get(i).startsWith("{")) {
          shared.set(i, "{name}");
        }
      }
    }
    return "/" + String.join("/", shared);
  }

  /** What people would call it: the heading of its page, or what all of them are. */
  String name() {
    if (first().address().path().equals("/")) {
      return "Front page";
    }
    String[] parts = pattern().split("/", -1);
    Optional<String> above =
        parts.length > 2 && parts[parts.length - 1].startsWith("{")
            ? Optional.of(parts[parts.length - 2]).filter(it -> it.matches("[A-Za-z][A-Za-z_-]+"))
            : Optional.empty();
    return above
        .map(it -> capital(one(it)) + " page, such as \u201c" + first().name() + "\u201d")
        .orElseGet(() -> first().name());
  }

  private static String one(String many) {
    String words = many.replaceAll("[-_]+", " ").toLowerCase(Locale.ROOT);
    return words.replaceFirst("ies$", "y").replaceFirst("(?<=[^s])s$", "");
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  /** What the addresses have behind the question mark. */
  Set<String> parameters() {
    Set<String> names = new TreeSet<>();
    addresses.forEach(it -> names.addAll(it.parameters()));
    return names;
  }

  /** Whether it has links to several pages beside each other. */
  boolean leadsToMany() {
    List<String> families =
        first().links().stream().map(Address::family).filter(it -> it.endsWith("*")).toList();
    return families.stream()
        .distinct()
        .anyMatch(it -> families.stream().filter(it::equals).count() > MANY);
  }

  Purpose purpose() {
    return Purpose.of(first(), this);
  }
}

package dev.journeyman.find;

import dev.journeyman.surface.Element;
import java.util.ArrayList;
import java.util.List;

/** What else the same icon is called: by what it shows, and by what it is for. */
final class Icons {

  private static final List<List<String>> SAME =
      List.of(
          List.of("menu", "bars", "hamburger", "list menu"),
          List.of("edit", "pencil", "pen"),
          List.of("delete", "trash", "bin", "trash can"),
          List.of("close", "x", "cross", "times", "xmark"),
          List.of("settings", "gear", "cog", "cogwheel"),
          List.of("search", "magnifier", "magnifying glass"),
          List.of("add", "plus"),
          List.of("home", "house"),
          List.of("cart", "shopping cart", "basket"));

  private Icons() {}

  /** The given names first. */
  static List<String> named(List<String> names) {
    List<String> all = new ArrayList<>(names);
    for (List<String> same : SAME) {
      if (names.stream().anyMatch(n -> same.contains(Wording.folded(n)))) {
        same.stream().filter(s -> !all.contains(s)).forEach(all::add);
      }
    }
    return all;
  }

  /** Of those that are called so equally well, the ones that the author's own words name so. */
  static List<Element> asWritten(List<Element> found, Query query) {
    if (query.kind() != Kind.ICON || query.names().isEmpty()) {
      return found;
    }
    Fit best =
        found.stream()
            .map(e -> Fit.of(e, named(query.names())))
            .min(Enum::compareTo)
            .orElse(Fit.NOT);
    List<Element> own = found.stream().filter(e -> Fit.of(e, query.names()) == best).toList();
    return own.isEmpty() ? found : own;
  }
}

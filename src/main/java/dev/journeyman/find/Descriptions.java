package dev.journeyman.find;

import java.util.ArrayList;
import java.util.List;

/**
 * What an author may mean who describes an area: "the contact section" is that of the contacts, and
 * a table is a list to people.
 */
final class Descriptions {

  private static final int SHORTEST = 4;

  private Descriptions() {}

  /** What else it may be where nothing is so. */
  static List<Query> of(Query area) {
    List<Query> all = new ArrayList<>();
    boolean named = !area.names().isEmpty();
    if (area.naming() != Naming.IN_OWN_WORDS) {
      return all;
    }
    if (area.kind() == Kind.SECTION && named) {
      all.add(area.named(area.names().stream().map(Descriptions::other).toArray(String[]::new)));
    }
    if (area.kind() == Kind.LIST) {
      all.add(area.as(Kind.TABLE));
    }
    return all;
  }

  /** The plural of a name in the singular, or the other way round. */
  private static String other(String name) {
    if (name.length() < SHORTEST || name.endsWith("ss")) {
      return name;
    }
    return name.endsWith("ies")
        ? name.substring(0, name.length() - 3) + "y"
        : name.endsWith("s")
            ? name.substring(0, name.length() - 1)
            : name.matches(".*[^aeiou]y")
                ? name.substring(0, name.length() - 1) + "ies"
                : name + "s";
  }
}

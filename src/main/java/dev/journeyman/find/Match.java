package dev.journeyman.find;

import dev.journeyman.surface.Element;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a query found.
 *
 * @param found the equally good matches, in document order; more than one where the name does not
 *     tell them apart
 * @param nearest where nothing was found, what comes closest
 * @param asked the part of the query that this answers, such as the scope where that was not found
 */
public record Match(List<Element> found, List<Element> nearest, Query asked) {

  public Match {
    found = List.copyOf(found);
    nearest = List.copyOf(nearest);
  }

  static Match of(List<Element> found, Query asked) {
    return new Match(found, List.of(), asked);
  }

  static Match none(List<Element> nearest, Query asked) {
    return new Match(List.of(), nearest, asked);
  }

  public boolean isOne() {
    return found.size() == 1;
  }

  public boolean isNone() {
    return found.isEmpty();
  }

  public Element one() {
    if (!isOne()) {
      throw new IllegalStateException(explain());
    }
    return found.get(0);
  }

  /** Why this is not one element, with names to choose from. */
  public String explain() {
    if (isNone()) {
      String near =
          nearest.isEmpty() ? "" : "; nearest: " + phrases(nearest) + ", if one of them is meant";
      return "nothing on the page is " + asked + near;
    }
    return found.size()
        + " things on the page are "
        + asked
        + " and nothing tells them apart: "
        + phrases(found)
        + "; say which, for example \"the first\" or \"in the row of ...\"";
  }

  private static String phrases(List<Element> elements) {
    return elements.stream().limit(5).map(Element::describe).collect(Collectors.joining(", "))
        + (elements.size() > 5 ? " and " + (elements.size() - 5) + " more" : "");
  }
}

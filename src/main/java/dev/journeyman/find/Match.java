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
 * @param told how to speak of those found so that they can be told apart
 * @param asked the part of the query that this answers, such as the scope where that was not found
 */
public record Match(List<Element> found, List<Element> nearest, Query asked, List<String> told) {

  public Match {
    found = List.copyOf(found);
    nearest = List.copyOf(nearest);
    told = List.copyOf(told);
  }

  static Match of(List<Element> found, Query asked) {
    return of(found, asked, found.stream().map(Element::describe).toList());
  }

  static Match of(List<Element> found, Query asked, List<String> told) {
    return new Match(found, List.of(), asked, told);
  }

  static Match none(List<Element> nearest, Query asked) {
    return new Match(List.of(), nearest, asked, List.of());
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
          nearest.isEmpty()
              ? ""
              : "; nearest: "
                  + phrases(nearest.stream().map(Element::describe).toList())
                  + ", if one of them is meant";
      return "nothing on the page is " + asked + near;
    }
    return found.size()
        + " things on the page are "
        + asked
        + " and nothing tells them apart: "
        + phrases(told)
        + "; say which, for example \"the first\" or \"in the row of ...\"";
  }

  private static String phrases(List<String> phrases) {
    return phrases.stream().limit(5).collect(Collectors.joining(", "))
        + (phrases.size() > 5 ? " and " + (phrases.size() - 5) + " more" : "");
  }
}

package dev.journeyman.find;

import dev.journeyman.surface.Element;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.State;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/** What stands next to a text: in the smallest area that holds both, and there the nearest. */
final class Beside {

  /** How much farther another one must be for the nearest to be the one that is meant. */
  private static final double CLEARLY = 1.5;

  private static final int LONGEST_TITLE = 80;

  private static final Set<String> ITEMS = Set.of("listitem", "row", "article");

  /** Parts of a page: what stands in one is never in what a text outside of it names. */
  private static final Set<String> PARTS =
      Set.of(
          "dialog",
          "alertdialog",
          "banner",
          "contentinfo",
          "navigation",
          "complementary",
          "search",
          "menu");

  private final Sight sight;
  private final List<Element> anchors;

  private Beside(Sight sight, List<Element> anchors) {
    this.sight = sight;
    this.anchors = anchors;
  }

  static Beside of(Sight sight, String text) {
    List<Element> same =
        sight.elements().stream()
            .filter(e -> Fit.mainNames(e).stream().anyMatch(n -> Wording.same(n, text)))
            .toList();
    List<Element> holding =
        same.isEmpty()
            ? sight.elements().stream().filter(e -> Wording.holds(e.text(), text)).toList()
            : same;
    return of(sight, holding);
  }

  static Beside of(Sight sight, List<Element> holding) {
    List<Element> innermost =
        holding.stream()
            .filter(e -> holding.stream().noneMatch(o -> !o.equals(e) && sight.contains(e, o)))
            .toList();
    return new Beside(sight, innermost);
  }

  /**
   * The nearest, where the text may name what they are in: not across the walls of the item or part
   * of the page that either stands in, and not where only the page holds both.
   */
  List<Element> nearestWithin(List<Element> candidates) {
    return nearest(candidates, this::isTogether);
  }

  List<Element> nearest(List<Element> candidates) {
    return nearest(candidates, (anchor, candidate) -> true);
  }

  private boolean isTogether(Element anchor, Element candidate) {
    Element area =
        sight.ancestorsOf(anchor).stream()
            .filter(a -> sight.contains(a, candidate))
            .findFirst()
            .orElse(anchor);
    boolean page = area.tag().equals("body") || area.role().equals("main");
    boolean control = isControl(anchor);
    boolean alike = control && anchor.role().equals(candidate.role());
    boolean sentence = anchor.text().length() > LONGEST_TITLE;
    Set<String> walls = control ? ITEMS : PARTS;
    return !page
        && !alike
        && !sentence
        && isOpen(anchor, area, ITEMS)
        && isOpen(candidate, area, walls);
  }

  private boolean isOpen(Element inner, Element area, Set<String> walls) {
    return sight.ancestorsOf(inner).stream()
        .takeWhile(a -> !a.equals(area))
        .noneMatch(a -> walls.contains(a.role()) || PARTS.contains(a.role()));
  }

  private boolean isControl(Element anchor) {
    return anchor.is(State.CLICKABLE)
        || anchor.is(State.EDITABLE)
        || sight.ancestorsOf(anchor).stream()
            .anyMatch(a -> !a.role().equals("generic") && a.is(State.CLICKABLE));
  }

  private List<Element> nearest(
      List<Element> candidates, BiPredicate<Element, Element> isTogether) {
    Set<Element> found = new LinkedHashSet<>();
    int closest = Integer.MAX_VALUE;
    for (Element anchor : anchors) {
      int depth = 0;
      for (Element area : sight.ancestorsOf(anchor)) {
        depth++;
        List<Element> inside =
            candidates.stream()
                .filter(c -> !c.equals(anchor) && sight.contains(area, c))
                .filter(c -> isTogether.test(anchor, c))
                .toList();
        if (!inside.isEmpty()) {
          if (depth < closest) {
            found.clear();
            closest = depth;
          }
          if (depth == closest) {
            found.addAll(clearlyNearest(anchor, inside));
          }
          break;
        }
      }
    }
    return found.stream().sorted(Comparator.comparingInt(Element::index)).toList();
  }

  private static List<Element> clearlyNearest(Element anchor, List<Element> inside) {
    if (inside.size() < 2) {
      return inside;
    }
    List<Element> byDistance =
        inside.stream()
            .sorted(Comparator.comparingDouble(e -> e.box().distanceTo(anchor.box())))
            .toList();
    double first = byDistance.get(0).box().distanceTo(anchor.box());
    double second = byDistance.get(1).box().distanceTo(anchor.box());
    return second > Math.max(1, first) * CLEARLY ? byDistance.subList(0, 1) : inside;
  }
}

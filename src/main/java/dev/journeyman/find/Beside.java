package dev.journeyman.find;

import dev.journeyman.surface.Element;
import dev.journeyman.surface.Sight;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What stands next to a text: in the smallest area that holds both, and there the nearest. */
final class Beside {

  /** How much farther another one must be for the nearest to be the one that is meant. */
  private static final double CLEARLY = 1.5;

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
    List<Element> innermost =
        holding.stream()
            .filter(e -> holding.stream().noneMatch(o -> !o.equals(e) && sight.contains(e, o)))
            .toList();
    return new Beside(sight, innermost);
  }

  List<Element> nearest(List<Element> candidates) {
    Set<Element> found = new LinkedHashSet<>();
    int closest = Integer.MAX_VALUE;
    for (Element anchor : anchors) {
      int depth = 0;
      for (Element area : sight.ancestorsOf(anchor)) {
        depth++;
        List<Element> inside =
            candidates.stream().filter(c -> !c.equals(anchor) && sight.contains(area, c)).toList();
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

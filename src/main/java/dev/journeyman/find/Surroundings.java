package dev.journeyman.find;

import dev.journeyman.surface.Element;
import dev.journeyman.surface.Sight;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Tells things of the same name apart by what holds them, for messages only. */
final class Surroundings {

  private final Sight sight;

  private Surroundings(Sight sight) {
    this.sight = sight;
  }

  static Surroundings on(Sight sight) {
    return new Surroundings(sight);
  }

  List<String> tellApart(List<Element> found) {
    List<String> names = found.stream().map(Element::describe).toList();
    return found.stream()
        .map(
            e ->
                Collections.frequency(names, e.describe()) == 1
                    ? e.describe()
                    : e.describe() + holder(e, found).map(h -> " in " + h.describe()).orElse(""))
        .toList();
  }

  /** The smallest thing around an element that says more than the element and holds no other. */
  private Optional<Element> holder(Element element, List<Element> others) {
    return sight.ancestorsOf(element).stream()
        .takeWhile(a -> others.stream().noneMatch(o -> !o.equals(element) && sight.contains(a, o)))
        .filter(a -> !a.title().isBlank() && !a.title().equals(element.title()))
        .findFirst();
  }
}

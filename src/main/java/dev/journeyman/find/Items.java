package dev.journeyman.find;

import dev.journeyman.surface.Element;
import dev.journeyman.surface.Sight;
import java.util.List;

/** Items and rows, which are known by all that stands in them. */
final class Items {

  private final Sight sight;

  private Items(Sight sight) {
    this.sight = sight;
  }

  static Items on(Sight sight) {
    return new Items(sight);
  }

  /** Those whose title or cell is the quoted name, where others only hold it among more. */
  List<Element> titled(List<Element> found, Query query) {
    boolean many = query.kind() == Kind.ITEM || query.kind() == Kind.ROW;
    if (!many || query.naming() != Naming.IN_FULL || query.names().isEmpty()) {
      return found;
    }
    List<Element> titled =
        found.stream().filter(e -> query.names().stream().anyMatch(n -> isTitled(e, n))).toList();
    return titled.isEmpty() ? found : titled;
  }

  private boolean isTitled(Element item, String name) {
    boolean first = item.text().lines().findFirst().filter(l -> Wording.same(l, name)).isPresent();
    return first
        || Wording.same(item.name(), name)
        || sight.below(item).stream()
            .filter(e -> Flow.isTitle(e) || Kind.CELL.includes(e))
            .anyMatch(e -> Wording.same(e.text(), name));
  }

  /** The boxes to tick in them that have no name of their own. */
  List<Element> boxesIn(List<Element> items) {
    return items.stream()
        .flatMap(item -> sight.below(item).stream())
        .filter(e -> Kind.CHECKBOX.includes(e) && e.name().isBlank())
        .toList();
  }
}

package dev.journeyman.recording;

import dev.journeyman.surface.Element;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.State;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Where on a page an element stands, told by what is around it and not by coordinates. */
final class Whereabouts {

  private static final int LONGEST = 40;
  private static final Set<String> AREAS =
      Set.of(
          "banner",
          "navigation",
          "main",
          "contentinfo",
          "complementary",
          "search",
          "form",
          "region",
          "dialog",
          "alertdialog",
          "tabpanel",
          "menu");

  /** What repeats on a page: which of them it is says whose button this is. */
  private static final Set<String> ITEMS = Set.of("row", "listitem", "article", "option");

  private final Sight sight;
  private final Names names;

  Whereabouts(Sight sight, Names names) {
    this.sight = sight;
    this.names = names;
  }

  /** The named areas around it, the outermost first. */
  List<String> areas(Element element) {
    List<String> path = new ArrayList<>();
    for (Element outer : sight.ancestorsOf(element)) {
      if (AREAS.contains(outer.role())) {
        String name = shortened(outer.name());
        path.add(name.isEmpty() ? outer.role() : outer.role() + " " + name);
      }
    }
    Collections.reverse(path);
    return path;
  }

  /** What the row, list item or card around it is about; empty where it stands in none. */
  String item(Element element) {
    return sight.ancestorsOf(element).stream()
        .filter(outer -> ITEMS.contains(outer.role()))
        .findFirst()
        .map(outer -> subject(outer, element))
        .orElse("");
  }

  /** The first text in an item that is not the element's own. */
  private String subject(Element item, Element element) {
    for (int i = item.index() + 1; i < sight.elements().size(); i++) {
      Element inner = sight.elements().get(i);
      if (!sight.contains(item, inner)) {
        break;
      }
      boolean own = sight.contains(inner, element) || sight.contains(element, inner);
      if (!own && !inner.title().isBlank()) {
        return shortened(inner.title());
      }
    }
    return "";
  }

  /** The text that stands just before it in its area. */
  String after(Element element) {
    for (int i = element.index() - 1; i >= 0; i--) {
      Element before = sight.elements().get(i);
      boolean plain = !before.is(State.CLICKABLE) && !before.is(State.EDITABLE);
      if (plain && !sight.contains(before, element) && !before.text().isBlank()) {
        return shortened(before.title());
      }
    }
    return "";
  }

  private String shortened(String text) {
    String line = names.generalise(text.lines().findFirst().orElse("").strip());
    return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
  }
}

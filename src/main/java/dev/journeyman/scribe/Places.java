package dev.journeyman.scribe;

import dev.journeyman.find.Wording;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Where an element is, in words that tell it from others of its name. */
final class Places {

  private static final int LONGEST_TITLE = 50;
  private static final int MOST_TITLES = 3;
  private static final Set<String> ITEMS = Set.of("listitem", "article", "treeitem");
  private static final Set<String> SECTIONS =
      Set.of("region", "form", "group", "complementary", "radiogroup", "tabpanel", "search");

  private final Sight sight;

  private Places(Sight sight) {
    this.sight = sight;
  }

  static Places on(Sight sight) {
    return new Places(sight);
  }

  /** Phrases for what holds it, the nearest first. */
  List<String> around(Element element) {
    List<String> places = new ArrayList<>();
    for (Element holder : sight.ancestorsOf(element)) {
      String role = holder.role();
      if (role.equals("row")) {
        titles(holder, element).forEach(t -> places.add("the row of " + Quoted.of(t)));
      } else if (ITEMS.contains(role)) {
        titles(holder, element).forEach(t -> places.add(Quoted.of(t)));
        titles(holder, element).forEach(t -> places.add("the item " + Quoted.of(t)));
      } else if (role.equals("dialog") || role.equals("alertdialog")) {
        if (!holder.name().isBlank()) {
          places.add("the dialog " + Quoted.of(holder.name()));
        }
        places.add("the dialog");
      } else if (role.equals("table") && !holder.name().isBlank()) {
        places.add("the table " + Quoted.of(holder.name()));
      } else if (SECTIONS.contains(role) && !holder.name().isBlank()) {
        places.add(Quoted.of(holder.name()));
        places.add("the section " + Quoted.of(holder.name()));
      } else if (role.equals("navigation")) {
        places.add(
            holder.name().isBlank()
                ? "the navigation"
                : "the navigation " + Quoted.of(holder.name()));
      } else if (role.equals("banner")) {
        places.add("the header");
      } else if (role.equals("contentinfo")) {
        places.add("the footer");
      } else if (role.equals("generic") || SECTIONS.contains(role)) {
        sight.below(holder).stream()
            .filter(e -> e.role().equals("heading") && isTitle(e.text()))
            .limit(1)
            .forEach(h -> places.add(Quoted.of(h.text())));
      }
    }
    return places.stream().distinct().limit(8).toList();
  }

  /** Short texts that stand with it in the smallest thing that holds any. */
  List<String> beside(Element element) {
    for (Element holder : sight.ancestorsOf(element)) {
      List<String> titles = titles(holder, element);
      if (!titles.isEmpty()) {
        return titles;
      }
    }
    return List.of();
  }

  /** What a row or card is called: its headings, else its first texts; not the element's own. */
  private List<String> titles(Element holder, Element element) {
    List<Element> below = sight.below(holder);
    List<String> titles = new ArrayList<>();
    below.stream()
        .filter(e -> e.role().equals("heading") || e.role().equals("rowheader"))
        .map(Element::text)
        .forEach(titles::add);
    below.stream()
        .filter(e -> !sight.contains(element, e) && !sight.contains(e, element))
        .filter(
            e -> !e.role().equals("button") && !e.is(State.EDITABLE) && !e.tag().equals("option"))
        .map(Element::text)
        .forEach(titles::add);
    return titles.stream()
        .map(Wording::plain)
        .filter(Places::isTitle)
        .filter(t -> !Wording.same(t, element.title()))
        .distinct()
        .limit(MOST_TITLES)
        .toList();
  }

  private static boolean isTitle(String text) {
    String plain = Wording.plain(text);
    return plain.length() > 1
        && plain.length() <= LONGEST_TITLE
        && !text.strip().contains("\n")
        && plain.chars().anyMatch(Character::isLetter)
        && !Passing.looksPassing(plain);
  }
}

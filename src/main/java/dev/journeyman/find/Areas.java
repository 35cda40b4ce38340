package dev.journeyman.find;

import dev.journeyman.surface.Element;
import dev.journeyman.surface.Sight;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The areas of a page that hold other things: rows, cards, dialogs, sections, named by what stands
 * in them.
 */
final class Areas {

  private static final Set<String> MENUS = Set.of("menu", "submenu", "sub-menu", "sub menu");

  private final Sight sight;

  /** Whether something is to be done in them, where words of an author need prove nothing. */
  private final boolean acts;

  private Areas(Sight sight, boolean acts) {
    this.sight = sight;
    this.acts = acts;
  }

  static Areas on(Sight sight, boolean acts) {
    return new Areas(sight, acts);
  }

  /** Find the areas that a scope such as "in the cart" or "in the row of Ada" names. */
  Match named(Query query, Function<Query, Match> find) {
    if (query.kind() != Kind.THING) {
      Match match = find.apply(query);
      boolean isTitleAtMost = match.found().stream().allMatch(Flow::isTitle);
      return isTitleAtMost && query.kind().isContainer() ? underTitle(query, match) : framed(match);
    }
    return query.names().stream()
        .map(name -> called(query.named(name), find))
        .filter(m -> !m.isNone())
        .findFirst()
        .map(m -> Match.of(m.found(), query))
        .or(() -> menus(query))
        .orElseGet(() -> Match.none(nearest(query, find), query));
  }

  /** "In the menu" is in what is open and says that it is one. */
  private Optional<Match> menus(Query query) {
    List<Element> open =
        sight.elements().stream()
            .filter(e -> e.role().equals("menu") || e.role().equals("listbox"))
            .filter(e -> !e.tag().equals("select"))
            .toList();
    return MENUS.contains(Wording.folded(query.name())) && !open.isEmpty()
        ? Optional.of(Match.of(open, query))
        : Optional.empty();
  }

  /** "In the results" names no item; those that navigate are not meant. */
  private Match framed(Match areas) {
    if (areas.isNone() || areas.asked().kind() != Kind.ITEM || !areas.asked().names().isEmpty()) {
      return areas;
    }
    Set<String> frames = Set.of("banner", "navigation", "contentinfo");
    List<Element> own =
        areas.found().stream()
            .filter(e -> sight.ancestorsOf(e).stream().noneMatch(a -> frames.contains(a.role())))
            .toList();
    return own.isEmpty() ? Match.none(List.of(), areas.asked()) : Match.of(own, areas.asked());
  }

  private Match called(Query query, Function<Query, Match> find) {
    for (Kind kind :
        List.of(Kind.DIALOG, Kind.SECTION, Kind.TABLE, Kind.LIST, Kind.ITEM, Kind.ROW)) {
      List<Element> labelled =
          find.apply(query.as(kind)).found().stream()
              .filter(e -> Fit.of(named(e), query.names()).compareTo(Fit.HOLDS_ASIDE) <= 0)
              .filter(
                  e ->
                      kind == Kind.DIALOG
                          || kind == Kind.SECTION
                          || kind == Kind.TABLE
                          || kind == Kind.LIST
                          || !e.name().isBlank())
              .filter(e -> kind.includes(e) || isMarked(e))
              .toList();
      if (!labelled.isEmpty()) {
        return Match.of(labelled, query);
      }
    }
    return underTitle(query, Match.none(List.of(), query));
  }

  /** What comes closest to a missing area, else the titles that there are. */
  private List<Element> nearest(Query query, Function<Query, Match> find) {
    List<Element> closest = find.apply(query.as(Kind.SECTION)).nearest();
    return closest.isEmpty()
        ? sight.elements().stream().filter(Flow::isTitle).limit(3).toList()
        : closest;
  }

  /** A plain box that was given a name. */
  private static boolean isMarked(Element e) {
    boolean named = !e.labels().testId().isBlank() || !e.name().isBlank();
    return e.role().equals("generic") && named;
  }

  /** The element as if it had no text: only its given names count. */
  private static Element named(Element e) {
    return new Element(
        e.ref(),
        e.index(),
        e.parent(),
        e.tag(),
        e.role(),
        e.name(),
        "",
        e.value(),
        e.labels(),
        e.states(),
        e.box());
  }

  /**
   * The part of an area that a heading in it names, where the area itself is named otherwise: what
   * holds that heading and no other.
   */
  Element titled(Element area, List<String> names) {
    List<Element> headings =
        sight.below(area).stream().filter(e -> e.role().equals("heading")).toList();
    Optional<Element> title =
        headings.stream().filter(e -> Fit.of(e, names) == Fit.SAME).findFirst();
    boolean own = Landmark.isNamed(area, names) || Fit.of(named(area), names) != Fit.NOT;
    if (own || title.isEmpty() || headings.get(0).equals(title.get())) {
      return area;
    }
    return sight.ancestorsOf(title.get()).stream()
        .takeWhile(a -> headings.stream().filter(h -> sight.contains(a, h)).count() == 1)
        .reduce((inner, outer) -> outer)
        .or(() -> sight.parentOf(title.get()))
        .orElse(area);
  }

  private Match underTitle(Query query, Match otherwise) {
    Flow flow = Flow.on(sight);
    List<Element> titles =
        sight.elements().stream().filter(e -> isTitleOf(e, query, flow)).toList();
    List<Element> areas =
        counted(titles, query.ordinal()).stream()
            .flatMap(e -> flow.under(e).stream())
            .distinct()
            .toList();
    return areas.isEmpty() ? Match.none(otherwise.nearest(), query) : Match.of(areas, query);
  }

  private List<Element> counted(List<Element> titles, Ordinal ordinal) {
    return ordinal.isGiven()
        ? ordinal.of(ReadingOrder.of(sight).sorted(titles)).stream().toList()
        : titles;
  }

  /** No heading makes a dialog or a list of what is under it, unless it says so. */
  private boolean isTitleOf(Element e, Query query, Flow flow) {
    if (query.names().isEmpty() && query.kind() != Kind.SECTION) {
      return false;
    }
    List<String> names = acts ? query.names() : Landmark.fitting(e, query.names());
    return Flow.isTitle(e)
        ? Fit.of(e, names).compareTo(Fit.HOLDS) <= 0
        : query.kind() == Kind.THING && flow.isCaption(e, query.name());
  }

  Fit fit(Element area, List<String> names, Kind kind) {
    return acts || kind != Kind.SECTION ? fit(area, names) : fitAsSection(area, names);
  }

  /** How well a name fits an area: by its own name, else by the text that it holds. */
  private static Fit fit(Element area, List<String> names) {
    if (names.isEmpty()) {
      return Fit.SAME;
    }
    Fit own = own(area, names);
    if (own != Fit.NOT) {
      return own;
    }
    boolean same =
        names.stream().anyMatch(n -> area.text().lines().anyMatch(l -> Wording.same(l, n)));
    if (same) {
      return Fit.HOLDS;
    }
    return names.stream().anyMatch(n -> Wording.holds(area.text(), n)) ? Fit.HOLDS_ASIDE : Fit.NOT;
  }

  private static Fit own(Element area, List<String> names) {
    return Landmark.isNamed(area, names) ? Fit.SAME : Fit.of(named(area), names);
  }

  /**
   * How well a name fits what is promised to be a section of that name: by its own name, else by a
   * title or caption in it. A link or an entry of that name leads there, or speaks of it.
   */
  private Fit fitAsSection(Element area, List<String> given) {
    List<String> names = Landmark.fitting(area, given);
    Fit own = own(area, names);
    if (names.isEmpty() || own != Fit.NOT || !Wording.holdsAny(area.text(), names)) {
      return own;
    }
    Flow flow = Flow.on(sight);
    return sight.below(area).stream()
        .filter(e -> !isEntry(e, area))
        .map(e -> fitAsTitle(e, names, flow))
        .min(Enum::compareTo)
        .orElse(Fit.NOT);
  }

  private static Fit fitAsTitle(Element e, List<String> names, Flow flow) {
    if (!Flow.isTitle(e)) {
      return names.stream().anyMatch(n -> flow.isCaption(e, n)) ? Fit.HOLDS : Fit.NOT;
    }
    Fit fit = Fit.of(e, names);
    return fit == Fit.SAME ? Fit.HOLDS : fit == Fit.HOLDS ? Fit.HOLDS_ASIDE : Fit.NOT;
  }

  /** What leads to a thing, or is one of several that tell of things, captions least of all. */
  private static final Set<String> LEADS = Set.of("navigation", "link", "button");

  private static final Set<String> ENTRIES = Set.of("row", "listitem", "treeitem", "option");

  private boolean isEntry(Element e, Element area) {
    List<Element> holders = sight.ancestorsOf(e);
    boolean within =
        holders.stream()
            .takeWhile(a -> !a.equals(area))
            .anyMatch(a -> ENTRIES.contains(a.role()) || a.role().equals("article"));
    boolean listed = !Flow.isTitle(e) && holders.stream().anyMatch(a -> ENTRIES.contains(a.role()));
    return within || listed || holders.stream().anyMatch(a -> LEADS.contains(a.role()));
  }
}

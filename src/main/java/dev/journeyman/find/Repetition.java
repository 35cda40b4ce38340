package dev.journeyman.find;

import dev.journeyman.surface.Element;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What only says again what is found already. */
final class Repetition {

  private static final Set<String> TEXTS =
      Set.of("generic", "paragraph", "term", "cell", "rowheader");

  private final Sight sight;

  private Repetition(Sight sight) {
    this.sight = sight;
  }

  static Repetition on(Sight sight) {
    return new Repetition(sight);
  }

  /** Drop what only repeats another match: a wrapper, a label of a control that is there itself. */
  List<Element> dropped(List<Element> found, Query query) {
    boolean anyRole = query.kind() == Kind.THING || query.names().isEmpty();
    UnaryOperator<Element> actual = e -> query.kind() == Kind.THING ? handle(e) : e;
    Map<Integer, Element> byIndex = new LinkedHashMap<>();
    found.stream().map(actual).forEach(e -> byIndex.putIfAbsent(e.index(), e));
    List<Element> elements = new ArrayList<>(byIndex.values());
    elements.sort(Comparator.comparingInt(Element::index));
    if (anyRole && query.names().isEmpty() && !query.kind().isContainer()) {
      return elements;
    }
    return elements.stream().filter(e -> elements.stream().noneMatch(o -> repeats(e, o))).toList();
  }

  private boolean repeats(Element outer, Element inner) {
    if (outer.equals(inner)) {
      return false;
    }
    boolean wraps =
        sight.contains(outer, inner) && !(Finder.isControl(outer) && !Finder.isControl(inner));
    boolean insideControl =
        sight.contains(inner, outer) && Finder.isControl(inner) && !Finder.isControl(outer);
    boolean labels =
        Finder.isControl(inner)
            && Wording.same(inner.labels().label(), outer.text())
            && (outer.tag().equals("label") || isRightBefore(outer, inner));
    return wraps || insideControl || labels || isDrawnOver(outer, inner);
  }

  /** A box that a script draws over the one of the form, which nobody sees. */
  private boolean isDrawnOver(Element box, Element drawn) {
    boolean alike =
        box.role().equals("checkbox")
            && Set.of("checkbox", "switch").contains(drawn.role())
            && box.is(State.CHECKED) == drawn.is(State.CHECKED);
    boolean called =
        Fit.mainNames(box).stream()
            .anyMatch(n -> Fit.mainNames(drawn).stream().anyMatch(o -> Wording.same(n, o)));
    return alike
        && called
        && box.tag().equals("input")
        && !drawn.tag().equals("input")
        && areAlone(box, drawn);
  }

  private boolean areAlone(Element one, Element other) {
    Optional<Element> around =
        sight.ancestorsOf(other).stream().filter(a -> sight.contains(a, one)).findFirst();
    List<Element> all = around.map(sight::below).orElse(sight.elements());
    return all.stream().filter(Kind.CHECKBOX::includes).count() == 2;
  }

  /** Whether it is the text that a field is called by, though nothing ties it to that. */
  private boolean isRightBefore(Element text, Element field) {
    boolean plain = TEXTS.contains(text.role()) && !text.is(State.CLICKABLE);
    return plain
        && text.index() < field.index()
        && sight.elements().subList(text.index() + 1, field.index()).stream()
            .noneMatch(e -> Finder.isControl(e) || Wording.same(e.text(), text.text()));
  }

  /** The control that a text belongs to, else the element itself. */
  private Element handle(Element element) {
    if (element.is(State.CLICKABLE) || element.is(State.EDITABLE)) {
      return element;
    }
    return sight.ancestorsOf(element).stream()
        .filter(a -> a.is(State.CLICKABLE) && Wording.same(a.text(), element.text()))
        .findFirst()
        .orElse(element);
  }
}

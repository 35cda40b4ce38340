package dev.journeyman.scribe;

import dev.journeyman.find.Wording;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.State;
import java.util.Optional;
import java.util.stream.Stream;

/** Which thing a person means by touching one of the elements that it consists of. */
final class Things {

  private final Sight sight;

  private Things(Sight sight) {
    this.sight = sight;
  }

  static Things on(Sight sight) {
    return new Things(sight);
  }

  /** The control that an element is, is in or is the label of; else the element itself. */
  Element control(Element element) {
    Optional<Element> around =
        Stream.concat(Stream.of(element), sight.ancestorsOf(element).stream())
            .filter(e -> isControl(e) && !e.tag().equals("label"))
            .findFirst();
    return around
        .or(() -> labelled(element))
        .or(() -> sight.ancestorsOf(element).stream().filter(Things::isLively).findFirst())
        .orElse(element);
  }

  private Optional<Element> labelled(Element element) {
    Optional<Element> label =
        Stream.concat(Stream.of(element), sight.ancestorsOf(element).stream())
            .filter(e -> e.tag().equals("label"))
            .findFirst();
    return label.flatMap(
        l ->
            sight.elements().stream()
                .filter(e -> !e.tag().equals("label") && isField(e))
                .filter(e -> sight.contains(l, e) || Wording.same(e.labels().label(), l.text()))
                .findFirst());
  }

  private static boolean isField(Element e) {
    return e.is(State.EDITABLE)
        || e.is(State.CHECKED)
        || e.is(State.UNCHECKED)
        || e.tag().equals("select")
        || e.tag().equals("input");
  }

  private static boolean isLively(Element e) {
    return e.is(State.CLICKABLE) || e.is(State.EDITABLE);
  }

  private static boolean isControl(Element e) {
    return isLively(e) && !e.role().equals("generic");
  }

  /** Whether who touches one touches the other. */
  boolean same(Element one, Element other) {
    if (one.ref().equals(other.ref())) {
      return true;
    }
    String href = one.labels().href();
    if (!href.isEmpty() && href.equals(other.labels().href())) {
      return true;
    }
    boolean nested = sight.contains(one, other) || sight.contains(other, one);
    return nested
        && (control(one).ref().equals(control(other).ref())
            || Wording.same(one.text(), other.text()));
  }
}

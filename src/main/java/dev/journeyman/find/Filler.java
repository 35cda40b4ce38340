package dev.journeyman.find;

import dev.journeyman.surface.Element;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.State;

/** What only keeps the room of the rows that a list does not draw. */
final class Filler {

  private Filler() {}

  static boolean is(Element element, Sight sight) {
    return element.text().isBlank()
        && sight.parentOf(element).filter(p -> p.is(State.PARTIAL)).isPresent()
        && sight.below(element).stream()
            .allMatch(e -> e.role().equals("cell") || e.role().equals("generic"));
  }
}

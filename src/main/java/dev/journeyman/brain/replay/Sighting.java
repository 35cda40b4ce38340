package dev.journeyman.brain.replay;

import dev.journeyman.surface.Element;
import java.util.List;
import java.util.Optional;

/**
 * What became of a recorded target.
 *
 * @param element the one thing that it can be, empty where there is none or several
 * @param changed the traits that are other ones than recorded
 * @param trouble why it is not found, where it is not
 * @param there what there is instead or what it is now, for people
 */
record Sighting(
    Optional<Element> element, List<Trait> changed, Optional<Miss> trouble, String there) {

  Sighting {
    changed = List.copyOf(changed);
  }

  static Sighting found(Element element, List<Trait> changed) {
    return new Sighting(Optional.of(element), changed, Optional.empty(), element.describe());
  }

  static Sighting lost(Miss miss, String there) {
    return new Sighting(Optional.empty(), List.of(), Optional.of(miss), there);
  }

  /** Whether every trait that tells it from others is as recorded. */
  boolean isExact() {
    return element.isPresent() && changed.isEmpty();
  }
}

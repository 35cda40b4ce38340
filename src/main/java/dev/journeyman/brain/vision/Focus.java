package dev.journeyman.brain.vision;

import dev.journeyman.surface.Element;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.State;
import java.util.Optional;

/** Where keys go. */
final class Focus {

  private Focus() {}

  /** Each frame remembers what was focused in it, and only one of them has the keys. */
  static Optional<Element> of(Sight sight) {
    return sight.elements().stream()
        .filter(e -> e.is(State.FOCUSED) && !isFrame(e))
        .filter(
            e ->
                sight.ancestorsOf(e).stream()
                    .filter(Focus::isFrame)
                    .allMatch(frame -> frame.is(State.FOCUSED)))
        .reduce((outer, inner) -> inner);
  }

  private static boolean isFrame(Element element) {
    return element.tag().equals("iframe") || element.tag().equals("frame");
  }
}

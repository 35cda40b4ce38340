package dev.journeyman.recording;

import dev.journeyman.surface.Action;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Hands.Press;
import dev.journeyman.surface.Pointer.Button;
import dev.journeyman.surface.Pointing;
import java.util.Optional;
import java.util.Set;

/** Reads what was done at a point as done to the element there, where that comes to the same. */
final class Landed {

  /** Within these it matters where. */
  private static final Set<String> SURFACES = Set.of("canvas", "svg", "img", "video", "map");

  /** A place in one of these may be that of something else within it. */
  private static final Set<String> HOLDERS =
      Set.of("body", "main", "form", "table", "section", "nav");

  private static final Set<String> SCALES = Set.of("slider", "scrollbar", "img", "image");

  private Landed() {}

  static Optional<Action> on(Action action) {
    if (action instanceof Pointing.ClickAt click) {
      return click.element().filter(Landed::isOne).flatMap(it -> click(click, it));
    }
    return action instanceof Pointing.MoveTo move
        ? move.element().filter(Landed::isOne).map(Action.Hover::new)
        : Optional.empty();
  }

  private static Optional<Action> click(Pointing.ClickAt click, Element element) {
    boolean plain = click.held().isEmpty();
    if (plain && click.button() == Button.LEFT && click.count() <= 2) {
      Press press = click.count() == 1 ? Press.ONCE : Press.TWICE;
      return Optional.of(new Action.Click(element, press));
    }
    return plain && click.button() == Button.RIGHT
        ? Optional.of(new Action.Click(element, Press.RIGHT))
        : Optional.empty();
  }

  /** Whether any point of it is as good as another, and it can be told from others. */
  private static boolean isOne(Element element) {
    return !SURFACES.contains(element.tag())
        && !HOLDERS.contains(element.tag())
        && !SCALES.contains(element.role())
        && !element.title().isBlank();
  }
}

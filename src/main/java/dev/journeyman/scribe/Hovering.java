package dev.journeyman.scribe;

import dev.journeyman.surface.Action;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Noticed;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.State;
import java.util.Comparator;
import java.util.Optional;

/** What must have been hovered over, since something could be clicked that was not there before. */
public final class Hovering {

  private Hovering() {}

  /** The hover that opened a menu between two sights of one page. */
  public static Optional<Action> before(Sight settled, Noticed noticed) {
    Sight now = noticed.before();
    Action action = noticed.action();
    Optional<Element> target = action.target();
    boolean samePage = settled.url().equals(now.url());
    if (target.isEmpty() || !samePage || isOn(settled, target.get())) {
      return Optional.empty();
    }
    return noticed.hovered().stream()
        .map(e -> Things.on(now).control(e))
        .filter(e -> e.index() < target.get().index() && e.is(State.CLICKABLE))
        .filter(e -> isOn(settled, e) && !now.contains(e, target.get()))
        .max(Comparator.comparingInt(Element::index))
        .flatMap(
            opener ->
                settled.elements().stream()
                    .filter(e -> e.ref().equals(opener.ref()))
                    .<Action>map(Action.Hover::new)
                    .findFirst());
  }

  private static boolean isOn(Sight sight, Element element) {
    return sight.elements().stream().anyMatch(e -> e.ref().equals(element.ref()));
  }
}

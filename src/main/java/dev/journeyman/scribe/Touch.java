package dev.journeyman.scribe;

import dev.journeyman.surface.Action;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Hands.Press;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.State;
import java.util.List;
import java.util.Optional;

/** What a person means by what they do with the mouse and the keys. */
public final class Touch {

  private Touch() {}

  /** What a click on an element of a sight does. */
  public static Action click(Sight sight, Element touched, Press press) {
    Element control = Things.on(sight).control(touched);
    if (press == Press.ONCE && control.is(State.UNCHECKED)) {
      return new Action.Check(control, true);
    }
    boolean radio = control.role().contains("radio");
    if (press == Press.ONCE && control.is(State.CHECKED) && !radio) {
      return new Action.Check(control, false);
    }
    return new Action.Click(control, press);
  }

  /** The thing with a name that an element is a part of. */
  public static Element thing(Sight sight, Element touched) {
    return sight.ancestorsOf(touched).stream()
        .filter(e -> touched.title().isBlank() && !e.title().isBlank())
        .findFirst()
        .orElse(touched);
  }

  /** What keys did to what had the focus, where they did more than to be pressed. */
  public static Optional<Action> keys(Sight before, Action raw, Sight after) {
    Optional<Element> focused = focused(before);
    if (focused.isEmpty()) {
      return Optional.empty();
    }
    Element field = focused.get();
    Optional<Element> now =
        after.elements().stream().filter(e -> e.ref().equals(field.ref())).findFirst();
    // what an app does to a field once it took what is in it, it will do again
    boolean given =
        raw instanceof Action.PressKeys press
            && (press.keys().equals("Enter") || press.keys().equals("Escape"));
    boolean changed = now.isPresent() && !now.get().value().equals(field.value());
    if (changed && !given && !field.is(State.SECRET)) {
      String value = now.get().value().orElse("");
      if (field.tag().equals("select")) {
        return Optional.of(new Action.Select(field, List.of(value)));
      }
      if (field.is(State.EDITABLE)) {
        return Optional.of(new Action.Fill(field, value));
      }
    }
    return raw instanceof Action.PressKeys press
        ? pressed(before, field, press, after)
        : Optional.empty();
  }

  private static Optional<Action> pressed(
      Sight before, Element focused, Action.PressKeys press, Sight after) {
    boolean activates = press.keys().equals("Enter") || press.keys().equals("Space");
    boolean control = focused.is(State.CLICKABLE) && !focused.is(State.EDITABLE);
    if (activates && control && !focused.tag().equals("select")) {
      return Optional.of(click(before, focused, Press.ONCE));
    }
    if (press.keys().startsWith("Arrow") && focused.role().equals("radio")) {
      return focused(after)
          .flatMap(e -> before.elements().stream().filter(b -> b.ref().equals(e.ref())).findFirst())
          .map(e -> new Action.Check(e, true));
    }
    return Optional.empty();
  }

  /** What the keys go to. */
  public static Optional<Element> focused(Sight sight) {
    // a frame has the focus along with what is in it
    return sight.elements().stream()
        .filter(e -> e.is(State.FOCUSED))
        .reduce((outer, inner) -> inner);
  }
}

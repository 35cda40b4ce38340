package dev.journeyman.brain.vision;

import dev.journeyman.surface.Action;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Pointing;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a model's clicks and keys met in one step. What hit nothing tells nothing of the app: a
 * promise that does not hold then is the model's miss.
 */
final class Effort {

  /** A place in one of these may be a control that only the app knows. */
  private static final Set<String> SURFACES =
      Set.of("canvas", "svg", "img", "video", "iframe", "frame", "map", "label", "option");

  /** What takes no text although keys go there. */
  private static final Set<String> MUTE = Set.of("button", "link");

  private static final Pattern ENTERING =
      Pattern.compile(
          "(?i)(?<![\"\u201c])\\b(?:enters?|types?|fills?|writes?|inputs?|puts?|sets?|search(?:es)?|keys?)\\b"
              + "((?:(?!\\b(?:clicks?|press(?:es)?|opens?|choos\\w+|selects?|taps?|and then)\\b)[^.;])*)");
  private static final Pattern QUOTED = Pattern.compile("[\"\u201c]([^\"\u201d]+)[\"\u201d]");

  private final String intent;
  private final List<Miss> misses = new ArrayList<>();
  private final List<String> entered = new ArrayList<>();
  private Optional<Deed> last = Optional.empty();
  private Optional<Sight> first = Optional.empty();

  /**
   * One action.
   *
   * @param what it in words, such as {@code Clicked button "Greet"}
   * @param hit whether there was anything that it could be meant for
   */
  private record Deed(Action action, String what, boolean hit, Sight before) {}

  private record Miss(Action action, String what) {}

  /** What came of an action, and whether that is worth keeping. */
  record Came(String text, boolean inVain) {}

  Effort(String intent) {
    this.intent = intent;
  }

  void did(Action action, Sight on) {
    first = first.or(() -> Optional.of(on));
    last = Optional.empty();
    if (action instanceof Action.Type type) {
      Optional<Element> focus = Focus.of(on).filter(e -> !MUTE.contains(e.role()));
      String into =
          focus.map(e -> "Typed into " + e.describe()).orElse("Typed with no field focused");
      last = Optional.of(new Deed(type, into, focus.isPresent(), on));
    } else if (action instanceof Action.Click click) {
      last = Optional.of(new Deed(click, "Clicked " + click.element().describe(), true, on));
    } else if (action instanceof Pointing.ClickAt click) {
      last = Optional.of(clicked(click, on));
    }
    enter(action);
  }

  private static Deed clicked(Pointing.ClickAt click, Sight on) {
    Optional<Element> control = click.element().flatMap(e -> control(e, on));
    String at = Math.round(click.point().x()) + ", " + Math.round(click.point().y());
    String what =
        control
            .map(e -> "Clicked " + e.describe())
            .orElse("Clicked at " + at + ", where there is nothing to click");
    return new Deed(click, what, control.isPresent(), on);
  }

  private static Optional<Element> control(Element element, Sight sight) {
    return Stream.concat(Stream.of(element), sight.ancestorsOf(element).stream())
        .filter(e -> e.is(State.CLICKABLE) || e.is(State.EDITABLE) || SURFACES.contains(e.tag()))
        .findFirst();
  }

  private void enter(Action action) {
    if (action instanceof Action.Fill fill) {
      entered.add(fill.text());
    } else if (action instanceof Action.Select select) {
      entered.addAll(select.labels());
    } else if (action instanceof Action.AnswerDialog answer) {
      entered.add(answer.text());
    }
  }

  /** What came of the last action, now that the page is seen again; empty for other actions. */
  Optional<Came> came(Sight after) {
    Optional<Came> came = last.map(deed -> came(deed, after));
    last = Optional.empty();
    return came;
  }

  private Came came(Deed deed, Sight after) {
    boolean same = isSame(deed.before(), after);
    if (deed.hit() || !same) {
      made(deed.action());
    } else {
      misses.add(new Miss(deed.action(), deed.what()));
    }
    String change = same ? "Nothing changed on the page." : "The page changed.";
    return new Came(deed.what() + ". " + change, same);
  }

  /** A click that hits makes up for those that did not, and a text for itself. */
  private void made(Action action) {
    if (action instanceof Action.Type type) {
      entered.add(type.text());
      misses.removeIf(
          it -> it.action() instanceof Action.Type other && other.text().equals(type.text()));
    } else {
      action.target().ifPresent(e -> entered.add(e.title()));
      misses.removeIf(it -> !(it.action() instanceof Action.Type));
    }
  }

  /** Why what the step comes to says nothing of the app; empty where it may. */
  Optional<String> slip() {
    Optional<String> missed =
        misses.stream()
            .reduce((one, other) -> other)
            .map(it -> "the model missed: " + it.what() + ", and nothing changed on the page");
    return missed.or(this::leftOut);
  }

  private Optional<String> leftOut() {
    String all = String.join("", entered);
    return ENTERING
        .matcher(intent)
        .results()
        .flatMap(it -> QUOTED.matcher(it.group(1)).results())
        .map(it -> it.group(1))
        .filter(value -> !isName(value) && !holds(all, value))
        .findFirst()
        .map(value -> "the model never entered \"" + value + "\", which the step says");
  }

  /** Quotes are around the names of fields as well. */
  private boolean isName(String value) {
    return first.stream()
        .flatMap(sight -> sight.elements().stream())
        .anyMatch(e -> Author.fold(e.name()).equals(Author.fold(value)) || isHeld(e, value));
  }

  private static boolean isHeld(Element element, String value) {
    return element.value().filter(it -> holds(it, value)).isPresent();
  }

  private static boolean holds(String text, String value) {
    return Author.fold(text).contains(Author.fold(value));
  }

  /** Whether two looks show the same page to a person; where the focus is does not count. */
  static boolean isSame(Sight one, Sight other) {
    return one.url().equals(other.url())
        && one.text().equals(other.text())
        && one.tabs().size() == other.tabs().size()
        && one.activity().dialogs().size() == other.activity().dialogs().size()
        && one.activity().downloads().size() == other.activity().downloads().size()
        && states(one).equals(states(other));
  }

  private static List<Object> states(Sight sight) {
    return sight.elements().stream()
        .map(e -> (Object) List.of(e.tag(), e.role(), e.name(), e.value(), lasting(e)))
        .toList();
  }

  private static List<State> lasting(Element element) {
    return element.states().stream().filter(s -> s != State.FOCUSED).sorted().toList();
  }
}

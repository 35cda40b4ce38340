package dev.journeyman.brain.plain;

import dev.journeyman.brain.Decision.Cause;
import dev.journeyman.brain.Decision.Stuck;
import dev.journeyman.find.Finder;
import dev.journeyman.find.Kind;
import dev.journeyman.find.Match;
import dev.journeyman.find.Naming;
import dev.journeyman.find.Purpose;
import dev.journeyman.find.Query;
import dev.journeyman.find.Wording;
import dev.journeyman.surface.Action;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Hands.Press;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.State;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Moves that enter something into the fields of a form. */
final class FieldMoves {

  private static final Set<String> CHOICES =
      Set.of("option", "radio", "gridcell", "menuitem", "menuitemradio", "menuitemcheckbox");

  private static final Set<String> OFFERING =
      Set.of("grid", "listbox", "menu", "dialog", "radiogroup");

  private FieldMoves() {}

  static Action switchTo(Element element, boolean on) {
    boolean hasState = element.is(State.CHECKED) || element.is(State.UNCHECKED);
    return hasState ? new Action.Check(element, on) : new Action.Click(element, Press.ONCE);
  }

  static Move fill(Instruction instruction, Sight sight) {
    Match field = Finder.on(sight).toUse(instruction.theTarget(), Purpose.FILL);
    if (field.isNone()) {
      Match choice = Finder.on(sight).toUse(instruction.theTarget(), Purpose.SELECT);
      if (choice.isOne() && choice.one().tag().equals("select")) {
        return Move.last(new Action.Select(choice.one(), List.of(instruction.theValue())));
      }
    }
    return field.isOne()
        ? Move.last(new Action.Fill(field.one(), instruction.theValue()))
        : Move.unclear(field);
  }

  static Move press(Instruction instruction, Sight sight) {
    String keys = Keys.notation(instruction.theValue());
    if (instruction.target().isEmpty()) {
      return Move.last(new Action.PressKeys(keys));
    }
    Match field = Finder.on(sight).toUse(instruction.theTarget(), Purpose.CLICK);
    Match match = field.isNone() ? otherwise(instruction.theTarget(), sight, field) : field;
    return match.isOne() ? Move.last(new Action.PressOn(match.one(), keys)) : Move.unclear(match);
  }

  /** Keys go into fields mostly, but into buttons and lists as well. */
  private static Match otherwise(Query target, Sight sight, Match field) {
    Match any = Finder.on(sight).toUse(target.as(Kind.THING), Purpose.CLICK);
    return target.kind() == Kind.FIELD && any.isOne() ? any : field;
  }

  /**
   * A native select takes its option at once; any other is opened first, or is a group to choose
   * from.
   */
  static Move select(Instruction instruction, int phase, Sight sight) {
    Query field = instruction.theTarget();
    String value = instruction.theValue();
    if (phase == 0) {
      Match match = Finder.on(sight).toUse(field, Purpose.SELECT);
      if (match.isOne() && match.one().tag().equals("select")) {
        return Move.last(new Action.Select(match.one(), List.of(value)));
      }
      if (match.isOne()) {
        return open(match.one(), value, sight);
      }
      if (match.found().size() > 1) {
        return Move.unclear(match);
      }
      Query choice = Query.thing(value).inside(field.as(Kind.THING));
      Match inGroup = Finder.on(sight).toUse(choice, Purpose.CHECK);
      Match clicked = inGroup.isNone() ? Finder.on(sight).toUse(choice, Purpose.CLICK) : inGroup;
      return clicked.isOne()
          ? Move.last(switchTo(clicked.one(), true))
          : offering(instruction, sight)
              .orElseGet(() -> Move.unclear(clicked.isNone() ? match : clicked));
    }
    return option(value, sight);
  }

  /** A step before may have opened it, and to click it again would shut it. */
  private static Move open(Element chooser, String value, Sight sight) {
    Move option = option(value, sight);
    boolean offered = chooser.is(State.EXPANDED) && !(option.decision() instanceof Stuck);
    return offered ? option : Move.first(new Action.Click(chooser, Press.ONCE));
  }

  private static Move option(String value, Sight sight) {
    Match option = Finder.on(sight).toUse(Query.of(Kind.OPTION, value), Purpose.CLICK);
    return option.isOne()
        ? Move.last(new Action.Click(option.one(), Press.ONCE))
        : Move.unclear(option);
  }

  /** A chooser that has no name goes by any that an author gives it, where it offers the value. */
  private static Optional<Move> offering(Instruction instruction, Sight sight) {
    String value = instruction.theValue();
    List<Element> choosers =
        sight.elements().stream()
            .filter(e -> e.tag().equals("option") && Wording.same(e.text(), value))
            .flatMap(e -> sight.ancestorsOf(e).stream())
            .filter(e -> e.tag().equals("select") && !e.is(State.DISABLED))
            .filter(e -> e.name().isBlank() && e.labels().label().isBlank())
            .distinct()
            .toList();
    if (instruction.theTarget().naming() != Naming.IN_OWN_WORDS) {
      return Optional.empty();
    }
    return choosers.size() == 1
        ? Optional.of(Move.last(new Action.Select(choosers.get(0), List.of(value))))
        : onlyThing(value, sight);
  }

  /** A day of a calendar that is open, a radio button of a group that has no name. */
  private static Optional<Move> onlyThing(String value, Sight sight) {
    return Optional.of(Finder.on(sight).toUse(Query.thing(value), Purpose.CLICK))
        .filter(Match::isOne)
        .map(Match::one)
        .filter(e -> e.is(State.CLICKABLE) && Wording.same(e.title(), value))
        .filter(e -> isOffered(e, value, sight))
        .map(e -> Move.last(switchTo(e, true)));
  }

  /** A link of that name that stands anywhere is no choice. */
  private static boolean isOffered(Element e, String value, Sight sight) {
    boolean day = value.matches("\\d{1,2}");
    return CHOICES.contains(e.role())
        || sight.passing(e).isPresent()
        || sight.ancestorsOf(e).stream()
            .anyMatch(a -> OFFERING.contains(a.role()) || (day && a.role().equals("table")));
  }

  static Move upload(Instruction instruction, Fixtures fixtures, Sight sight) {
    Optional<Path> file = fixtures.find(instruction.theValue());
    if (file.isEmpty()) {
      return Move.stuck(
          Cause.LACKS_VALUE,
          "there is no file \"" + instruction.theValue() + "\" in " + fixtures.places());
    }
    Match match =
        instruction
            .target()
            .map(t -> Finder.on(sight).toUse(t, Purpose.UPLOAD))
            .orElseGet(() -> Finder.on(sight).fileInputs());
    return match.isOne()
        ? Move.last(new Action.Upload(match.one(), List.of(file.get())))
        : Move.unclear(match);
  }
}

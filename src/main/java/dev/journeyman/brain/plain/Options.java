package dev.journeyman.brain.plain;

import dev.journeyman.brain.Decision;
import dev.journeyman.find.Finder;
import dev.journeyman.find.Kind;
import dev.journeyman.find.Match;
import dev.journeyman.find.Purpose;
import dev.journeyman.surface.Action;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Hands.Press;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.State;
import java.util.List;
import java.util.Optional;

/** Clicks, and the options of a native select, which are chosen there without being opened. */
final class Options {

  private Options() {}

  static Move click(Instruction instruction, Sight sight) {
    Move click = Moves.on(instruction, sight, Purpose.CLICK, e -> new Action.Click(e, Press.ONCE));
    boolean field = instruction.theTarget().kind() == Kind.FIELD;
    if (field
        && click.decision() instanceof Decision.Stuck
        && !instruction.theTarget().names().isEmpty()) {
      return opener(instruction, sight).orElse(click);
    }
    boolean option = instruction.theTarget().kind() == Kind.OPTION;
    return option && Finder.on(sight).toUse(instruction.theTarget(), Purpose.CLICK).isNone()
        ? chosen(instruction, sight).orElse(click)
        : click;
  }

  /** A dropdown is more often a button than a field; the text beside it opens nothing. */
  private static Optional<Move> opener(Instruction instruction, Sight sight) {
    Match thing = Finder.on(sight).toUse(instruction.theTarget().as(Kind.THING), Purpose.CLICK);
    return Optional.of(thing)
        .filter(Match::isOne)
        .map(Match::one)
        .filter(e -> e.is(State.CLICKABLE) && !e.tag().equals("label"))
        .map(e -> Move.last(new Action.Click(e, Press.ONCE)));
  }

  private static Optional<Move> chosen(Instruction instruction, Sight sight) {
    Match options = Finder.on(sight).toRead(instruction.theTarget());
    List<Element> owners =
        options.found().stream()
            .filter(e -> e.tag().equals("option"))
            .flatMap(e -> sight.ancestorsOf(e).stream())
            .filter(e -> e.tag().equals("select"))
            .distinct()
            .toList();
    return owners.size() == 1
        ? Optional.of(
            Move.last(new Action.Select(owners.get(0), List.of(instruction.theTarget().name()))))
        : Optional.empty();
  }
}

package dev.journeyman.brain.plain;

import dev.journeyman.find.Finder;
import dev.journeyman.find.Kind;
import dev.journeyman.find.Match;
import dev.journeyman.find.Purpose;
import dev.journeyman.surface.Action;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Hands.Press;
import dev.journeyman.surface.Sight;
import java.util.List;
import java.util.Optional;

/** Clicks, and the options of a native select, which are chosen there without being opened. */
final class Options {

  private Options() {}

  static Move click(Instruction instruction, Sight sight) {
    Move click = Moves.on(instruction, sight, Purpose.CLICK, e -> new Action.Click(e, Press.ONCE));
    boolean option = instruction.theTarget().kind() == Kind.OPTION;
    return option && Finder.on(sight).toUse(instruction.theTarget(), Purpose.CLICK).isNone()
        ? chosen(instruction, sight).orElse(click)
        : click;
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

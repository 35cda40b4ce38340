package dev.journeyman.brain.plain;

import dev.journeyman.brain.Decision;
import dev.journeyman.brain.Decision.Cause;
import dev.journeyman.check.Finding;
import dev.journeyman.check.Memory;
import dev.journeyman.check.Scene;
import dev.journeyman.find.Finder;
import dev.journeyman.find.Kind;
import dev.journeyman.find.Match;
import dev.journeyman.find.Purpose;
import dev.journeyman.find.Query;
import dev.journeyman.find.Reader;
import dev.journeyman.find.Reader.Read;
import dev.journeyman.find.Reader.Reads;
import dev.journeyman.find.Wording;
import dev.journeyman.surface.Action;
import dev.journeyman.surface.Activity.Dialog;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Hands.Direction;
import dev.journeyman.surface.Hands.Press;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.State;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Turns one instruction into the next action on one sight. */
final class Moves {

  private final Memory memory;
  private final Fixtures fixtures;
  private final List<Dialog> answeredBefore;

  Moves(Memory memory, Fixtures fixtures, List<Dialog> answeredBefore) {
    this.memory = memory;
    this.fixtures = fixtures;
    this.answeredBefore = answeredBefore;
  }

  Move next(Instruction instruction, int phase, Sight sight) {
    return switch (instruction.verb()) {
      case OPEN -> Move.last(new Action.Open(instruction.theValue()));
      case CLICK -> Options.click(instruction, sight);
      case DOUBLE_CLICK ->
          on(instruction, sight, Purpose.POINT, e -> new Action.Click(e, Press.TWICE));
      case RIGHT_CLICK ->
          on(instruction, sight, Purpose.POINT, e -> new Action.Click(e, Press.RIGHT));
      case HOVER -> on(instruction, sight, Purpose.POINT, Action.Hover::new);
      case SCROLL_TO -> on(instruction, sight, Purpose.POINT, Action.ScrollTo::new);
      case FILL -> FieldMoves.fill(instruction, sight);
      case CLEAR ->
          instruction.target().isEmpty()
              ? Cursor.clear(sight)
              : on(instruction, sight, Purpose.FILL, e -> new Action.Fill(e, ""));
      case TYPE -> Cursor.type(instruction.theValue(), sight);
      case PRESS -> FieldMoves.press(instruction, sight);
      case SELECT -> FieldMoves.select(instruction, phase, sight);
      case CHECK -> on(instruction, sight, Purpose.CHECK, e -> FieldMoves.switchTo(e, true));
      case UNCHECK -> on(instruction, sight, Purpose.CHECK, e -> FieldMoves.switchTo(e, false));
      case UPLOAD -> FieldMoves.upload(instruction, fixtures, sight);
      case DRAG -> drag(instruction, sight);
      case SCROLL -> Move.last(new Action.Scroll(direction(instruction.theValue())));
      case ACCEPT_DIALOG, DISMISS_DIALOG -> dialog(instruction, sight);
      case BACK -> Move.last(new Action.Travel(Action.Travel.Way.BACK));
      case FORWARD -> Move.last(new Action.Travel(Action.Travel.Way.FORWARD));
      case RELOAD -> Move.last(new Action.Travel(Action.Travel.Way.RELOAD));
      case SWITCH_TAB -> TabMoves.to(instruction.theValue(), sight);
      case CLOSE_TAB -> Move.last(new Action.CloseTab());
      case LOG_IN -> logIn(instruction, sight);
      case REMEMBER -> remember(instruction, sight);
      case WAIT ->
          instruction.condition().isPresent()
              ? await(instruction, sight)
              : Move.pause(Waits.GLANCE);
      case PAUSE -> Move.pause(Waits.time(instruction.theValue()));
      case VERIFY -> Move.nothing();
      case SEARCH -> throw new IllegalStateException("a search is taken apart before");
    };
  }

  static Move on(
      Instruction instruction, Sight sight, Purpose purpose, Function<Element, Action> action) {
    Match match = Finder.on(sight).toUse(instruction.theTarget(), purpose);
    return match.isOne() ? Move.last(action.apply(match.one())) : Move.unclear(match);
  }

  private static Move drag(Instruction instruction, Sight sight) {
    Match from = Finder.on(sight).toUse(instruction.theTarget(), Purpose.POINT);
    if (!from.isOne()) {
      return Move.unclear(from);
    }
    Query destination =
        instruction.onto().orElseThrow(() -> new IllegalStateException("nowhere to drag to"));
    Match onto = Finder.on(sight).toUse(destination, Purpose.POINT);
    return onto.isOne() ? Move.last(new Action.Drag(from.one(), onto.one())) : Move.unclear(onto);
  }

  private static Direction direction(String where) {
    return switch (where) {
      case "up" -> Direction.UP;
      case "down" -> Direction.DOWN;
      case "to top" -> Direction.TOP;
      default -> Direction.BOTTOM;
    };
  }

  /**
   * With a target it prepares the answer to a native dialog; without, the dialog should have come:
   * natively, and then it was answered, or as part of the page, and then its button is clicked.
   */
  private Move dialog(Instruction instruction, Sight sight) {
    boolean accept = instruction.verb() == Verb.ACCEPT_DIALOG;
    if (instruction.target().isPresent()) {
      return Move.last(new Action.AnswerDialog(accept, instruction.value().orElse("")));
    }
    boolean answered =
        Stream.concat(answeredBefore.stream(), sight.activity().dialogs().stream())
            .anyMatch(d -> d.expected() && d.accepted() == accept);
    if (answered) {
      return Move.nothing();
    }
    Query button =
        accept
            ? Query.of(
                Kind.BUTTON, "OK", "Yes", "Confirm", "Accept", "Continue", "Delete", "Remove")
            : Query.of(Kind.BUTTON, "Cancel", "No", "Dismiss", "Close");
    Match match = Finder.on(sight).toUse(button.inside(Query.of(Kind.DIALOG)), Purpose.CLICK);
    return match.isOne()
        ? Move.last(new Action.Click(match.one(), Press.ONCE))
        : Move.stuck(
            Cause.NOT_ASKED, "the app opened no dialog to " + (accept ? "accept" : "dismiss"));
  }

  /**
   * The way to the form where there is none yet; without a password nothing can be typed into it.
   */
  private static Move logIn(Instruction instruction, Sight sight) {
    boolean atForm = sight.elements().stream().anyMatch(e -> e.is(State.SECRET));
    if (instruction.target().isPresent()) {
      return atForm
          ? Move.nothing()
          : on(instruction, sight, Purpose.CLICK, e -> new Action.Click(e, Press.ONCE));
    }
    return Move.stuck(
        Cause.LACKS_VALUE,
        "the step gives no password for \""
            + instruction.theValue()
            + "\"; write: Log in as "
            + instruction.theValue()
            + " with password {{secret.NAME}}");
  }

  private static Move remember(Instruction instruction, Sight sight) {
    Reads reads = Reader.on(sight).read(instruction.theTarget());
    List<String> texts =
        reads.reads().stream().map(Read::text).map(Wording::plain).distinct().toList();
    if (texts.isEmpty()) {
      return Move.unclear(reads.match());
    }
    if (texts.size() > 1) {
      return Move.stuck(
          Cause.AMBIGUOUS, instruction.theTarget() + " could be " + String.join(" or ", texts));
    }
    String name = instruction.second().orElse("");
    return new Move(new Decision.Remember(name, texts.get(0)), true);
  }

  private Move await(Instruction instruction, Sight sight) {
    Finding finding =
        instruction
            .condition()
            .orElseThrow(() -> new IllegalStateException("nothing to wait for"))
            .on(new Scene(sight, memory));
    String told = "waited for " + finding.expected() + ", saw " + finding.saw();
    return switch (finding.result()) {
      case HELD -> Move.nothing();
      case BROKEN -> Move.stuck(Cause.NOT_YET, told);
      case UNDECIDED -> Move.stuck(Cause.NOT_KNOWN, told);
    };
  }
}

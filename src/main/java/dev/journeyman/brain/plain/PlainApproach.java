package dev.journeyman.brain.plain;

import dev.journeyman.brain.Approach;
import dev.journeyman.brain.Decision;
import dev.journeyman.surface.Action;
import dev.journeyman.surface.Activity.Dialog;
import dev.journeyman.surface.Sight;
import java.util.List;
import java.util.function.Consumer;

/** Walks the instructions of one step, each in one or more moves. */
final class PlainApproach implements Approach {

  private final List<Instruction> instructions;
  private final Moves moves;
  private final Consumer<List<Dialog>> dialogsSeen;
  private int at;
  private int phase;
  private boolean lastMove;

  PlainApproach(List<Instruction> instructions, Moves moves, Consumer<List<Dialog>> dialogsSeen) {
    this.instructions = List.copyOf(instructions);
    this.moves = moves;
    this.dialogsSeen = dialogsSeen;
  }

  @Override
  public Decision decide(Sight sight) {
    while (at < instructions.size()) {
      Move move = moves.next(instructions.get(at), phase, sight);
      if (move.decision() instanceof Decision.Finished) {
        advance();
      } else {
        lastMove = move.isLast();
        if (move.decision() instanceof Decision.Remember
            || move.decision() instanceof Decision.Wait) {
          advance();
        }
        return move.decision();
      }
    }
    dialogsSeen.accept(sight.activity().dialogs());
    return new Decision.Finished();
  }

  @Override
  public String by() {
    return "plain";
  }

  @Override
  public void did(Action action) {
    if (lastMove) {
      advance();
    } else {
      phase++;
    }
  }

  private void advance() {
    at++;
    phase = 0;
  }
}

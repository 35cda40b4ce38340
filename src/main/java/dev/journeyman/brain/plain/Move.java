package dev.journeyman.brain.plain;

import dev.journeyman.brain.Decision;
import dev.journeyman.brain.Decision.Cause;
import dev.journeyman.find.Match;
import dev.journeyman.surface.Action;
import java.time.Duration;

/** A decision, and whether the instruction is done with it. */
record Move(Decision decision, boolean isLast) {

  static Move last(Action action) {
    return new Move(new Decision.Act(action), true);
  }

  static Move first(Action action) {
    return new Move(new Decision.Act(action), false);
  }

  static Move nothing() {
    return new Move(new Decision.Finished(), true);
  }

  static Move stuck(Cause cause, String message) {
    return new Move(new Decision.Stuck(cause, message), true);
  }

  /** Nothing is done for some time, after which the instruction is done. */
  static Move pause(Duration time) {
    return new Move(new Decision.Wait(time), true);
  }

  /** The page holds none of what was named, or several. */
  static Move unclear(Match match) {
    return stuck(match.isNone() ? Cause.MISSING : Cause.AMBIGUOUS, match.explain());
  }
}

package dev.journeyman.brain.vision;

import dev.journeyman.brain.Decision;
import dev.journeyman.brain.Decision.Cause;
import dev.journeyman.model.Answer;
import dev.journeyman.model.Concern;

/** How a step ends that a model cannot go on with. */
final class DeadEnd {

  private DeadEnd() {}

  static Decision noProgress(String why) {
    return new Decision.Stuck(Cause.NO_PROGRESS, why);
  }

  static Decision failed(Answer.Failure failure) {
    Cause cause =
        switch (failure.kind()) {
          case DECLINED -> Cause.DECLINED;
          case SPENT -> Cause.SPENT;
          default -> Cause.UNANSWERED;
        };
    return new Decision.Stuck(cause, failure.kind().title() + ": " + failure.reason());
  }

  static Decision unsafe(Concern concern) {
    return new Decision.Stuck(
        Cause.UNSAFE,
        "the provider wants a person to confirm ("
            + concern.kind()
            + "): "
            + concern.message()
            + "; if the app is yours, add this kind to allow in journeyman.yaml");
  }
}

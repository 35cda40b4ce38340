package dev.journeyman.brain.plain;

import static dev.journeyman.surface.Pages.button;
import static dev.journeyman.surface.Pages.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.brain.Approach;
import dev.journeyman.brain.Decision;
import dev.journeyman.brain.Decision.Act;
import dev.journeyman.brain.Decision.Cause;
import dev.journeyman.brain.Decision.Stuck;
import dev.journeyman.check.Memory;
import dev.journeyman.plan.Phase;
import dev.journeyman.plan.PlannedStep;
import dev.journeyman.surface.Sight;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DialogAnswerTests {

  @Test
  void aQuestionThatTheAppDoesNotAskIsNotAMissingTarget() {
    PlannedStep step =
        new PlannedStep(
            Phase.STEPS, 1, "Click \"Delete\" and dismiss the dialog", "a.md", 1, List.of());
    Approach approach =
        new PlainBrain(Fixtures.NONE).approach(step, Optional.empty(), new Memory());
    Sight sight = page(button("Delete"));
    Decision decision = approach.decide(sight);
    while (decision instanceof Act act) {
      approach.did(act.action());
      decision = approach.decide(sight);
    }
    assertThat(decision)
        .isEqualTo(new Stuck(Cause.NOT_ASKED, "the app opened no dialog to dismiss"));
  }
}

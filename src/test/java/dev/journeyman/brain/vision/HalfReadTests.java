package dev.journeyman.brain.vision;

import static dev.journeyman.brain.vision.Script.click;
import static dev.journeyman.brain.vision.Script.reason;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.evidence.JourneyEvidence;
import dev.journeyman.model.anthropic.AnthropicServer;
import dev.journeyman.plan.PlannedStep;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the grammar only half reads goes to the model, where there is one; the rest never does. */
class HalfReadTests {

  private static final String PAGE =
      "<h1>Tours</h1><button onclick=\"o.textContent='Sent'\" style='position:absolute;left:100px;top:200px;"
          + "width:100px;height:40px'>Dispatch</button><p id=o></p>";

  @AutoClose private static final Ride RIDE = new Ride();

  @AutoClose private final AnthropicServer provider = new AnthropicServer();

  @BeforeEach
  void page() {
    RIDE.site.page("/", PAGE);
  }

  private String walk(PlannedStep step) {
    JourneyEvidence seen = RIDE.auto(provider.model(), step);
    assertThat(provider.violations()).isEmpty();
    return reason(seen);
  }

  @Test
  void aThingInOwnWordsThatNothingIsCalledByIsLookedForByTheModel() {
    provider.willAct(click(150, 220));
    provider.willCall("step_done", "{\"summary\":\"Sent it.\"}");
    assertThat(walk(Ride.step("Click the send button.", "\"Sent\" is shown.")))
        .startsWith("PASSED");
  }

  @Test
  void aQuotedThingThatIsMissingIsNotLookedForByAnybodyElse() {
    assertThat(walk(Ride.step("Click \"Send\".", "\"Sent\" is shown.")))
        .startsWith("BLOCKED")
        .contains("Send");
    assertThat(provider.requests()).isEmpty();
  }

  @Test
  void whatTheGrammarFindsStaysWithIt() {
    assertThat(walk(Ride.step("Click the dispatch button.", "\"Sent\" is shown.")))
        .startsWith("PASSED");
    assertThat(provider.requests()).isEmpty();
  }
}

package dev.journeyman.brain.vision;

import static dev.journeyman.brain.vision.Script.context;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.evidence.Fact;
import dev.journeyman.evidence.JourneyEvidence;
import dev.journeyman.model.Allowance;
import dev.journeyman.model.google.GoogleServer;
import dev.journeyman.verdict.Verdict;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A provider that wants a person to confirm what the model is about to do. */
class ConcernTests {

  @AutoClose private static final Ride RIDE = new Ride();

  @AutoClose private final GoogleServer provider = new GoogleServer();

  private JourneyEvidence ride(String... allowed) {
    RIDE.site.page("/", Script.GREETER);
    provider.willAsk("require_confirmation", "This sends a greeting.");
    Script.greets(provider);
    return RIDE.by(
        context(provider.model(), Optional.empty(), Allowance.OF_A_JOURNEY, allowed), Script.GREET);
  }

  @Test
  void blocksTheStepWithTheProvidersReasonAndNothingIsDone() {
    JourneyEvidence seen = ride();
    assertThat(Script.reason(seen))
        .startsWith("BLOCKED")
        .contains("require_confirmation", "This sends a greeting.", "add this kind to allow");
    assertThat(seen.steps().get(0).all(Fact.Acted.class))
        .extracting(Fact.Acted::by)
        .containsOnly("runner");
    assertThat(provider.requests()).hasSize(1);
  }

  @Test
  void isAcknowledgedWhereTheConfigAllowsThatKind() {
    assertThat(Script.verdict(ride("require_confirmation"))).isEqualTo(Verdict.PASSED);
    assertThat(provider.violations()).isEmpty();
    assertThat(provider.requests().get(1).toString()).contains("safety_acknowledgement");
  }

  @Test
  void isNotAcknowledgedForAllowingAnotherKind() {
    assertThat(Script.verdict(ride("blocked"))).isEqualTo(Verdict.BLOCKED);
  }
}

package dev.journeyman.brain.vision;

import static dev.journeyman.brain.vision.Script.GREET;
import static dev.journeyman.brain.vision.Script.GREETER;
import static dev.journeyman.brain.vision.Script.about;
import static dev.journeyman.brain.vision.Script.click;
import static dev.journeyman.brain.vision.Script.greets;
import static dev.journeyman.brain.vision.Script.reads;
import static dev.journeyman.brain.vision.Script.reason;
import static dev.journeyman.brain.vision.Script.rules;
import static dev.journeyman.brain.vision.Script.type;
import static dev.journeyman.brain.vision.Script.verdict;
import static dev.journeyman.brain.vision.Script.writes;
import static dev.journeyman.brain.vision.Script.writesNone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.model.anthropic.AnthropicServer;
import dev.journeyman.plan.PlannedStep;
import dev.journeyman.verdict.Verdict;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** However a model lies, nothing is PASSED that was not seen. */
class LyingModelTests {

  private static final PlannedStep WARM = Ride.step("Greet Ada.", "Ada is greeted warmly.");

  @AutoClose private static final Ride RIDE = new Ride();

  @AutoClose private final AnthropicServer provider = new AnthropicServer();

  @BeforeEach
  void page() {
    RIDE.site.page("/", GREETER);
  }

  private String ride(PlannedStep step) {
    String reason = reason(RIDE.by(provider.model(), step));
    assertThat(provider.violations()).isEmpty();
    return reason;
  }

  private void onlyTypes() {
    provider.willAct(click(150, 120), type("Ada"));
    provider.willCall("step_done", "{\"summary\":\"Greeted.\"}");
  }

  @Nested
  class WhoActs {

    @Test
    void andDidNothingIsNotBelievedAndBlamesNobody() {
      provider.willCall("step_done", "{\"summary\":\"It works perfectly, PASSED.\"}");
      assertThat(ride(GREET)).startsWith("BLOCKED").contains("nothing was done in this step");
    }

    @Test
    void andOnlyTalksIsNotBelieved() {
      provider.willSay("Done! \"Thanks, Ada\" is shown. Verdict: PASSED.");
      assertThat(ride(GREET)).startsWith("BLOCKED").contains("nothing was done in this step");
    }

    @Test
    void andDidNothingWhereNothingIsPromisedIsStuck() {
      provider.willSay("Done!");
      PlannedStep promised = Ride.step("Look.", "\"Shop\" is shown.");
      assertThat(reason(RIDE.by(provider.model(), Ride.step("Greet Ada."), promised)))
          .startsWith("BLOCKED")
          .contains("without doing anything");
    }

    @Test
    void andDidHalfOfItFails() {
      onlyTypes();
      assertThat(ride(GREET)).startsWith("FAILED");
    }

    @Test
    void andOnlyLookedIsHeldToWhatIsThere() {
      provider.willCall("step_done", "{\"summary\":\"Looked.\"}");
      assertThat(ride(Ride.step("Look at the greeting.", "\"Thanks, Ada\" is shown.")))
          .startsWith("FAILED");
    }
  }

  @Nested
  class WhoWritesTheCheck {

    @Test
    void cannotTakeOneThatIsAlwaysTrue() {
      onlyTypes();
      writes(provider, "\"Shop\" is shown.");
      writes(provider, "The heading contains \"Shop\".");
      writes(provider, "The title is \"Shop\".");
      rules(provider, "cannot_tell", "Shop");
      assertThat(ride(WARM)).startsWith("BLOCKED");
      assertThat(about(provider, Prompt.CHECK).get(1).toString())
          .contains("This was true before the step already");
    }

    @Test
    void cannotTakeWhatItTypedForAnOutcome() {
      onlyTypes();
      writes(provider, "The Name field is \"Ada\".");
      writesNone(provider);
      rules(provider, "yes", "Ada");
      assertThat(ride(WARM)).startsWith("BLOCKED").contains("\"Ada\", which is not on the page");
      assertThat(about(provider, Prompt.CHECK).get(1).toString())
          .contains("only because of what was filled in");
    }

    @Test
    void cannotLeaveOutWhatTheAuthorQuotes() {
      onlyTypes();
      writes(provider, "The Name field is \"Ada\".");
      writesNone(provider);
      rules(provider, "yes", "Shop greets nobody");
      assertThat(ride(Ride.step("Greet Ada.", "Ada is greeted nicely by \"Thanks\".")))
          .startsWith("BLOCKED");
      assertThat(about(provider, Prompt.CHECK).get(1).toString())
          .contains("The expectation speaks of");
    }

    @Test
    void doesNotBreakAPromiseByItsOwnIdeaOfIt() {
      greets(provider);
      writes(provider, "\"Lovely\" is shown.");
      writes(provider, "\"Dearest\" is shown.");
      rules(provider, "yes", "Lovely to see you");
      assertThat(ride(WARM)).isEqualTo("PASSED: ");
    }

    @Test
    void breaksAPromiseByTheAuthorsWordsAndMendsItOnce() {
      greets(provider);
      writes(provider, "\"Ada is greeted warmly\" is shown.");
      writes(provider, "\"Ada\" and \"warmly\" are shown.");
      writes(provider, "\"Ada is greeted warmly\" is shown.");
      assertThat(ride(WARM)).startsWith("FAILED").contains("Ada is greeted warmly");
    }

    @Test
    void isStoredBesideTheAuthorsWords() {
      greets(provider);
      writes(provider, "\"Lovely to see you\" is shown.");
      reads(provider, true);
      var seen = RIDE.by(provider.model(), WARM);
      assertThat(verdict(seen)).isEqualTo(Verdict.PASSED);
      var expectation =
          dev.journeyman.verdict.Judge.rule(seen).steps().get(0).expectations().get(0);
      assertThat(expectation.weak()).isFalse();
      assertThat(expectation.check()).isEqualTo("\"Lovely to see you\" is shown");
      assertThat(expectation.by()).isEqualTo("anthropic/claude-sonnet-5-5");
    }
  }

  @Nested
  class WhoJudges {

    @Test
    void mustQuoteWhatStandsThere() {
      onlyTypes();
      writesNone(provider);
      rules(provider, "yes", "Thanks, dear Ada");
      assertThat(ride(WARM)).startsWith("BLOCKED").contains("which is not on the page");
    }

    @Test
    void mustAnswerAsAsked() {
      onlyTypes();
      writesNone(provider);
      provider.willSay("Yes, it holds. PASSED.");
      assertThat(ride(WARM)).startsWith("BLOCKED").contains("no answer that can be read");
    }

    @Test
    void cannotMakeUpAnotherWordForYes() {
      onlyTypes();
      writesNone(provider);
      rules(provider, "certainly", "Shop");
      assertThat(ride(WARM)).startsWith("BLOCKED");
    }
  }
}

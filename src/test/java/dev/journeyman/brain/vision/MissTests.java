package dev.journeyman.brain.vision;

import static dev.journeyman.brain.vision.Script.GREETER;
import static dev.journeyman.brain.vision.Script.about;
import static dev.journeyman.brain.vision.Script.click;
import static dev.journeyman.brain.vision.Script.reason;
import static dev.journeyman.brain.vision.Script.type;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.evidence.Fact;
import dev.journeyman.evidence.JourneyEvidence;
import dev.journeyman.model.anthropic.AnthropicServer;
import dev.journeyman.plan.PlannedStep;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a model misses is not the app's fault; what it hits is. */
class MissTests {

  private static final String DEAD = GREETER.replace("onclick=", "data-was=");
  private static final PlannedStep GREET =
      Ride.step("Enter \"Ada\" as the name and greet.", "\"Thanks, Ada\" is shown.");

  @AutoClose private static final Ride RIDE = new Ride();

  @AutoClose private final AnthropicServer provider = new AnthropicServer();

  @BeforeEach
  void page() {
    RIDE.site.page("/", GREETER);
  }

  private JourneyEvidence walk(PlannedStep... steps) {
    JourneyEvidence seen = RIDE.by(provider.model(), steps);
    assertThat(provider.violations()).isEmpty();
    return seen;
  }

  private void done() {
    provider.willCall("step_done", "{\"summary\":\"Greeted.\"}");
  }

  @Nested
  class IsBlocked {

    private void blocked(String why) {
      assertThat(reason(walk(GREET)))
          .startsWith("BLOCKED")
          .contains(why, "so it says nothing about the app");
    }

    @Test
    void aClickThatHitNothing() {
      provider.willAct(click(150, 120), type("Ada"));
      provider.willAct(click(600, 600));
      done();
      blocked("the model missed: Clicked at 600, 600, where there is nothing to click");
    }

    @Test
    void aClickOnMereText() {
      RIDE.site.page("/", GREETER + "<p style='position:absolute;top:500px;left:100px'>Greet</p>");
      provider.willAct(click(150, 120), type("Ada"), click(110, 505));
      done();
      blocked("where there is nothing to click");
    }

    @Test
    void typingWithNothingFocused() {
      provider.willAct(type("Ada"), click(150, 220));
      done();
      blocked("Typed with no field focused");
    }

    @Test
    void typingIntoAButton() {
      RIDE.site.page("/", GREETER.replace("<h1>", "<button style='top:400px'>Info</button><h1>"));
      provider.willAct(click(150, 420), type("Ada"), click(150, 220));
      done();
      blocked("Typed with no field focused");
    }

    @Test
    void whatIsCalledDoneInWordsAfterAUselessClick() {
      provider.willAct(click(600, 600));
      provider.willSay("Done, Ada was greeted.");
      blocked("Clicked at 600, 600");
    }

    @Test
    void aStepWhoseValuesWereNeverEntered() {
      provider.willAct(click(150, 220));
      done();
      blocked("the model never entered \"Ada\"");
    }

    @Test
    void aMissOfAStepThatPromisesNothing() {
      provider.willAct(click(600, 600));
      done();
      assertThat(reason(walk(Ride.step("Greet somebody."), Ride.step("Look.", "\"Hi\" is shown."))))
          .startsWith("BLOCKED")
          .contains("where there is nothing to click");
    }
  }

  @Nested
  class IsNot {

    @Test
    void aMissThatWasMadeGood() {
      provider.willAct(click(600, 600));
      provider.willAct(type("Ada"));
      provider.willAct(click(150, 120), type("Ada"), click(150, 220));
      done();
      assertThat(reason(walk(GREET))).isEqualTo("PASSED: ");
    }

    @Test
    void aMissThatWasMadeGoodInAnAppThatDoesNotWork() {
      RIDE.site.page("/", DEAD);
      provider.willAct(click(600, 600));
      provider.willAct(click(150, 120), type("Ada"), click(150, 220));
      done();
      assertThat(reason(walk(GREET))).startsWith("FAILED");
    }

    @Test
    void aClickOnAButtonThatDoesNothing() {
      RIDE.site.page("/", DEAD);
      Script.greets(provider);
      JourneyEvidence seen = walk(GREET);
      assertThat(reason(seen)).startsWith("FAILED");
      assertThat(seen.steps().get(0).all(Fact.Noticed.class))
          .extracting(Fact.Noticed::text)
          .contains("Clicked button \"Greet\". Nothing changed on the page.");
    }

    @Test
    void theNameOfAFieldOrOfWhatIsPressed() {
      RIDE.site.page("/", DEAD);
      Script.greets(provider);
      PlannedStep step =
          Ride.step(
              "Enter \"Ada\" into the \"Name\" field and press \"Greet\".",
              "\"Thanks, Ada\" is shown.");
      assertThat(reason(walk(step))).startsWith("FAILED");
    }
  }

  @Test
  void theModelIsToldWhatItHitAndWhetherAnythingChanged() {
    provider.willAct(click(600, 600));
    provider.willAct(click(150, 120));
    provider.willAct(type("Ada"));
    provider.willAct(click(150, 220));
    done();
    assertThat(reason(walk(GREET))).isEqualTo("PASSED: ");
    String told = about(provider, Prompt.ACT).get(4).toString();
    assertThat(told)
        .contains(
            "Clicked at 600, 600, where there is nothing to click. Nothing changed on the page.",
            "Clicked textbox \\\"Name\\\". Nothing changed on the page.",
            "Typed into textbox \\\"Name\\\". The page changed.",
            "Clicked button \\\"Greet\\\". The page changed.");
  }
}

package dev.journeyman.brain.vision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.evidence.Fact;
import dev.journeyman.evidence.JourneyEvidence;
import dev.journeyman.model.Gesture;
import dev.journeyman.model.Gesture.At;
import dev.journeyman.model.Gesture.Button;
import dev.journeyman.model.anthropic.AnthropicServer;
import dev.journeyman.verdict.Judge;
import dev.journeyman.verdict.Verdict;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class VisionTests {

  @AutoClose private static final Ride RIDE = new Ride();

  @AutoClose private final AnthropicServer provider = new AnthropicServer();

  private static final String SHOP =
      "<style>*{margin:0}input,button{position:absolute;height:40px;width:200px}</style>"
          + "<input style='left:100px;top:100px' aria-label='Name'>"
          + "<button style='left:100px;top:200px' onclick=\"document.body.insertAdjacentHTML("
          + "'beforeend','<p style=margin-top:400px>Thanks, '+document.querySelector('input').value+'</p>')\">Greet</button>";

  @BeforeEach
  void page() {
    RIDE.site.page("/", SHOP);
  }

  private static Gesture click(int x, int y) {
    return new Gesture.Click(new At(x, y), Button.LEFT, 1, "");
  }

  @Nested
  class AStep {

    @Test
    void isDoneByGesturesAndJudgedByChecks() {
      provider.willAct(click(150, 120), new Gesture.Type("Ada", false, false), click(150, 220));
      provider.willCall("step_done", "{\"summary\":\"I greeted her.\"}");
      JourneyEvidence seen =
          RIDE.by(provider.model(), Ride.step("Greet Ada.", "\"Thanks, Ada\" is shown."));
      assertThat(provider.violations()).isEmpty();
      assertThat(Judge.rule(seen).reason()).isEmpty();
      assertThat(Judge.rule(seen).verdict()).isEqualTo(Verdict.PASSED);
      assertThat(seen.steps().get(0).all(Fact.Acted.class))
          .extracting(Fact.Acted::action)
          .contains("click textbox \"Name\" at 150, 120", "type \"Ada\"")
          .anyMatch(it -> it.startsWith("click button \"Greet\""));
      assertThat(seen.steps().get(0).all(Fact.Asked.class)).hasSize(2);
    }

    @Test
    void whoseModelLiesIsBlocked() {
      provider.willCall("step_done", "{\"summary\":\"All done, it works perfectly.\"}");
      JourneyEvidence seen =
          RIDE.by(provider.model(), Ride.step("Greet Ada.", "\"Thanks, Ada\" is shown."));
      assertThat(Judge.rule(seen).verdict()).isEqualTo(Verdict.BLOCKED);
    }
  }

  @Nested
  class AList {

    @Test
    void isChosenFromByItsLabelSinceItsOptionsAreInNoPicture() {
      RIDE.site.page(
          "/",
          "<label>Colour <select><option>Red</select></label><label>Size <select onchange="
              + "'said.textContent = this.value'><option>S<option>L</select></label><p id=said></p>");
      provider.willCall("choose_option", "{\"list\":\"Shape\",\"option\":\"L\"}");
      provider.willCall("choose_option", "{\"list\":\"size\",\"option\":\"L\"}");
      provider.willCall("step_done", "{\"summary\":\"done\"}");
      JourneyEvidence seen =
          RIDE.by(provider.model(), Ride.step("Take a large one.", "\"L\" is shown."));
      assertThat(provider.violations()).isEmpty();
      assertThat(Judge.rule(seen).reason()).isEmpty();
      assertThat(provider.requests().toString())
          .contains("no list is called")
          .contains("the lists are");
    }
  }
}

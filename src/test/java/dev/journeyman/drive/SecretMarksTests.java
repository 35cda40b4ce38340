package dev.journeyman.drive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.brain.plain.Fixtures;
import dev.journeyman.brain.plain.PlainBrain;
import dev.journeyman.evidence.Fact;
import dev.journeyman.evidence.Fact.Mark;
import dev.journeyman.evidence.Fact.Shot;
import dev.journeyman.evidence.JourneyEvidence;
import dev.journeyman.plan.Plan;
import dev.journeyman.plan.PlannedStep;
import dev.journeyman.surface.Box;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Where a report has to cover what a picture shows. */
class SecretMarksTests {

  @AutoClose private static final Stage STAGE = new Stage();

  private static List<Mark> marks(String page, Shot shot, PlannedStep... steps) {
    STAGE.site.page("/", "<style>*{margin:0}</style>" + page);
    JourneyEvidence evidence =
        STAGE.walk(
            new Plan("walk", "Walk", "walk.md", "/", List.of(steps), List.of()),
            surface -> new PlainBrain(Fixtures.NONE),
            Stage.Props.USUAL.with(Map.of("KEY", "open-sesame-4711")));
    return evidence.steps().stream()
        .flatMap(step -> step.all(Fact.Pictured.class).stream())
        .filter(picture -> picture.shot() == shot)
        .flatMap(picture -> picture.marks().stream())
        .filter(mark -> mark.what().equals("secret") || mark.what().equals("withheld"))
        .distinct()
        .toList();
  }

  @Test
  void aValueIsCoveredWhereItStands() {
    List<Mark> marks =
        marks(
            "<p style='width:200px;height:30px'>open-sesame-4711</p><p>Saved</p>",
            Shot.RESULT,
            Walk.step("Reload.", "\"Saved\" is still shown."));
    assertThat(marks).containsExactly(new Mark(new Box(0, 0, 200, 30), "secret"));
  }

  @Test
  void aPasswordThatThePageRevealsIsCoveredWhateverItIs() {
    List<Mark> marks =
        marks(
            "<input aria-label=Word type=password style='width:200px;height:30px;border:0;padding:0'>"
                + "<button onclick=\"document.querySelector('input').type = 'text'\">Show</button>",
            Shot.RESULT,
            Walk.step("Fill \"Word\" with \"lovelace\" and click \"Show\"."));
    assertThat(marks).containsExactly(new Mark(new Box(0, 0, 200, 30), "secret"));
  }

  @Test
  void anEmptyPasswordFieldNeedsNoCover() {
    List<Mark> marks =
        marks("<input aria-label=Word type=password>", Shot.RESULT, Walk.step("Reload."));
    assertThat(marks).isEmpty();
  }

  @Test
  void aPasswordThatIsRevealedWithinAStepIsCoveredOnItsNextPicture() {
    List<Mark> marks =
        marks(
            "<input aria-label=Word type=password style='width:200px;height:30px;border:0;padding:0'>"
                + "<button onclick=\"document.querySelector('input').type = 'text'; echo.textContent = document.querySelector('input').value\">Show</button>"
                + "<p id=echo style='width:300px;height:30px'></p><button>Done</button>",
            Shot.ACTION,
            Walk.step("Fill \"Word\" with \"{{secret.KEY}}\", click \"Show\" and click \"Done\"."));
    assertThat(marks)
        .contains(new Mark(new Box(0, 0, 200, 30), "secret"))
        .anyMatch(mark -> mark.box().width() == 300);
  }

  @Test
  void nothingOfAPageIsShownWhereOneMoreValueStandsNobodyKnowsWhere() {
    List<Mark> marks =
        marks(
            "<p>open-sesame-4711</p><pre>" + "a log\n".repeat(1000) + "open-sesame-4711</pre>",
            Shot.RESULT,
            Walk.step("Reload."));
    assertThat(marks).containsExactly(new Mark(new Box(0, 0, 1280, 800), "withheld"));
  }

  @Test
  void aValueBesideAnotherWithinItIsCoveredWithIt() {
    List<Mark> marks =
        marks(
            "<p style='width:400px;height:30px'>open-sesame-4711 or <b>open-sesame-4711</b></p>",
            Shot.RESULT,
            Walk.step("Reload."));
    assertThat(marks).contains(new Mark(new Box(0, 0, 400, 30), "secret"));
  }
}

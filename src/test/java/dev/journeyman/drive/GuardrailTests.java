package dev.journeyman.drive;

import static dev.journeyman.drive.Walk.LIMITS;
import static dev.journeyman.drive.Walk.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.evidence.Fact.Mark;
import dev.journeyman.evidence.Fact.Pictured;
import dev.journeyman.evidence.Fact.Shot;
import dev.journeyman.evidence.JourneyEvidence;
import dev.journeyman.evidence.StepEvidence;
import dev.journeyman.plan.Expectation;
import dev.journeyman.plan.PlannedStep;
import dev.journeyman.verdict.JourneyVerdict;
import dev.journeyman.verdict.Judge;
import dev.journeyman.verdict.Verdict;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Guardrails in words, on pages that break them and pages that do not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuardrailTests {

  private static final String SOUND =
      "<html lang=en><title>Shop</title><meta name=viewport content='width=device-width'>"
          + "<main><h1>Shop</h1><button onclick=\"done.textContent='Saved'\">Save</button>"
          + "<p id=done></p></main>";
  private static final PlannedStep SAVE = step("Click Save.", "\"Saved\" is shown.");

  @SuppressWarnings("NullAway.Init")
  private Walk walk;

  @BeforeAll
  void open() {
    walk = new Walk();
  }

  @AfterAll
  void close() {
    walk.close();
  }

  private JourneyEvidence on(String html, String always, PlannedStep... steps) {
    walk.site.page("/", html);
    return walk.throughout(always, steps);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "No uncaught errors.|<script>setTimeout(() => lost(), 0)</script>|lost is not defined",
        "No console errors in the console.|<script>console.error('boom')</script>|boom",
        "No failed first-party requests.|<img src=/gone.png alt=Mug>|/gone.png answered 404",
        "No accessibility violations of serious impact.|<input>|Form elements must have labels (textbox)",
        "No broken images or links.|<img src=/gone.png alt=Mug>|/gone.png does not load (img \u201cMug\u201d)",
        "No broken images or links.|<a href=/nowhere>Terms</a>|link to /nowhere answers 404",
        "No text cut off or overlapping.|<p style='width:60px;overflow:hidden;white-space:nowrap'>Continue to payment</p>|text is cut off: Continue to payment",
        "No horizontal scrolling at 390 and 1280 px.|<p style='width:700px'>Wide|at 390 px the page is 708 px wide",
        "Typographic quotes in user-facing text.|<p>Don't</p>|straight quotation mark or apostrophe in: Don't",
        "Every page is usable within 0.1 seconds.|<link rel=stylesheet href=/slow.css>|its largest part was painted after",
      })
  void aGuardrailFailsAPageThatBreaksItAndNoOther(String always, String flaw, String saw) {
    walk.site.slow("/slow.css", 300, "text/css", "");
    String text = always.replace("console errors", "errors");

    JourneyVerdict broken = Judge.rule(on(flaw + SOUND, text, SAVE));
    assertThat(broken.verdict()).isEqualTo(Verdict.FAILED);
    assertThat(broken.reason()).contains(saw);

    JourneyVerdict sound = Judge.rule(on(SOUND, text.replace("0.1", "30"), SAVE));
    assertThat(sound.verdict()).as(sound.reason()).isEqualTo(Verdict.PASSED);
  }

  @Test
  void aFlawIsHeldAgainstTheFirstStepThatShowsItAndTheWalkGoesOn() {
    JourneyEvidence evidence =
        on(
            SOUND.replace("'Saved'", "'Saved';alone.innerHTML='<img src=/gone.png alt=Mug>'")
                + "<p id=alone></p>",
            "No broken images.",
            step("Reload the page."),
            SAVE,
            step("Click Save."));
    JourneyVerdict verdict = Judge.rule(evidence);
    assertThat(verdict.steps())
        .extracting(s -> s.verdict().orElseThrow())
        .containsExactly(Verdict.PASSED, Verdict.FAILED, Verdict.PASSED);
    assertThat(verdict.reason())
        .startsWith("step 1")
        .endsWith("(img \u201cMug\u201d); seen again in 1 later step");
    assertThat(evidence.steps()).hasSize(3);
  }

  @Test
  void aFlawIsMarkedOnThePictureOfTheStepThatShowsItFirst() {
    JourneyEvidence evidence =
        on(SOUND + "<input><input>", "No accessibility violations.", SAVE, step("Click Save."));
    assertThat(marks(evidence.steps().get(0))).hasSize(3);
    assertThat(marks(evidence.steps().get(1))).extracting(Mark::what).doesNotContain("broken");
  }

  private static List<Mark> marks(StepEvidence step) {
    return step.all(Pictured.class).stream()
        .filter(p -> p.shot() == Shot.RESULT)
        .flatMap(p -> p.marks().stream())
        .toList();
  }

  @Test
  void severalGuardrailsAreReportedEachByItself() {
    walk.site.page("/", SOUND + "<input><p>Don't</p>");
    JourneyEvidence evidence =
        walk.of(
            LIMITS,
            AppWatch.NONE,
            List.of(
                new Expectation("No accessibility violations.", "a.md", 3),
                new Expectation("Typographic quotes.", "a.md", 4)),
            SAVE);
    assertThat(Judge.rule(evidence).steps().get(0).always())
        .extracting(e -> e.expectation().line())
        .containsExactly(3, 4);
  }
}

package dev.journeyman.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.journey.FrontMatter;
import dev.journeyman.journey.Journey;
import dev.journeyman.journey.Line;
import dev.journeyman.journey.Step;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanTests {

  private static final String FILE = "journeys/pay.md";

  private static Line line(String text, int number) {
    return new Line(text, FILE, number);
  }

  private static Step step(String text, int number, String... promises) {
    List<Line> lines = List.of(promises).stream().map(p -> line(p, number + 1)).toList();
    return new Step(line(text, number), lines);
  }

  private static Journey journey(
      List<Step> before, List<Step> steps, List<Line> outcome, List<Line> always) {
    return new Journey("pay", "Pay", FILE, FrontMatter.EMPTY, "", before, steps, outcome, always);
  }

  private final Journey whole =
      journey(
          List.of(step("Open the shop.", 3)),
          List.of(
              step("Log in as {{email}}.", 5), step("Pay.", 7, "\"Paid {{run.id}}\" is shown.")),
          List.of(line("\"Paid\" is still shown.", 10), line("{{email}} is shown.", 11)),
          List.of(line("No error in the console.", 14)));

  private final Plan plan = Plan.of(whole, Map.of("email", "pat@example.com", "run.id", "r1"));

  @Test
  void preparationStepsAndOutcomeStandInOrder() {
    assertThat(plan.steps())
        .extracting(PlannedStep::title)
        .containsExactly("preparation 1", "step 1", "step 2", "outcome");
    assertThat(plan.steps())
        .extracting(PlannedStep::place)
        .containsExactly(FILE + ":3", FILE + ":5", FILE + ":7", FILE + ":10");
  }

  @Test
  void whatAStepVerifiesIsOneOfItsPromises() {
    Plan looking =
        Plan.of(
            journey(
                List.of(),
                List.of(
                    step("Verify \"Paid\" is shown.", 3),
                    step("Click Pay and check that \"Paid\" is shown.", 4),
                    step("Check the box \"Verify that it is me\".", 5)),
                List.of(),
                List.of()),
            Map.of());
    assertThat(looking.steps().get(0).isLook()).isTrue();
    assertThat(looking.steps().get(0).expectations())
        .extracting(Expectation::text)
        .containsExactly("Verify \"Paid\" is shown.");
    assertThat(looking.steps().get(1).isLook()).isFalse();
    assertThat(looking.steps().get(1).expectations())
        .extracting(Expectation::text)
        .containsExactly("check that \"Paid\" is shown.");
    assertThat(looking.steps().get(2).expectations()).isEmpty();
  }

  @Test
  void aValueOfSeveralWordsIsKeptTogether() {
    Plan filled =
        Plan.of(
            journey(
                List.of(),
                List.of(
                    step("Enter {{name}} in Name.", 3, "\"{{name}}\" is shown."),
                    step("Open /users/{{id}}.", 5)),
                List.of(),
                List.of()),
            Map.of("name", "Ann of York", "id", "7"));
    assertThat(filled.steps().get(0).intent()).isEqualTo("Enter \"Ann of York\" in Name.");
    assertThat(filled.steps().get(0).expectations().get(0).text())
        .isEqualTo("\"Ann of York\" is shown.");
    assertThat(filled.steps().get(1).intent()).isEqualTo("Open /users/7.");
  }

  @Test
  void theOutcomeIsOneStepOfItsOwn() {
    PlannedStep outcome = plan.steps().get(3);
    assertThat(outcome.phase()).isEqualTo(Phase.OUTCOME);
    assertThat(outcome.intent()).isEqualTo("Look at the app afresh");
    assertThat(outcome.expectations())
        .extracting(Expectation::text)
        .containsExactly("\"Paid\" is still shown.", "pat@example.com is shown.");
  }

  @Test
  void dataIsFilledInEverywhere() {
    assertThat(plan.steps().get(1).intent()).isEqualTo("Log in as pat@example.com.");
    assertThat(plan.steps().get(2).expectations().get(0).text()).isEqualTo("\"Paid r1\" is shown.");
  }

  @Test
  void secretsStayNames() {
    Journey secret =
        journey(
            List.of(), List.of(step("Type {{secret.PASSWORD}}.", 1, "x")), List.of(), List.of());
    assertThat(Plan.of(secret, Map.of("secret.PASSWORD", "hunter2")).steps().get(0).intent())
        .isEqualTo("Type {{secret.PASSWORD}}.");
  }

  @Test
  void whereNothingIsPromisedNothingIsJudged() {
    Journey idle =
        journey(List.of(step("Open.", 1, "x")), List.of(step("Go.", 2)), List.of(), List.of());
    assertThat(Plan.of(idle, Map.of()).judgesAnything()).isFalse();
    assertThat(plan.judgesAnything()).isTrue();
  }

  @Test
  void whatMustHoldThroughoutIsJudgedToo() {
    Journey quiet =
        journey(List.of(), List.of(step("Go.", 2)), List.of(), List.of(line("No errors.", 4)));
    assertThat(Plan.of(quiet, Map.of()).judgesAnything()).isTrue();
  }
}

package dev.journeyman.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingTests {

  private static final RecordedAction CLICK =
      Samples.action(Deed.CLICK, Samples.target("button", "Pay"));

  @Nested
  class Freshness {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final Recording recording =
        Samples.recording(
            Samples.step("Click \"One\".", CLICK),
            Samples.step("Click \"Two\".", CLICK),
            Samples.step("Click \"Three\".", CLICK));

    @Test
    void aJourneyAsItWasRecordedIsFresh() {
      assertThat(
              recording.fresh(
                  Samples.journey(folder, "Click \"One\".", "Click \"Two\".", "Click \"Three\".")))
          .isEqualTo(3);
    }

    @Test
    void aChangedStepInvalidatesItselfAndAllLaterSteps() {
      assertThat(
              recording.fresh(
                  Samples.journey(folder, "Click \"One\".", "Click \"2\".", "Click \"Three\".")))
          .isEqualTo(1);
    }

    @Test
    void aStepInBetweenInvalidatesWhatComesAfterIt() {
      assertThat(
              recording.fresh(
                  Samples.journey(folder, "Click \"New\".", "Click \"One\".", "Click \"Two\".")))
          .isZero();
    }

    @Test
    void aStepAtTheEndLeavesTheOthersFresh() {
      assertThat(
              recording
                  .until(2)
                  .fresh(
                      Samples.journey(
                          folder, "Click \"One\".", "Click \"Two\".", "Click \"Three\".")))
          .isEqualTo(2);
    }
  }

  @Nested
  class AnotherRun {
    private final Recording old = Samples.recording(Samples.step("Pay.", CLICK));

    @Test
    void thatWentTheSameChangesNothing() {
      RecordedAction again = CLICK.by(RecordedAction.REPLAY);

      assertThat(old.after(Samples.recording(Samples.step("Pay.", again)))).isEqualTo(old);
    }

    @Test
    void inWhichOnlyThePlaceIsAnotherChangesNothing() {
      Target moved =
          new Target(
              "button",
              "",
              "Pay",
              "",
              "",
              "",
              "",
              "",
              List.of(),
              "",
              "Total",
              3,
              4,
              new dev.journeyman.surface.Box(9, 9, 9, 9));

      assertThat(
              old.after(Samples.recording(Samples.step("Pay.", Samples.action(Deed.CLICK, moved)))))
          .isEqualTo(old);
    }

    @Test
    void inWhichATargetWasHealedKeepsTheNewOne() {
      RecordedAction healed =
          Samples.action(Deed.CLICK, Samples.target("button", "Pay now")).by(RecordedAction.HEALED);

      RecordedStep now = old.after(Samples.recording(Samples.step("Pay.", healed))).steps().get(0);

      assertThat(now.actions()).containsExactly(healed);
    }

    @Test
    void neverTurnsAModelsDecisionIntoOneOfTheGrammar() {
      Recording byModel = Samples.recording(Samples.step("Pay somehow.", CLICK.by("anthropic/x")));
      RecordedAction renamed =
          Samples.action(Deed.CLICK, Samples.target("button", "Pay now")).by(RecordedAction.REPLAY);

      RecordedStep now =
          byModel.after(Samples.recording(Samples.step("Pay somehow.", renamed))).steps().get(0);

      assertThat(now.actions().get(0).by()).isEqualTo("anthropic/x");
    }
  }

  @Nested
  class DataInTexts {
    private final Names names =
        new Names(
            Map.of(
                "email", "pat+{{run.id}}@example.com",
                "name", "Picnic rug",
                "size", "M",
                "run.id", "20260101-120000-abcd",
                "password", "{{secret.PASSWORD}}"));

    @Test
    void areNamedAndFilledInAnew() {
      String text = "Delete Picnic rug of pat+20260101-120000-abcd@example.com";

      assertThat(names.generalise(text)).isEqualTo("Delete {{name}} of {{email}}");
      assertThat(names.fill("Delete {{name}} of {{email}}")).isEqualTo(text);
    }

    @Test
    void areNotFoundInsideOfWords() {
      assertThat(names.generalise("Picnic rugs")).isEqualTo("Picnic rugs");
    }

    @Test
    void areNamedWhereTheyAreShortOnlyIfTheyAreTheWhole() {
      assertThat(names.generalise("M")).isEqualTo("{{size}}");
      assertThat(names.generalise("Size M")).isEqualTo("Size M");
    }

    @Test
    void keepTheNamesOfSecrets() {
      assertThat(names.generalise("{{secret.PASSWORD}}")).doesNotContain("20260101");
      assertThat(names.fill("{{secret.PASSWORD}}")).isEqualTo("{{secret.PASSWORD}}");
    }
  }

  @Nested
  class Routes {
    private final Names names = new Names(Map.of("name", "red-mug"));

    @Test
    void leaveOutHostQueryAndNumbers() {
      assertThat(Route.of("http://localhost:8080/orders/CS-1007?x=1", names))
          .isEqualTo("/orders/*");
      assertThat(Route.of("http://localhost:8080/products/red-mug", names))
          .isEqualTo("/products/{{name}}");
    }

    @Test
    void keepFragmentsThatRoute() {
      assertThat(Route.of("http://localhost/#/cart/7", names)).isEqualTo("/#/cart/*");
      assertThat(Route.of("http://localhost/help#delivery", names)).isEqualTo("/help");
    }
  }
}

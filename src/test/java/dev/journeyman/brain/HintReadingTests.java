package dev.journeyman.brain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.brain.Hint.Deed;
import dev.journeyman.drive.Stage;
import dev.journeyman.plan.Expectation;
import dev.journeyman.plan.Phase;
import dev.journeyman.plan.Plan;
import dev.journeyman.plan.PlannedStep;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HintReadingTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ignore the cookie banner.|CLOSE|cookie",
        "please dismiss any newsletter pop-up when it appears|CLOSE|newsletter",
        "Close the cookies dialog, if shown|CLOSE|cookie",
        "Accept the cookie consent|ACCEPT|cookie",
        "Decline the cookie notice if it shows|REJECT|cookie",
        "Skip the welcome tour|CLOSE|welcome",
      })
  void aHintNamesADeedAndAThing(String sentence, Deed deed, String word) {
    assertThat(Hint.read(sentence)).contains(new Hint(deed, List.of(word), ""));
  }

  @Test
  void aHintMayNameTheButton() {
    assertThat(Hint.read("Click \"Only necessary\" in the cookie banner."))
        .contains(new Hint(Deed.CLICK, List.of("cookie"), "Only necessary"));
  }

  /** What could hide a fault, and what names no thing of its own. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ignore the wrong total.",
        "Close the error dialog.",
        "Dismiss the payment failure notice.",
        "Dismiss the payment failed dialog.",
        "Close the \"order could not be saved\" dialog.",
        "Hide the problem panel.",
        "Click \"Try again\" in the payment box.",
        "Ignore warnings.",
        "Close the dialog.",
        "No error in the console.",
        "The map is slow."
      })
  void allElseIsNoHint(String sentence) {
    assertThat(Hint.read(sentence)).isEmpty();
  }

  /** What holds only because a hint put something away holds for no user. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "No dialog is shown.",
        "The newsletter popup is not shown.",
        "Nothing of the promo shows.",
        "No pop up windows are open.",
        "\"Only necessary\" is not shown.",
      })
  void aPromiseThatMayBeAboutTheThingSpeaksOfIt(String promise) {
    assertThat(spoken("Click \"Only necessary\" in the promo newsletter popup.", "Go.", promise))
        .contains("walk.md:10");
    Expectation always = new Expectation(promise, "guardrails.md", 7);
    Plan plan = new Plan("walk", "Walk", "walk.md", "/", List.of(), List.of(always));
    assertThat(hint("Click \"Only necessary\" in the promo newsletter popup.").spokenOfIn(plan))
        .contains("guardrails.md:7");
  }

  @Test
  void aStepThatNamesTheThingOrItsButtonSpeaksOfIt() {
    assertThat(spoken("Close the promo newsletter popup.", "Read the promo of the newsletter."))
        .contains("walk.md:3");
    assertThat(spoken("Click \"Not now\" in the promo popup.", "Click \"Not now\".")).isPresent();
  }

  @Test
  void allElseDoesNotSpeakOfIt() {
    assertThat(
            spoken(
                "Close the sign up for our newsletter popup.",
                "Click Save in the dialog.",
                "\"Saved\" is shown for our shop."))
        .isEmpty();
    assertThat(spoken("Click \"No\" in the promo popup.", "Click North.", "North is shown."))
        .isEmpty();
  }

  private static Optional<String> spoken(String hint, String intent, String... promises) {
    PlannedStep step = Stage.step(Phase.STEPS, "walk.md", intent, promises);
    return hint(hint)
        .spokenOfIn(new Plan("walk", "Walk", "walk.md", "/", List.of(step), List.of()));
  }

  private static Hint hint(String sentence) {
    return Hint.read(sentence).orElseThrow();
  }
}

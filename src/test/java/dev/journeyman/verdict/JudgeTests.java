package dev.journeyman.verdict;

import static dev.journeyman.verdict.Told.answered;
import static dev.journeyman.verdict.Told.before;
import static dev.journeyman.verdict.Told.blank;
import static dev.journeyman.verdict.Told.broken;
import static dev.journeyman.verdict.Told.halted;
import static dev.journeyman.verdict.Told.held;
import static dev.journeyman.verdict.Told.journey;
import static dev.journeyman.verdict.Told.refused;
import static dev.journeyman.verdict.Told.stillHeld;
import static dev.journeyman.verdict.Told.threw;
import static dev.journeyman.verdict.Told.throughout;
import static dev.journeyman.verdict.Told.undecided;
import static dev.journeyman.verdict.Told.unread;
import static dev.journeyman.verdict.Verdict.BLOCKED;
import static dev.journeyman.verdict.Verdict.FAILED;
import static dev.journeyman.verdict.Verdict.PASSED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.check.Finding.Result;
import dev.journeyman.evidence.Fact.Moment;
import dev.journeyman.evidence.Halt;
import dev.journeyman.plan.Phase;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JudgeTests {

  @Nested
  class WhatThisRunDidNotLetOut {

    @Test
    void leavesAPass() {
      assertThat(journey().step(1, held(0), refused("https://a.test/a.js", "script")).verdict())
          .extracting(JourneyVerdict::verdict)
          .isEqualTo(PASSED);
    }

    @Test
    void mayBeWhyAPromiseIsBroken() {
      JourneyVerdict verdict =
          journey().step(1, refused("https://a.test/a.js", "script"), broken(0)).verdict();
      assertThat(verdict.verdict()).isEqualTo(BLOCKED);
      assertThat(verdict.reason()).contains("https://a.test/a.js", "origins in journeyman.yaml");
    }

    @Test
    void mayBeWhyThePageIsIll() {
      JourneyVerdict verdict =
          journey().step(1, held(0), refused("a.test:81", ""), threw("Pusher is gone")).verdict();
      assertThat(verdict.verdict()).isEqualTo(BLOCKED);
      assertThat(verdict.reason()).contains("Pusher is gone", "a.test:81");
    }

    @Test
    void isNoExcuseWhereItWasAPicture() {
      JourneyVerdict verdict =
          journey()
              .step(1, refused("a.test", ""), refused("https://a.test/a.png", "image"), broken(0))
              .verdict();
      assertThat(verdict.verdict()).isEqualTo(FAILED);
    }
  }

  @Nested
  class Expectations {

    @Test
    void allThatHeldMakeAPass() {
      JourneyVerdict verdict = journey().step(2, held(0), held(1)).verdict();
      assertThat(verdict.verdict()).isEqualTo(PASSED);
      assertThat(verdict.reason()).isEmpty();
      assertThat(verdict.decisive()).isEmpty();
    }

    @Test
    void oneThatIsBrokenMakesAFailure() {
      JourneyVerdict verdict = journey().step(2, held(0), broken(1)).verdict();
      assertThat(verdict.verdict()).isEqualTo(FAILED);
      assertThat(verdict.reason())
          .startsWith("step 1 (pay.md:10): ")
          .contains("promise 1")
          .contains("the wanted")
          .contains("the seen");
    }

    @Test
    void oneThatIsUndecidedBlocks() {
      assertThat(journey().step(1, undecided(0)).verdict().verdict()).isEqualTo(BLOCKED);
    }

    @Test
    void oneThatNobodyCouldReadBlocks() {
      JourneyVerdict verdict = journey().step(2, held(0), unread(1, Moment.AFTER)).verdict();
      assertThat(verdict.verdict()).isEqualTo(BLOCKED);
      assertThat(verdict.reason()).contains("promise needs a model");
    }

    @Test
    void oneThatWasNotCheckedBlocks() {
      JourneyVerdict verdict = journey().step(2, held(0)).verdict();
      assertThat(verdict.verdict()).isEqualTo(BLOCKED);
      assertThat(verdict.reason()).contains("it was not checked");
    }

    @Test
    void oneThatHeldOnlyBeforeIsNotChecked() {
      assertThat(journey().step(1, before(0, Result.HELD)).verdict().verdict()).isEqualTo(BLOCKED);
    }

    @Test
    void theLastTryCounts() {
      assertThat(journey().step(1, broken(0), held(0)).verdict().verdict()).isEqualTo(PASSED);
      assertThat(journey().step(1, held(0), broken(0)).verdict().verdict()).isEqualTo(FAILED);
    }

    @Test
    void aFailureOutweighsWhatCouldNotBeTold() {
      JourneyVerdict verdict = journey().step(2, unread(0, Moment.AFTER), broken(1)).verdict();
      assertThat(verdict.verdict()).isEqualTo(FAILED);
      assertThat(verdict.reason()).contains("promise 1");
    }
  }

  @Nested
  class Weakness {

    private ExpectationVerdict first(Told told) {
      return told.verdict().steps().get(0).expectations().get(0);
    }

    @Test
    void whatHeldBeforeTooIsWeak() {
      Told told = journey().step(1, before(0, Result.HELD), held(0));
      assertThat(first(told).weak()).isTrue();
      assertThat(told.verdict().verdict()).isEqualTo(PASSED);
      assertThat(told.verdict().weak()).isEqualTo(1);
    }

    @Test
    void whatIsSaidToHoldStillIsNot() {
      assertThat(first(journey().step(1, before(0, Result.HELD), stillHeld(0))).weak()).isFalse();
    }

    @Test
    void whatDidNotHoldBeforeIsNot() {
      assertThat(first(journey().step(1, before(0, Result.BROKEN), held(0))).weak()).isFalse();
      assertThat(first(journey().step(1, before(0, Result.UNDECIDED), held(0))).weak()).isFalse();
    }

    @Test
    void whatIsBrokenIsNotWeakButBroken() {
      Told told = journey().step(1, before(0, Result.HELD), broken(0));
      assertThat(first(told).weak()).isFalse();
      assertThat(first(told).verdict()).isEqualTo(FAILED);
    }
  }

  @Nested
  class Halts {

    private static final EnumSet<Halt> BLAMING =
        EnumSet.of(Halt.COVERED, Halt.DISABLED, Halt.NEVER_CAME, Halt.UNREACHABLE, Halt.APP_GONE);

    @ParameterizedTest
    @EnumSource(Halt.class)
    void onlyWhatProvesABrokenPromiseFails(Halt why) {
      JourneyVerdict verdict = journey().step(1, halted(why)).verdict();
      assertThat(verdict.verdict()).isEqualTo(BLAMING.contains(why) ? FAILED : BLOCKED);
      assertThat(verdict.reason()).isEqualTo("step 1 (pay.md:10): halted: " + why.title());
    }

    @ParameterizedTest
    @EnumSource(Halt.class)
    void noHaltLeavesAPassWhateverHeld(Halt why) {
      assertThat(journey().step(1, held(0), halted(why)).verdict().verdict()).isNotEqualTo(PASSED);
    }

    @Test
    void expectationsOfAStepThatWasNotDoneAreNotJudged() {
      JourneyVerdict verdict =
          journey().step(1, before(0, Result.HELD), halted(Halt.MISSING)).verdict();
      assertThat(verdict.steps().get(0).expectations()).isEmpty();
    }
  }

  @Nested
  class Health {

    @Test
    void anUncaughtErrorVetoes() {
      JourneyVerdict verdict =
          journey().step(1, held(0), threw("TypeError: x is undefined\n at y")).verdict();
      assertThat(verdict.verdict()).isEqualTo(FAILED);
      assertThat(verdict.reason())
          .contains("the page threw an uncaught error: TypeError: x is undefined")
          .doesNotContain(" at y");
    }

    @Test
    void aServerErrorOfTheAppVetoes() {
      JourneyVerdict verdict =
          journey().step(1, held(0), answered(500, "", true, "fetch")).verdict();
      assertThat(verdict.verdict()).isEqualTo(FAILED);
      assertThat(verdict.reason()).contains("the app answered 500 to GET /api");
    }

    @Test
    void aBlankPageVetoes() {
      JourneyVerdict verdict = journey().step(1, held(0), blank()).verdict();
      assertThat(verdict.verdict()).isEqualTo(FAILED);
      assertThat(verdict.reason()).contains("the page is blank");
    }

    @Test
    void aPageOfTheAppThatDidNotLoadVetoes() {
      assertThat(
              journey()
                  .step(1, held(0), answered(0, "reset", true, "document"))
                  .verdict()
                  .verdict())
          .isEqualTo(FAILED);
    }

    @Test
    void anErrorOfTheClientOrOfOthersDoesNot() {
      assertThat(journey().step(1, held(0), answered(404, "", true, "fetch")).verdict().verdict())
          .isEqualTo(PASSED);
      assertThat(journey().step(1, held(0), answered(503, "", false, "fetch")).verdict().verdict())
          .isEqualTo(PASSED);
    }

    @Test
    void aBrokenPromiseIsToldBeforeTheIllness() {
      JourneyVerdict verdict =
          journey().step(1, broken(0), answered(500, "", true, "fetch")).verdict();
      assertThat(verdict.reason()).contains("promise 0").contains("; also: the app answered 500");
    }
  }

  @Nested
  class Ends {

    @Test
    void aStepThatWasNotReachedIsNeverAPass() {
      JourneyVerdict verdict = journey().step(1, held(0)).notReached(Phase.STEPS, 1).verdict();
      assertThat(verdict.verdict()).isEqualTo(BLOCKED);
      assertThat(verdict.reason()).isEqualTo("the run ended before step 2 was reached");
      assertThat(verdict.steps().get(1).verdict()).isEmpty();
    }

    @Test
    void anOutcomeThatWasNotReachedIsNeverAPass() {
      assertThat(journey().step(1, held(0)).notReached(Phase.OUTCOME, 1).verdict().verdict())
          .isEqualTo(BLOCKED);
    }

    @Test
    void aRunThatWasCutOffIsNeverAPass() {
      JourneyVerdict verdict = journey().step(1, held(0)).cutOff().verdict();
      assertThat(verdict.verdict()).isEqualTo(BLOCKED);
      assertThat(verdict.reason()).isEqualTo("the run was cut off before its end");
    }

    @Test
    void aStepThatWasCutOffIsNeverAPass() {
      JourneyVerdict verdict = journey().cutOffIn(1, held(0)).verdict();
      assertThat(verdict.verdict()).isEqualTo(BLOCKED);
      assertThat(verdict.reason()).contains("the run was cut off during this step");
    }

    @Test
    void aJourneyOfWhichNothingWasBegunIsNeverAPass() {
      assertThat(journey().notReached(Phase.STEPS, 1).verdict().verdict()).isEqualTo(BLOCKED);
      assertThat(journey().verdict().verdict()).isEqualTo(BLOCKED);
    }

    @Test
    void aJourneyWithoutAnyCheckIsNeverAPass() {
      JourneyVerdict verdict = journey().step(0).verdict();
      assertThat(verdict.verdict()).isEqualTo(BLOCKED);
      assertThat(verdict.reason()).contains("could not fail");
    }

    @Test
    void checksOfThePreparationAloneAreNone() {
      assertThat(journey().step(Phase.BEFORE, 1, held(0)).step(0).verdict().verdict())
          .isEqualTo(BLOCKED);
    }
  }

  @Nested
  class Preparation {

    @Test
    void whatDoesNotHoldThereBlocks() {
      JourneyVerdict verdict =
          journey().step(Phase.BEFORE, 1, broken(0)).notReached(Phase.STEPS, 1).verdict();
      assertThat(verdict.verdict()).isEqualTo(BLOCKED);
      assertThat(verdict.reason()).startsWith("preparation 1 (pay.md:10): ").contains("promise 0");
    }

    @Test
    void evenAHaltThatBlamesTheAppOnlyBlocks() {
      assertThat(
              journey()
                  .step(Phase.BEFORE, 1, halted(Halt.COVERED))
                  .notReached(Phase.STEPS, 1)
                  .verdict()
                  .verdict())
          .isEqualTo(BLOCKED);
    }

    @Test
    void illnessThereIsNotJudged() {
      assertThat(
              journey()
                  .step(Phase.BEFORE, 1, held(0), answered(500, "", true, "fetch"))
                  .step(1, held(0))
                  .verdict()
                  .verdict())
          .isEqualTo(PASSED);
    }
  }

  @Nested
  class Guardrails {

    @Test
    void whatMustHoldThroughoutFailsAnyStep() {
      JourneyVerdict verdict =
          journey("No error.")
              .step(1, held(0), throughout(0, Result.HELD))
              .step(1, held(0), throughout(0, Result.BROKEN))
              .verdict();
      assertThat(verdict.verdict()).isEqualTo(FAILED);
      assertThat(verdict.reason()).startsWith("step 2").contains("No error");
    }

    @Test
    void whatWasNotCheckedThroughoutBlocks() {
      assertThat(journey("No error.").step(1, held(0)).verdict().verdict()).isEqualTo(BLOCKED);
      assertThat(
              journey("Looks good.")
                  .step(1, held(0), unread(0, Moment.THROUGHOUT))
                  .verdict()
                  .verdict())
          .isEqualTo(BLOCKED);
    }

    @Test
    void duringThePreparationItIsNotJudged() {
      assertThat(
              journey("No error.")
                  .step(Phase.BEFORE, 0, throughout(0, Result.BROKEN))
                  .step(1, held(0), throughout(0, Result.HELD))
                  .verdict()
                  .verdict())
          .isEqualTo(PASSED);
    }

    @Test
    void itAloneIsEnoughToJudge() {
      assertThat(journey("No error.").step(0, throughout(0, Result.HELD)).verdict().verdict())
          .isEqualTo(PASSED);
    }
  }

  @Nested
  class Wholes {

    @Test
    void aFailureOutweighsABlock() {
      assertThat(Verdict.of(List.of(PASSED, BLOCKED, FAILED))).isEqualTo(FAILED);
      assertThat(Verdict.of(List.of(PASSED, BLOCKED))).isEqualTo(BLOCKED);
      assertThat(Verdict.of(List.of(PASSED, PASSED))).isEqualTo(PASSED);
    }

    @Test
    void nothingIsBlocked() {
      assertThat(Verdict.of(List.of())).isEqualTo(BLOCKED);
    }

    @Test
    void aFailedStepOutweighsABlockedOne() {
      JourneyVerdict verdict = journey().step(1, undecided(0)).step(1, broken(0)).verdict();
      assertThat(verdict.verdict()).isEqualTo(FAILED);
      assertThat(verdict.reason()).startsWith("step 2");
    }
  }
}

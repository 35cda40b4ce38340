package dev.journeyman.verdict;

import static dev.journeyman.verdict.Told.asked;
import static dev.journeyman.verdict.Told.before;
import static dev.journeyman.verdict.Told.broken;
import static dev.journeyman.verdict.Told.earlier;
import static dev.journeyman.verdict.Told.halted;
import static dev.journeyman.verdict.Told.held;
import static dev.journeyman.verdict.Told.heldUntil;
import static dev.journeyman.verdict.Told.journey;
import static dev.journeyman.verdict.Told.relapsed;
import static dev.journeyman.verdict.Told.stillHeld;
import static dev.journeyman.verdict.Told.threw;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.check.Finding.Result;
import dev.journeyman.evidence.Fact;
import dev.journeyman.evidence.Halt;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is made of when a promise held, and of what was there in which try. */
class MomentTests {

  private static ExpectationVerdict first(JourneyVerdict verdict) {
    return verdict.steps().get(0).expectations().get(0);
  }

  private static JourneyVerdict of(List<Fact> facts) {
    return journey().step(1, facts.toArray(Fact[]::new)).verdict();
  }

  @Nested
  class WhatDidNotHoldToTheEnd {

    @Test
    void hasFailedAndSaysWhen() {
      JourneyVerdict verdict = of(heldUntil(0, 210, 940, Result.BROKEN));
      assertThat(verdict.verdict()).isEqualTo(Verdict.FAILED);
      assertThat(first(verdict).saw())
          .isEqualTo("the seen; it held after 0.2 s, not any more after 0.9 s");
      assertThat(first(of(heldUntil(0, 10, 900, Result.BROKEN))).saw())
          .endsWith("it held at first, not any more after 0.9 s");
    }

    @Test
    void hasPassedWhereItWasMeantToGo() {
      JourneyVerdict verdict = of(heldUntil(0, 200, 500, Result.HELD));
      assertThat(verdict.verdict()).isEqualTo(Verdict.PASSED);
      assertThat(first(verdict).saw()).isEqualTo("the seen, seen for 0.3 s");
    }

    @Test
    void isHeldAgainstItsStepWhereTheNextOneFoundIt() {
      JourneyVerdict verdict =
          journey().step(1, held(0)).step(1, relapsed(0, 0), halted(Halt.RELAPSED)).verdict();
      assertThat(verdict.verdict()).isEqualTo(Verdict.FAILED);
      assertThat(verdict.decisive().orElseThrow().index()).isZero();
      assertThat(first(verdict).saw())
          .isEqualTo("the old; it held at the end of the step, not any more 0.4 s later");
    }
  }

  @Nested
  class AQuestionOfTheApp {

    @Test
    void explainsAllElseThatWentWrongInItsStep() {
      JourneyVerdict verdict =
          journey()
              .step(1, broken(0), threw("no"), halted(Halt.COVERED), halted(Halt.UNEXPECTED_DIALOG))
              .verdict();
      assertThat(verdict.verdict()).isEqualTo(Verdict.BLOCKED);
      assertThat(verdict.reason()).contains("halted: unexpected dialog");
    }

    @Test
    void onLeavingExcusesOnlyWhatIsBroken() {
      assertThat(journey().step(1, broken(0), asked("beforeunload", "")).verdict().verdict())
          .isEqualTo(Verdict.BLOCKED);
      assertThat(journey().step(1, held(0), asked("beforeunload", "")).verdict().verdict())
          .isEqualTo(Verdict.PASSED);
    }
  }

  @Nested
  class ASecondTry {

    private JourneyVerdict after(Fact failed, Fact... facts) {
      return JourneyVerdict.among(
          List.of(journey().step(1, failed).verdict(1), journey().step(1, facts).verdict(2)));
    }

    @Test
    void excusesWhatItShowsAnew() {
      JourneyVerdict verdict = after(broken(0), before(0, Result.BROKEN), held(0));
      assertThat(verdict.verdict()).isEqualTo(Verdict.PASSED);
      assertThat(verdict.isFlaky()).isTrue();
      assertThat(after(broken(0), before(0, Result.HELD), stillHeld(0)).isFlaky()).isTrue();
      assertThat(after(threw("boom"), before(0, Result.HELD), held(0)).isFlaky()).isTrue();
    }

    @Test
    void excusesNothingByWhatTheFirstLeftBehind() {
      for (Fact there : List.of(before(0, Result.HELD), earlier(0))) {
        JourneyVerdict verdict = after(broken(0), there, held(0));
        assertThat(verdict.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(verdict.attempt()).isEqualTo(1);
        assertThat(verdict.isFlaky()).isFalse();
        assertThat(verdict.others().get(0).reason())
            .contains("shows only what attempt 1 left behind", "promise 0");
      }
    }

    @Test
    void excusesNothingWhereOneOfTwoIsNotShownAnew() {
      List<JourneyVerdict> tries =
          List.of(
              journey().step(2, broken(0), broken(1)).verdict(1),
              journey().step(2, held(0), before(1, Result.HELD), held(1)).verdict(2));
      assertThat(JourneyVerdict.among(tries).verdict()).isEqualTo(Verdict.FAILED);
    }
  }

  @Nested
  class AllWeak {

    @Test
    void isWhatPromisesNothingThatDidNotHoldBefore() {
      JourneyVerdict verdict = journey().step(1, before(0, Result.HELD), held(0)).verdict();
      assertThat(verdict.verdict()).isEqualTo(Verdict.PASSED);
      assertThat(verdict.isAllWeak()).isTrue();
    }

    @Test
    void isNothingElse() {
      assertThat(journey().step(2, before(0, Result.HELD), held(0), held(1)).verdict().isAllWeak())
          .isFalse();
      assertThat(journey("always").step(0).verdict().isAllWeak()).isFalse();
      assertThat(journey().step(1, before(0, Result.HELD), broken(0)).verdict().isAllWeak())
          .isFalse();
    }
  }
}

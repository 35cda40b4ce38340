package dev.journeyman.compare;

import static dev.journeyman.compare.Compared.JOURNEY;
import static dev.journeyman.compare.Compared.blocked;
import static dev.journeyman.compare.Compared.failed;
import static dev.journeyman.compare.Compared.flaky;
import static dev.journeyman.compare.Compared.notStarted;
import static dev.journeyman.compare.Compared.passed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.verdict.Verdict;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ComparisonTests {

  private static Comparison of(VersionRun... runs) {
    return Comparison.of(List.of(runs), List.of(JOURNEY));
  }

  private static String sentence(VersionRun... runs) {
    return of(runs).rows().get(0).sentence();
  }

  private static Change change(VersionRun... runs) {
    return of(runs).rows().get(0).change();
  }

  @Nested
  class TheSentence {

    @Test
    void saysWhatBecameBetterOrWorse() {
      assertThat(sentence(failed("base", 2), passed("head")))
          .isEqualTo("failed on base, holds on head");
      assertThat(sentence(passed("base"), failed("head", 3)))
          .isEqualTo("held on base, fails on head at step 3");
    }

    @Test
    void saysOnceWhatIsTheSameOnAll() {
      assertThat(sentence(passed("base"), passed("head"))).isEqualTo("holds on both");
      assertThat(sentence(failed("base", 2), failed("head", 2)))
          .isEqualTo("fails at step 2 on both");
      assertThat(sentence(passed("a"), passed("b"), passed("c"))).isEqualTo("holds on all 3");
    }

    @Test
    void saysWhereEachFailsWhereThatIsNotTheSame() {
      assertThat(sentence(failed("base", 2), failed("head", 4)))
          .isEqualTo("failed on base at step 2, fails on head at step 4");
    }

    @Test
    void neverCallsAVersionWorseThatNobodyCouldJudge() {
      assertThat(sentence(passed("base"), blocked("head", 2)))
          .isEqualTo("held on base, is blocked on head at step 2");
      assertThat(sentence(blocked("base", 1), passed("head")))
          .isEqualTo("was blocked on base, holds on head");
      assertThat(change(passed("base"), blocked("head", 2))).isEqualTo(Change.UNSURE);
      assertThat(change(blocked("base", 2), failed("head", 2))).isEqualTo(Change.UNSURE);
    }

    @Test
    void namesTogetherTheVersionsThatEndedAlike() {
      assertThat(sentence(failed("base", 1), passed("tabs"), passed("head")))
          .isEqualTo("failed on base, holds on tabs and head");
      assertThat(sentence(passed("tabs"), failed("wizard", 2), passed("long")))
          .isEqualTo("holds on tabs and long, fails on wizard at step 2");
    }

    @Test
    void saysWhatHeldOnlyWhenItWasTriedAgain() {
      assertThat(sentence(passed("base"), flaky("head")))
          .isEqualTo("held on base, holds only when tried again on head");
    }
  }

  @Nested
  class TheVerdict {

    @Test
    void isThatOfTheHead() {
      assertThat(of(failed("base", 1), passed("head")).verdict()).isEqualTo(Verdict.PASSED);
      assertThat(of(passed("base"), failed("head", 1)).verdict()).isEqualTo(Verdict.FAILED);
      assertThat(of(failed("base", 1), failed("head", 1)).verdict()).isEqualTo(Verdict.FAILED);
      assertThat(of(passed("base"), blocked("head", 1)).verdict()).isEqualTo(Verdict.BLOCKED);
    }

    @Test
    void isThatOfTheBestWhereOnlyCandidatesAreCompared() {
      assertThat(of(failed("tabs", 1), passed("wizard")).verdict()).isEqualTo(Verdict.PASSED);
      assertThat(of(failed("tabs", 1), blocked("wizard", 1)).verdict()).isEqualTo(Verdict.FAILED);
    }

    @Test
    void isNotPassedWhereAVersionCouldNotBeWalked() {
      Comparison comparison = of(notStarted("base"), passed("head"));
      assertThat(comparison.verdict()).isEqualTo(Verdict.BLOCKED);
      assertThat(comparison.headline()).isEqualTo("Pay was blocked on base, holds on head");
      assertThat(comparison.rows().get(0).results().get(0).verdict().reason())
          .isEqualTo("the app did not start");
    }
  }

  @Test
  void theHeadlineCountsAndTheRowsBeginWithWhatIsWorse() {
    assertThat(of(passed("base"), failed("head", 3)).headline())
        .isEqualTo("Pay held on base, fails on head at step 3");
    Row same = of(passed("base"), passed("head")).rows().get(0);
    Row worse = of(passed("base"), failed("head", 3)).rows().get(0);
    Comparison two =
        new Comparison(List.of(passed("base"), failed("head", 3)), List.of(same, worse));
    assertThat(two.headline())
        .isEqualTo("Pay held on base, fails on head at step 3; 1 other is the same");
    Comparison three = new Comparison(two.runs(), List.of(same, worse, worse));
    assertThat(three.headline()).isEqualTo("2 of 3 journeys are worse on head, 1 is the same");
    assertThat(two.byChange()).containsExactly(worse, same);
  }
}

package dev.journeyman.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttemptsTests {

  private static JourneyVerdict among(Verdict... attempts) {
    List<JourneyVerdict> verdicts = new ArrayList<>();
    for (Verdict verdict : attempts) {
      Plan plan = new Plan("pay", "Pay", "pay.md", "/", List.of(), List.of());
      verdicts.add(
          new JourneyVerdict(plan, verdict, List.of(), "", verdicts.size() + 1, List.of()));
    }
    return JourneyVerdict.among(verdicts);
  }

  @Test
  void aPassAfterAFailureIsFlaky() {
    JourneyVerdict verdict = among(Verdict.FAILED, Verdict.PASSED);
    assertThat(verdict.verdict()).isEqualTo(Verdict.PASSED);
    assertThat(verdict.isFlaky()).isTrue();
    assertThat(verdict.attempt()).isEqualTo(2);
    assertThat(verdict.others())
        .extracting(JourneyVerdict::verdict)
        .containsExactly(Verdict.FAILED);
  }

  @Test
  void aPassAfterALostBrowserIsNotFlaky() {
    assertThat(among(Verdict.BLOCKED, Verdict.PASSED).isFlaky()).isFalse();
    assertThat(among(Verdict.BLOCKED, Verdict.FAILED, Verdict.PASSED).isFlaky()).isTrue();
    assertThat(among(Verdict.PASSED).isFlaky()).isFalse();
  }

  @Test
  void theLastFailureDecides() {
    JourneyVerdict verdict = among(Verdict.FAILED, Verdict.FAILED);
    assertThat(verdict.verdict()).isEqualTo(Verdict.FAILED);
    assertThat(verdict.attempt()).isEqualTo(2);
    assertThat(verdict.isFlaky()).isFalse();
  }

  @Test
  void aBrokenPromiseStandsWhereTheNextAttemptCouldNotTell() {
    JourneyVerdict verdict = among(Verdict.FAILED, Verdict.BLOCKED);
    assertThat(verdict.verdict()).isEqualTo(Verdict.FAILED);
    assertThat(verdict.attempt()).isEqualTo(1);
    assertThat(verdict.others()).extracting(JourneyVerdict::attempt).containsExactly(2);
  }
}

package dev.journeyman.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BudgetTests {

  private static final Usage TEN = new Usage(4, 3, 2, 1);

  private static Allowance allowance(String text) {
    return Allowance.parse(text).orElseThrow();
  }

  private static void pay(Budget budget) {
    budget.pay(TEN, Optional.of(new BigDecimal("0.25")), Duration.ofSeconds(30));
  }

  @Nested
  class ABudget {

    @ParameterizedTest
    @ValueSource(strings = {"2 calls", "20 tokens", "$0.50", "60s", "1m", "9 calls, 11 tokens"})
    void isSpentWhenItsPartIs(String text) {
      Budget budget = Budget.ofRun(Allowance.UNLIMITED).journey(allowance(text));
      pay(budget);
      assertThat(budget.spent()).isEmpty();
      pay(budget);
      assertThat(budget.spent())
          .hasValueSatisfying(it -> assertThat(it).contains("the journey's budget", "is spent"));
    }

    @Test
    void ofARunIsSpentByItsJourneysTogether() {
      Budget run = Budget.ofRun(allowance("2 calls"));
      Budget one = run.journey(Allowance.OF_A_JOURNEY);
      Budget other = run.journey(Allowance.OF_A_JOURNEY);
      pay(one);
      assertThat(other.spent()).isEmpty();
      pay(other);
      assertThat(one.spent())
          .hasValueSatisfying(it -> assertThat(it).contains("the run's budget of 2 calls"));
    }

    @Test
    void inDollarsCannotBeKeptWithoutAPrice() {
      Budget budget = Budget.ofRun(allowance("$5"));
      budget.pay(TEN, Optional.empty(), Duration.ZERO);
      assertThat(budget.spent())
          .hasValueSatisfying(it -> assertThat(it).contains("the price of the model is not known"));
    }

    @Test
    void withoutDollarsNeedsNoPrice() {
      Budget budget = Budget.ofRun(allowance("5 calls"));
      budget.pay(TEN, Optional.empty(), Duration.ZERO);
      assertThat(budget.spent()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "many",
        "5",
        "-1 calls",
        "$",
        "$0,50",
        "1.5 calls",
        "5 calls,",
        "99999999999 calls",
        "99999999999999999999 tokens",
        "9999999999h",
        "5 minutes"
      })
  void whatIsNoBudgetIsNotReadAsOne(String text) {
    assertThat(Allowance.parse(text)).isEmpty();
  }
}

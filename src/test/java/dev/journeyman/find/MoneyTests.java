package dev.journeyman.find;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      value = {
        "£16.40 | £ 16.40",
        "£16.40 | £\u00a016.40",
        "£16.40 | £\u202f16.40",
        "16,40€ | 16,40 €",
        "16,40€ | 16,40\u00a0€",
        "-£16.40 | -£ 16.40",
        "£-16.40 | £ -16.40",
        "£1,249.00 | £ 1,249.00",
        "$5 and 3€ | $ 5 and 3 €",
        "Pay £16.40 now | PAY £ 16.40 NOW",
      })
  void theSpaceBesideASignMakesNoDifference(String one, String other) {
    assertThat(Wording.same(one, other)).isTrue();
    assertThat(Wording.same(other, one)).isTrue();
    assertThat(Wording.holds("Total: " + one + " in all", other)).isTrue();
    assertThat(Wording.holds("Total: " + other + " in all", one)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      value = {
        "£16.40 | £1 6.40",
        "£16.40 | £16 .40",
        "£16.40 | £16. 40",
        "£16.40 | £ 1 6.40",
        "£16.40 | £ 16.4",
        "£16.40 | $ 16.40",
        "£16.40 | 16.40",
        "#16 | # 16",
        "v2 | v 2",
        "A5 | A 5",
        "50% | 50 %",
        "£A | £ A",
        "2 £5 | 2£ 5",
        "2 £5 | 2 £ 5",
      })
  void allOtherSpacesDo(String one, String other) {
    assertThat(Wording.same(one, other)).isFalse();
    assertThat(Wording.same(other, one)).isFalse();
    assertThat(Wording.holds(one, other)).isEqualTo(one.contains(other));
    assertThat(Wording.holds(other, one)).isEqualTo(other.contains(one));
  }

  @Nested
  class InATextOfSeveralNumbers {

    @ParameterizedTest
    @ValueSource(
        strings = {"£ 16.40", "2 for £ 16.40", "£ 16.40 75 in stock", "Was £ 20.00 £ 16.40"})
    void anAmountIsFound(String text) {
      assertThat(Wording.holds(text, "£16.40")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "£ 216.40",
          "£ 16.401",
          "£ 16.40.1",
          "£16 .40",
          "5 £ 16.40",
          "£2 16.40",
          "2 £ 5 £ 16.40"
        })
    void anotherAmountIsNot(String text) {
      assertThat(Wording.holds(text, "£16.40")).isFalse();
    }

    @Test
    void theSignOfTheNextOneIsNotTaken() {
      assertThat(Wording.holds("5 €12", "5€")).isFalse();
      assertThat(Wording.holds("5 € 12", "5€")).isFalse();
      assertThat(Wording.holds("5 € 12", "€12")).isFalse();
    }

    @Test
    void whatIsWrittenAlikeIsFoundAsBefore() {
      assertThat(Wording.holds("249 € 5 pieces", "249 €")).isTrue();
      assertThat(Wording.holds("2 £ 16.40", "£ 16.40")).isTrue();
    }
  }

  @Test
  void aValueIsTheSameWithRegardToItsCase() {
    assertThat(Wording.sameValue("£ 16.40", "£16.40")).isTrue();
    assertThat(Wording.sameValue("ada", "Ada")).isFalse();
  }
}

package dev.journeyman.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      value = {
        "5 | 5",
        "1,249.99 | 1249.99",
        "1.249,99 | 1249.99",
        "1'249.99 | 1249.99",
        "1\u00a0249,99 | 1249.99",
        "1\u202f249 | 1249",
        "21,5 | 21.5",
        "21.5 | 21.5",
        "1,249 | 1249",
        "1,249,000 | 1249000",
        "1.249.000 | 1249000",
        "0.125 | 0.125",
        "007 | 7",
        "£21.50 | £21.50",
        "£ 21.50 | £21.50",
        "£\u00a021.50 | £21.50",
        "£\u202f21.50 | £21.50",
        "21,50\u00a0€ | €21.50",
        "21,50\u202f€ | €21.50",
        "21,50 € | €21.50",
        "€5 | €5",
        "-£3 | £-3",
        "£-3 | £-3",
        "\u2212£3.20 | £-3.20",
        "-3 | -3",
        "12 EUR | 12 EUR",
        "CHF 12.50 | 12.50 CHF",
      })
  void theOnlyNumberOfATextIsRead(String text, String amount) {
    assertThat(Amount.only(text).map(a -> normal(a))).contains(normal(amount));
  }

  private static String normal(Amount amount) {
    return new Amount(amount.number().stripTrailingZeros(), amount.currency()).toString();
  }

  private static String normal(String written) {
    return written.replaceFirst("(\\.\\d*[1-9])0+", "$1").replaceFirst("^0+(?=\\d)(?!0?\\.)", "");
  }

  @Test
  void allNumbersOfATextAreRead() {
    assertThat(Amount.in("Total (2 items): £9.00")).hasToString("[2, £9.00]");
    assertThat(Amount.in("2 £9.00")).hasToString("[2, £9.00]");
    assertThat(Amount.in("nothing")).isEmpty();
    assertThat(Amount.only("Total (2 items): £9.00")).isEmpty();
  }

  @Test
  void aHyphenBetweenNumbersIsNoMinus() {
    assertThat(Amount.in("5-10 days")).hasToString("[5, 10]");
    assertThat(Amount.in("2026-11-20")).hasToString("[2026, 11, 20]");
  }

  @Test
  void aHyphenInsideOfAWordIsNoMinus() {
    assertThat(Amount.in("ORD-1042")).hasToString("[1042]");
  }

  @Nested
  class Currencies {

    private boolean agree(String one, String other) {
      return Amount.only(one).orElseThrow().agreesWith(Amount.only(other).orElseThrow());
    }

    @Test
    void theSameCurrencyAgrees() {
      assertThat(agree("£5", "£7")).isTrue();
    }

    @Test
    void anotherCurrencyDoesNot() {
      assertThat(agree("£5", "€5")).isFalse();
      assertThat(agree("5 EUR", "5 USD")).isFalse();
    }

    @Test
    void aNumberWithoutOneAgreesWithAny() {
      assertThat(agree("5", "€5")).isTrue();
      assertThat(agree("$5", "5")).isTrue();
    }
  }
}

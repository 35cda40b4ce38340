package dev.journeyman.find;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTests {

  @Nested
  class Holding {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '\u0001',
        value = {
          "3 results | 3 results",
          "Found 3 results for mug | 3 results",
          "THREE RESULTS | three results",
          "Total: £2.50 | £2.50",
          "Total £2.50. | £2.50",
          "Save | save",
          "Save! | Save",
          "(Save) | Save",
          "£2, or £3 with gift wrap | £2",
          "Pay £2. Then leave | £2",
          "A blue, large mug | blue, large mug",
          "naïve café | café",
          "pat+1@example.com is here | pat+1@example.com",
          "10-12 days | 12 days",
          "£10-£20 | £20",
          "Refund −£16.40 | -£16.40",
          "order ORD-1042 | ORD-1042",
          "日本語の注文 | 日本語の注文",
        })
    void aPhraseIsFoundAsWholeWords(String text, String phrase) {
      assertThat(Wording.holds(text, phrase)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '\u0001',
        value = {
          "13 results | 3 results",
          "3 resultsets | 3 results",
          "£2.50 | £2",
          "£12 | £2",
          "2,500 | 2",
          "2,500 | 500",
          "1.5 | 5",
          "1.5 | 1",
          "-3 | 3",
          "Saved | Save",
          "Unsave | save",
          "Unpaid | Paid",
          "£21.50 | £1.50",
          "Refund -£16.40 | £16.40",
          "Refund −£16.40 | 16.40",
          "-£ 16.40 | £16.40",
          "v1.2.3 | 1.2",
          "nothing at all | something",
        })
    void aPhraseIsNotFoundInsideOfAnotherWordOrNumber(String text, String phrase) {
      assertThat(Wording.holds(text, phrase)).isFalse();
    }

    @Test
    void anEmptyPhraseIsNowhere() {
      assertThat(Wording.holds("anything", "")).isFalse();
      assertThat(Wording.holds("", "")).isFalse();
    }

    @Test
    void aLaterPlaceCountsWhereAnEarlierOneIsPartOfANumber() {
      assertThat(Wording.holds("13 results, then 3 results", "3 results")).isTrue();
    }
  }

  @Nested
  class Typography {

    @Test
    void quotesOfAllKindsAreAlike() {
      assertThat(Wording.same("Don\u2019t \u201cpanic\u201d", "don't \"panic\"")).isTrue();
    }

    @Test
    void dashesOfAllKindsAreAlike() {
      assertThat(Wording.same("9\u201317 \u2014 open", "9-17 - open")).isTrue();
      assertThat(Wording.same("\u22123", "-3")).isTrue();
    }

    @Test
    void spacesOfAllKindsAreAlike() {
      assertThat(Wording.same("1\u00a0249\u202f\u20ac", "1 249 \u20ac")).isTrue();
      assertThat(Wording.same("  Blue \n mug\t", "Blue mug")).isTrue();
    }

    @Test
    void anEllipsisIsThreePoints() {
      assertThat(Wording.same("Loading\u2026", "Loading...")).isTrue();
    }

    @Test
    void theColonOrStarAfterALabelMakesNoDifference() {
      assertThat(Wording.same("Email *", "Email")).isTrue();
      assertThat(Wording.same("Total:", "total")).isTrue();
      assertThat(Wording.same("*", "")).isFalse();
    }

    @Test
    void casesAreFoldedWithoutRegardToTheLocale() {
      assertThat(Wording.same("TITLE", "title")).isTrue();
    }

    @Test
    void aNegativeNumberIsNotThePositiveOne() {
      assertThat(Wording.same("-3", "3")).isFalse();
    }
  }

  @Nested
  class Ends {

    @Test
    void aTextStartsWithWholeWordsOnly() {
      assertThat(Wording.starts("Total: £9", "total")).isTrue();
      assertThat(Wording.starts("Totally", "total")).isFalse();
      assertThat(Wording.starts("The total", "total")).isFalse();
    }

    @Test
    void aTextEndsWithWholeWordsOnly() {
      assertThat(Wording.ends("Comment (edited)", "(edited)")).isTrue();
      assertThat(Wording.ends("unpaid", "paid")).isFalse();
      assertThat(Wording.ends("13", "3")).isFalse();
    }
  }

  @Nested
  class Rest {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '\u0001',
        value = {
          "Total: £9.00 | Total | £9.00",
          "Total £9.00 | total | £9.00",
          "£9.00 Total | Total | £9.00",
          "Name - Ada | Name | Ada",
          "Status = Paid | Status | Paid",
          "Subtotal 3 | Total | Subtotal 3",
        })
    void whatIsLeftWithoutALabelIsItsValue(String text, String label, String rest) {
      assertThat(Wording.without(text, label)).isEqualTo(rest);
    }

    @Test
    void theMinusOfAValueStays() {
      assertThat(Wording.without("Balance -£3.00", "Balance")).isEqualTo("-£3.00");
      assertThat(Wording.without("Balance: -3", "Balance")).isEqualTo("-3");
    }
  }

  @Test
  void allWordsMayStandInAnyOrder() {
    assertThat(Wording.holdsWords("Mug, blue (large)", "blue mug")).isTrue();
    assertThat(Wording.holdsWords("Mugs, blue", "blue mug")).isFalse();
  }
}

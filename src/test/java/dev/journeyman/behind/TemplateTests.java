package dev.journeyman.behind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTests {

  private static Optional<Template.Fit> fit(String template, String sentence) {
    return Template.of(template).fit(Words.of(sentence));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "The order CS-1 is PAID.|CS-1|PAID",
        "order CS-1 is PAID|CS-1|PAID",
        "THE  Order CS-1   is PAID!|CS-1|PAID",
        "The order \"CS-1\" is \u201cPAID\u201d.|CS-1|PAID",
        "The order \"A is B\" is PAID.|A is B|PAID",
        "The order ' or 1=1 -- is PAID|' or 1=1 --|PAID",
        "The order {{number}} is PAID|{{number}}|PAID",
      })
  void aSentenceWithTheSameWordsFitsAndItsOtherPartsAreTheValues(
      String sentence, String number, String status) {
    assertThat(fit("the order {number} is {status}", sentence))
        .contains(new Template.Fits(Map.of("number", number, "status", status)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "The order CS-1 was PAID.",
        "The order CS-1 is",
        "The order  is PAID",
        "Soon the order CS-1 is PAID",
        "\"The order CS-1 is PAID\" is shown.",
      })
  void aSentenceWithOtherWordsDoesNotFit(String sentence) {
    assertThat(fit("the order {number} is {status}", sentence)).isEmpty();
  }

  @Test
  void aSentenceThatCanBeReadInTwoWaysIsNotGuessed() {
    assertThat(fit("the order {number} is {status}", "The order A is B is C."))
        .contains(new Template.FitsTwice());
  }

  @Test
  void whereAValueComesFirstItsTheIsKept() {
    assertThat(fit("{band} is on stage", "The Who is on stage."))
        .contains(new Template.Fits(Map.of("band", "The Who")));
  }

  @Test
  void quotationMarksAroundAPlaceholderDoNotCount() {
    assertThat(fit("the order \"{number}\" is stored", "The order CS-1 is stored."))
        .contains(new Template.Fits(Map.of("number", "CS-1")));
  }
}

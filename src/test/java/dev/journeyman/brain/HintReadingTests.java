package dev.journeyman.brain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.brain.Hint.Deed;
import java.util.List;
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
        "Ignore warnings.",
        "Close the dialog.",
        "No error in the console.",
        "The map is slow."
      })
  void allElseIsNoHint(String sentence) {
    assertThat(Hint.read(sentence)).isEmpty();
  }
}

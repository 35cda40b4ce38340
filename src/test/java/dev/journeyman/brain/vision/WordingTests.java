package dev.journeyman.brain.vision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.brain.Claim;
import dev.journeyman.brain.Claim.Span;
import dev.journeyman.check.Memory;
import dev.journeyman.check.Scene;
import dev.journeyman.surface.Sight;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTests {

  private static List<String> read(String... sentences) {
    return Wording.read(List.of(sentences), "m").orElseThrow().sentences();
  }

  private static Sight page(String text) {
    return new Sight("http://a/", "", text, List.of(), 0, List.of(), Sight.NOTHING.activity());
  }

  @Nested
  class Sentences {

    @Test
    void ofAListAreReadOneByOne() {
      assertThat(read("\"Paid\" is shown", "\"Thanks\" is shown")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "\"Paid\" is shown; \"Thanks\" is shown",
          "The title is \"Receipt\"; the total reads \"12.40\"",
          "There are 2 rows; \"Paid; thanks\" is shown"
        })
    void thatOlderFilesHaveInOneTextAreTakenApart(String joined) {
      assertThat(read(joined)).hasSize(2);
    }

    @Test
    void ofWhichOneQuotesASemicolonStayWhole() {
      assertThat(read("\"Paid; thanks\" is shown")).containsExactly("\"Paid; thanks\" is shown");
    }

    @Test
    void thatCannotBeReadGiveNoCheck() {
      assertThat(Wording.read(List.of("\"Paid\" is shown", "It looks paid"), "m")).isEmpty();
    }
  }

  @Test
  void allSentencesOfARecordedCheckMustHold() {
    Wording wording =
        Wording.read(List.of("\"Paid\" is shown; \"Thanks\" is shown"), "m").orElseThrow();
    Claim claim =
        new Claim(
            "The order is settled.",
            Span.STEP,
            page("Shop"),
            page("Shop"),
            page("Paid\nThanks"),
            new Memory());
    var check = wording.accepted(claim).orElseThrow().check();
    assertThat(check.describe().lines()).hasSize(2);
    assertThat(check.on(new Scene(page("Paid\nThanks"), new Memory())).isHeld()).isTrue();
    assertThat(check.on(new Scene(page("Paid"), new Memory())).isHeld()).isFalse();
    assertThat(check.on(new Scene(page("Thanks"), new Memory())).isHeld()).isFalse();
  }
}

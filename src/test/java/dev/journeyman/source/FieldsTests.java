package dev.journeyman.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTests {
  private final List<Problem> problems = new ArrayList<>();

  private enum Stage {
    IDEA,
    PAINTED_DOOR
  }

  @ParameterizedTest
  @CsvSource({"90s,90", "2m,120", "1h,3600", "1m30s,90", "2 m,120"})
  void aTimeIsReadAsPeopleWriteIt(String text, long seconds) {
    assertThat(fields("timeout: " + text).duration("timeout"))
        .contains(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @ValueSource(strings = {"90", "soon", "0s", "-1s", "1d", "9999999h", "1.5m"})
  void anythingElseIsNoTime(String text) {
    assertThat(fields("timeout: " + text).duration("timeout")).isEmpty();
    assertThat(problems)
        .singleElement()
        .hasToString("a.yaml:1: timeout is \"" + text + "\"; write a time such as 90s, 2m or 1h");
  }

  @Test
  void aConstantIsWrittenInSmallLettersWithHyphens() {
    assertThat(fields("stage: painted-door").oneOf("stage", Stage.class))
        .contains(Stage.PAINTED_DOOR);
  }

  @Test
  void anUnknownConstantNamesTheAllowedOnes() {
    assertThat(fields("stage: paint").oneOf("stage", Stage.class)).isEmpty();
    assertThat(problems)
        .singleElement()
        .hasToString("a.yaml:1: stage is \"paint\"; write one of idea, painted-door");
  }

  @Test
  void anUnknownKeyNamesTheNearestKnownOne() {
    Fields fields = fields("owner: growth\ntaggs: [smoke]");
    assertThat(fields.text("owner")).contains("growth");
    assertThat(fields.texts("tags")).isEmpty();

    fields.refuseOthers();

    assertThat(problems)
        .singleElement()
        .hasToString(
            "a.yaml:2: the key \"taggs\" is not known;"
                + " the nearest known one is tags (known: owner, tags)");
  }

  @Test
  void aListMayBeASingleValue() {
    assertThat(fields("tags: smoke").texts("tags")).containsExactly("smoke");
  }

  @Test
  void aWrongKindOfValueIsReportedWhereItStands() {
    Fields fields = fields("owner: [a]\ndata: x\ntags: [{a: b}]\nas:");
    fields.text("owner");
    fields.map("data");
    fields.texts("tags");
    fields.text("as");

    assertThat(problems)
        .extracting(Problem::line, Problem::message)
        .containsExactly(
            tuple(1, "owner is a list"),
            tuple(2, "data is not a map"),
            tuple(3, "tags is a map"),
            tuple(4, "as has no value"));
  }

  @Test
  void aTextThatIsNoMapIsReported() {
    assertThat(fields("just words").text("owner")).isEmpty();
    assertThat(problems)
        .singleElement()
        .hasToString("a.yaml:1: this is a value; write one \"key: value\" in each line");
  }

  @Test
  void theNearestWordCountsASwapAsOneEdit() {
    Vocabulary words = Vocabulary.of(List.of("port", "Outcome"));

    assertThat(words.typoOf("prot")).isEqualTo(Optional.of("port"));
    assertThat(words.typoOf("outcomes")).isEqualTo(Optional.of("Outcome"));
    assertThat(words.typoOf("part of")).isEmpty();
    assertThat(Vocabulary.of(List.of()).nearest("port")).isEmpty();
  }

  private Fields fields(String text) {
    return Fields.read("a.yaml", 1, text, problems);
  }
}

package dev.journeyman.brain.plain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.brain.Interpretation.Understood;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * After a change of the vocabulary: {@code mvn test -Dtest=VocabularyTests -Dgolden.update=true}.
 */
class VocabularyTests {

  private static final Path DOCUMENT = Path.of("docs/plain-words.md");
  private static final String ORIGIN =
      "<!-- A copy of src/main/resources/dev/journeyman/brain/plain/vocabulary.md, made by"
          + " mvn test -Dtest=VocabularyTests -Dgolden.update=true -->\n\n";
  private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\| `([^`]+)` \\| (.+) \\|");

  /** A row as the document shows it. */
  record Row(boolean isStep, Phrase phrase, String example) {

    @Override
    public String toString() {
      return example;
    }
  }

  static Stream<Row> rows() {
    int expectations = Vocabulary.text().indexOf("## Expectations");
    Matcher matcher = ROW.matcher(Vocabulary.text());
    return matcher
        .results()
        .map(
            m ->
                new Row(
                    m.start() < expectations,
                    Phrase.of(m.group(1), m.group(2), m.group(3)),
                    m.group(3)));
  }

  @Test
  void everyRowIsInTheTable() {
    Vocabulary english = Vocabulary.ENGLISH;
    assertThat(rows().filter(Row::isStep).map(r -> r.phrase().pattern()))
        .containsExactlyElementsOf(english.steps().stream().map(Phrase::pattern).toList());
    assertThat(rows().filter(r -> !r.isStep()).map(r -> r.phrase().pattern()))
        .containsExactlyElementsOf(english.expectations().stream().map(Phrase::pattern).toList());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void everyMeaningHasAReader(Row row) {
    if (row.isStep()) {
      assertThat(StepMeaning.of(row.phrase())).isNotNull();
    } else {
      assertThat(ExpectationMeaning.of(row.phrase())).isNotNull();
    }
  }

  @Test
  void everyReaderHasARow() {
    assertThat(rows().filter(Row::isStep).map(r -> r.phrase().meaning()))
        .containsAll(StepMeaning.ALL.keySet());
    assertThat(rows().filter(r -> !r.isStep()).map(r -> r.phrase().meaning()))
        .containsAll(ExpectationMeaning.ALL.keySet());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void everyExampleIsReadByItsRow(Row row) {
    if (row.isStep()) {
      Vocabulary alone = new Vocabulary(List.of(row.phrase()), List.of());
      assertThat(new StepGrammar(alone).read(row.example())).isPresent();
      assertThat(PlainBrain.reading(row.example())).isPresent();
    } else {
      Vocabulary alone = new Vocabulary(List.of(), List.of(row.phrase()));
      assertThat(new ExpectationGrammar(alone).read(row.example())).isInstanceOf(Understood.class);
      assertThat(ExpectationGrammar.ENGLISH.read(row.example())).isInstanceOf(Understood.class);
    }
  }

  @Test
  void theDocumentSaysTheSame() throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(DOCUMENT, ORIGIN + Vocabulary.text(), StandardCharsets.UTF_8);
    }
    assertThat(Files.readString(DOCUMENT, StandardCharsets.UTF_8))
        .isEqualTo(ORIGIN + Vocabulary.text());
  }
}

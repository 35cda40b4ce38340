package dev.journeyman.brain.plain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.brain.Interpretation.Understood;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What people are told that a sentence comes to. After a wanted change: {@code mvn test
 * -Dtest=ReadingsTests -Dgolden.update=true}.
 */
class ReadingsTests {

  private static final Path GOLDEN = Path.of("src/test/resources/corpus/readings.txt");

  @Test
  void everySentenceOfTheCorpusIsToldInTheSameWords() throws IOException {
    String told =
        Corpus.read().lines().stream()
            .map(line -> line.sentence() + "\n    " + words(line).orElse("(not read)") + "\n")
            .collect(Collectors.joining());
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(GOLDEN, told);
    }
    assertThat(told).isEqualTo(Files.readString(GOLDEN));
  }

  @Test
  void whatIsReadHasWordsThatNameNoKindOfTheMachine() throws IOException {
    for (Corpus.Line line : Corpus.read().lines()) {
      assertThat(words(line).isPresent())
          .as(line.sentence())
          .isEqualTo(!line.reading().equals("?"));
      assertThat(words(line).orElse("it"))
          .as(line.sentence())
          .doesNotMatch(".*(?:thing \u201c|menu-item|\\{\\}|null|  ).*");
    }
  }

  @Test
  void everyRowOfTheVocabularyHasWords() {
    for (Phrase phrase : Vocabulary.ENGLISH.steps()) {
      assertThat(PlainBrain.inWords(phrase.example())).as(phrase.example()).isPresent();
    }
    for (Phrase phrase : Vocabulary.ENGLISH.expectations()) {
      assertThat(PlainBrain.expectation(phrase.example()))
          .as(phrase.example())
          .isInstanceOfSatisfying(Understood.class, it -> assertThat(it.inWords()).isNotBlank());
    }
  }

  @Test
  void aStepOfTwoDeedsIsToldAsTwo() {
    assertThat(PlainBrain.inWords("Enter \"ada\" in Email and click \"Save\"."))
        .contains(
            List.of(
                "enter \u201cada\u201d in the field \u201cEmail\u201d",
                "click the button or link \u201cSave\u201d"));
  }

  private static Optional<String> words(Corpus.Line line) {
    if (line.kind().equals("step")) {
      return PlainBrain.inWords(line.sentence()).map(all -> String.join(", then ", all));
    }
    return PlainBrain.expectation(line.sentence()) instanceof Understood understood
        ? Optional.of(understood.inWords())
        : Optional.empty();
  }
}

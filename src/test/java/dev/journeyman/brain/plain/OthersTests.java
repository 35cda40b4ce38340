package dev.journeyman.brain.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sentences as people write them who know nothing of the grammar: read as meant, or refused. */
class OthersTests {

  private static final Path FILE = Path.of("src/test/resources/corpus/others.tsv");

  private static List<Corpus.Line> lines() throws IOException {
    return Corpus.read(FILE).lines();
  }

  @Test
  void everySentenceIsReadAsItIsMeantOrNotAtAll() throws IOException {
    assertThat(lines()).hasSizeGreaterThan(400);
    assertThat(lines())
        .allSatisfy(
            line -> assertThat(line.reading()).as(line.sentence()).isEqualTo(line.meaning()));
  }

  @Test
  void whatIsReadHasWordsForPeople() throws IOException {
    assertThat(lines().stream().filter(Corpus.Line::isReadable))
        .allSatisfy(line -> assertThat(inWords(line)).as(line.sentence()).isNotBlank());
  }

  @Test
  void everyRewriteThatARefusalOffersIsRead() throws IOException {
    Stream<Corpus.Line> refused = lines().stream().filter(line -> !line.isReadable());
    assertThat(refused)
        .allSatisfy(
            line -> {
              Refusal refusal = refusal(line);
              assertThat(refusal.rewrite()).as(line.sentence()).isPresent();
              String rewrite = refusal.rewrite().orElseThrow();
              assertThat(new Corpus.Line(line.kind(), rewrite, "").reading())
                  .as(line.sentence() + " / " + rewrite)
                  .isNotEqualTo("?");
            });
  }

  private static Refusal refusal(Corpus.Line line) {
    return line.kind().equals("step")
        ? PlainBrain.refusedStep(line.sentence())
        : PlainBrain.refusedPromise(line.sentence());
  }

  private static String inWords(Corpus.Line line) {
    return line.kind().equals("step")
        ? String.join(", then ", PlainBrain.inWords(line.sentence()).orElseThrow())
        : ((dev.journeyman.brain.Interpretation.Understood) PlainBrain.expectation(line.sentence()))
            .inWords();
  }
}

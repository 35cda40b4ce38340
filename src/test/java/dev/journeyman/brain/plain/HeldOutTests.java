package dev.journeyman.brain.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class HeldOutTests {

  private static final Path FILE = Path.of("src/test/resources/corpus/held-out.tsv");

  @Test
  void everySentenceIsReadAsMeant() throws IOException {
    Corpus corpus = Corpus.read(FILE);
    assertThat(corpus.lines()).hasSize(60);
    assertThat(corpus.lines()).allSatisfy(l -> assertThat(l.reading()).isEqualTo(l.meaning()));
  }
}

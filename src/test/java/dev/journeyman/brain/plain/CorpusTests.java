package dev.journeyman.brain.plain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.brain.plain.Corpus.Line;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The grammar against sentences that were written without knowledge of it. */
class CorpusTests {

  private static final double SHARE = 0.95;

  private static String told(Line line) {
    return "%s%n    wanted %s%n    read   %s"
        .formatted(line.sentence(), line.meaning(), line.reading());
  }

  @Test
  void nearlyEverySentenceIsReadExactlyAsItIsMeant() throws IOException {
    List<Line> lines = Corpus.read(Corpus.FILE).lines();
    List<String> misses = lines.stream().filter(l -> !l.isRead()).map(CorpusTests::told).toList();
    System.out.println(misses.size() + " of " + lines.size() + " sentences are read otherwise");
    misses.forEach(System.out::println);
    assertThat(lines.size() - misses.size())
        .as("sentences read exactly, of " + lines.size())
        .isGreaterThanOrEqualTo((int) Math.ceil(SHARE * lines.size()));
  }

  @Test
  void whatNoGrammarCanReadIsNotReadAsSomething() throws IOException {
    List<Line> unreadable =
        Corpus.read(Corpus.FILE).lines().stream().filter(l -> !l.isReadable()).toList();
    assertThat(unreadable).isNotEmpty().allSatisfy(l -> assertThat(l.reading()).isEqualTo("?"));
  }
}

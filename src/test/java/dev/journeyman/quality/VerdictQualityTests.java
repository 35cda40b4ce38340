package dev.journeyman.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.demo.Defect;
import dev.journeyman.verdict.JourneyVerdict;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Holds what {@code docs/verdict-quality.md} says; {@link VerdictQuality} writes it. */
class VerdictQualityTests {

  private final QualityTable table = table();

  private static QualityTable table() {
    try {
      return QualityTable.read();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void everyDefectHasARowInWhichAJourneyFails() {
    assertThat(table.rows()).extracting(Catch::defect).containsExactlyInAnyOrder(Defect.values());
    assertThat(table.rows()).allMatch(Catch::isFailure);
  }

  /**
   * All rows take minutes, and are run where {@code verdict-quality.rows} is {@code all}. The table
   * is sorted by journey, so a third of them touches nearly every one.
   */
  private List<Catch> sample() {
    boolean all = System.getProperty("verdict-quality.rows", "").equals("all");
    return IntStream.range(0, table.rows().size())
        .filter(i -> all || i % 3 == 0)
        .mapToObj(table.rows()::get)
        .toList();
  }

  @Test
  void aDefectIsCaughtAsTheTableSays() {
    Map<Trial, List<JourneyVerdict>> seen =
        Trials.run(
            sample().stream().map(row -> Trial.of(row.defect(), Set.of(row.journey()))).toList());
    List<String> other =
        seen.entrySet().stream()
            .flatMap(
                each ->
                    each.getValue().stream()
                        .map(v -> Catch.of(each.getKey().defect().orElseThrow(), v)))
            .filter(caught -> table.of(caught.defect()).filter(caught::agreesWith).isEmpty())
            .map(Catch::toString)
            .toList();
    assertThat(other)
        .as("caught in another way than %s says; if rightly so, write it anew", QualityTable.FILE)
        .isEmpty();
    assertThat(seen.values()).allMatch(verdicts -> verdicts.size() == 1);
  }
}

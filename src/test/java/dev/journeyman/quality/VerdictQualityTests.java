package dev.journeyman.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.demo.Defect;
import dev.journeyman.verdict.JourneyVerdict;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  @Test
  void everyDefectIsCaughtAsTheTableSays() {
    Map<Trial, List<JourneyVerdict>> seen =
        Trials.run(
            table.rows().stream()
                .map(row -> Trial.of(row.defect(), Set.of(row.journey())))
                .toList());
    List<Catch> caught =
        seen.entrySet().stream()
            .flatMap(
                each ->
                    each.getValue().stream()
                        .map(v -> Catch.of(each.getKey().defect().orElseThrow(), v)))
            .toList();
    assertThat(caught)
        .hasSameSizeAs(table.rows())
        .allSatisfy(
            c ->
                assertThat(table.of(c.defect()))
                    .get()
                    .matches(c::agreesWith, "is how this was caught: " + c));
  }
}

package dev.journeyman.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.demo.Defect;
import dev.journeyman.verdict.JourneyVerdict;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Repeats the recordings of the journeys, which were made on the shop without defects, with each
 * defect, and writes the column of {@code docs/verdict-quality.md}: {@code mvn -B test
 * -Dtest=ReplayQuality}.
 */
final class ReplayQuality {

  @Test
  void aReplayMakesOfEachDefectWhatALiveWalkMakesOfIt() throws IOException {
    List<Catch> live = QualityTable.read().rows();
    QualityTable table = new QualityTable(live, replays(live));
    table.writeReplays();
    assertThat(table.otherwise()).isEmpty();
  }

  /** What repetitions make of the defects that live walks caught. */
  static Map<Defect, String> replays(List<Catch> live) {
    Map<Trial, List<JourneyVerdict>> seen =
        Trials.run(
            live.stream()
                .map(row -> Trial.of(row.defect(), Set.of(row.journey())).replayed())
                .toList());
    Map<Defect, String> replays = new TreeMap<>();
    seen.forEach(
        (trial, verdicts) -> {
          Defect defect = trial.defect().orElseThrow();
          Catch caught =
              live.stream().filter(row -> row.defect() == defect).findFirst().orElseThrow();
          replays.put(defect, QualityTable.compare(caught, Catch.of(defect, verdicts.get(0))));
        });
    return replays;
  }
}

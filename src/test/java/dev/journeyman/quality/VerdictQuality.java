package dev.journeyman.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.demo.Defect;
import dev.journeyman.verdict.JourneyVerdict;
import dev.journeyman.verdict.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Measures the verdicts and writes {@code docs/verdict-quality.md}: {@code mvn -B test
 * -Dtest=VerdictQuality}. With {@code -Dverdict-quality.all=true} every journey is walked with
 * every defect, which takes twenty minutes and shows what the other journeys make of a defect.
 */
final class VerdictQuality {

  private static final int TIMES = 10;
  private static final Path JOURNEYS = Path.of("src/test/resources/quality/journeys.tsv");

  @Test
  void everyDefectIsCaughtAndNothingElseIs() throws IOException {
    Map<Defect, String> meant = meant();
    assertThat(meant.keySet()).containsExactlyInAnyOrder(Defect.values());
    List<JourneyVerdict> clean = clean();
    List<JourneyVerdict> failures =
        clean.stream().filter(v -> v.verdict() != Verdict.PASSED).toList();
    boolean all = Boolean.getBoolean("verdict-quality.all");
    Map<Defect, List<JourneyVerdict>> seen =
        Trials.run(
                Arrays.stream(Defect.values())
                    .map(d -> Trial.of(d, all ? Set.of() : Set.of(meant.get(d))))
                    .toList())
            .entrySet()
            .stream()
            .collect(
                Collectors.toMap(
                    each -> each.getKey().defect().orElseThrow(), Map.Entry::getValue));
    List<Catch> rows = new ArrayList<>();
    List<String> others = new ArrayList<>();
    seen.forEach(
        (defect, verdicts) ->
            verdicts.forEach(
                verdict -> {
                  Catch caught = Catch.of(defect, verdict);
                  if (verdict.plan().journey().equals(meant.get(defect))) {
                    rows.add(caught);
                  } else if (verdict.verdict() != Verdict.PASSED) {
                    others.add(verdict.verdict() + " " + caught);
                  }
                }));
    new QualityTable(rows, ReplayQuality.replays(rows)).write(clean.size(), failures.size());
    Files.write(Path.of("target", "verdict-quality", "others.txt"), others, StandardCharsets.UTF_8);
    assertThat(failures).extracting(JourneyVerdict::reason).isEmpty();
    assertThat(rows).filteredOn(row -> !row.isFailure()).isEmpty();
  }

  private static List<JourneyVerdict> clean() {
    int workers = Runtime.getRuntime().availableProcessors();
    return IntStream.rangeClosed(1, TIMES)
        .mapToObj(i -> Trial.clean("clean-" + i, workers))
        .flatMap(trial -> trial.run().stream())
        .toList();
  }

  /** Which journey is there for which defect. */
  private static Map<Defect, String> meant() throws IOException {
    try (Stream<String> lines = Files.lines(JOURNEYS, StandardCharsets.UTF_8)) {
      return lines
          .map(line -> line.split("\t"))
          .collect(Collectors.toMap(l -> Defect.named(l[0]).orElseThrow(), l -> l[1]));
    }
  }
}

package dev.journeyman.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.quality.KilledRuns.Left;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills twenty whole runs: {@code mvn -B test -Dtest=KilledRunsQuality}. */
final class KilledRunsQuality {

  @Test
  void noneOfTwentyKilledRunsLeavesARecordingHalfWrittenOrWrong(@TempDir Path folder)
      throws Exception {
    try (KilledRuns runs = new KilledRuns(folder)) {
      Map<Left, Integer> left = runs.kill(20, 20);
      System.out.println("killed runs left " + left);
      assertThat(left.values().stream().mapToInt(n -> n).sum()).isEqualTo(20);
    }
  }
}

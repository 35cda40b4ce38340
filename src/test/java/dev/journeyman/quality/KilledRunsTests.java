package dev.journeyman.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few of the kills of {@link KilledRunsQuality}. */
class KilledRunsTests {

  @Test
  void aKilledRunLeavesARecordingAsItWasOrWhole(@TempDir Path folder) throws Exception {
    try (KilledRuns runs = new KilledRuns(folder)) {
      assertThat(runs.kill(3, 4).values().stream().mapToInt(n -> n).sum()).isEqualTo(3);
    }
  }
}

package dev.journeyman.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.demo.Defect;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Holds a few rows of what {@link ReplayQuality} measures: one of each kind of defect. */
class ReplayQualityTests {

  private static final Set<Defect> SOME =
      Set.of(
          Defect.DEAD_ADD_BUTTON,
          Defect.DELETE_WITHOUT_ASKING,
          Defect.OVERLAY_ON_CHECKOUT,
          Defect.ORDER_LOST_ON_RELOAD);

  @Test
  void aReplayMakesOfADefectWhatALiveWalkMakesOfIt() throws IOException {
    List<Catch> live =
        QualityTable.read().rows().stream().filter(row -> SOME.contains(row.defect())).toList();
    assertThat(new QualityTable(live, ReplayQuality.replays(live)).otherwise()).isEmpty();
  }

  @Test
  void noRowDiffersBetweenReplayAndLiveWalk() throws IOException {
    assertThat(QualityTable.read().otherwise()).isEmpty();
  }
}

package dev.journeyman.brain.vision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CoinTests {

  @Test
  void aCoinFallsTheSameWayAgain() {
    assertThat(new Coin("run").isHeads("a")).isEqualTo(new Coin("run").isHeads("a"));
  }

  @Test
  void nobodyKnowsHowItFallsInAnotherRun() {
    long heads =
        IntStream.range(0, 1_000)
            .filter(i -> new Coin("run-" + i).isHeads("The order is confirmed."))
            .count();
    assertThat(heads).isBetween(400L, 600L);
  }
}

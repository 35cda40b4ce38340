package dev.journeyman.run;

import java.time.Clock;
import java.util.Optional;

/** A run as on the command line, with all that it leaves. */
final class WholeRun extends Act {

  private static final Sealing UNSIGNED = new Sealing(Optional.empty(), Optional.empty());

  private final Runner runner;

  WholeRun(Settings settings, Clock clock, Broadcast broadcast) {
    this.runner =
        new Runner(
            settings, Optional.of(UNSIGNED), new Notes(broadcast), clock, Optional.of(broadcast));
  }

  @Override
  Optional<String> file() {
    return Optional.empty();
  }

  @Override
  Ending play(LiveStage stage) {
    // an app of a fixed port can be there only once
    stage.close();
    onCallOff(runner::interrupt);
    return Ending.of(runner.run());
  }
}

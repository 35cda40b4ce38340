package dev.journeyman.drive;

import dev.journeyman.check.Finding.Result;
import dev.journeyman.check.Memory;
import dev.journeyman.check.Scene;
import dev.journeyman.evidence.Fact.Relapsed;
import dev.journeyman.surface.Sight;
import java.util.List;

/**
 * What a step has brought about and must not fall back by itself before something else is done.
 *
 * @param end the page at the end of the step, with what had happened
 */
record Aftermath(int step, List<Awaited> states, Memory memory, Sight end, Stopwatch over) {

  static final Aftermath NONE =
      new Aftermath(-1, List.of(), new Memory(), Sight.NOTHING, Stopwatch.start());

  /** What does not hold any more on a page to which nothing was done since. */
  List<Relapsed> on(Sight sight) {
    if (states.isEmpty() || sight.quiet().equals(end.quiet())) {
      return List.of();
    }
    Scene scene = new Scene(sight.with(end.activity()), memory);
    return states.stream()
        .filter(state -> state.on(scene).result() == Result.BROKEN)
        .map(state -> new Relapsed(step, state.index(), state.on(scene), over.elapsed()))
        .toList();
  }
}

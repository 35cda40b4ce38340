package dev.journeyman.run;

import dev.journeyman.discover.Found;
import dev.journeyman.source.Problem;
import java.util.List;

/** How a walk of discovery ended. */
public sealed interface DiscoverEnd {

  /** The config or the call is wrong; nothing was started. */
  record Unusable(List<Problem> problems) implements DiscoverEnd {
    public Unusable {
      problems = List.copyOf(problems);
    }
  }

  /** There is nothing to walk, such as an app that does not start. */
  record Hindered(String why) implements DiscoverEnd {}

  /** Pages were opened, though perhaps not all. */
  record Walked(String url, Found found) implements DiscoverEnd {}
}

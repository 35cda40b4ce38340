package dev.journeyman.config;

import dev.journeyman.source.Problem;
import java.util.List;

/** A config and everything wrong with its file. */
public record ConfigReading(Config config, List<Problem> problems) {
  public ConfigReading {
    problems = List.copyOf(problems);
  }

  /** Tells whether no problem is an error. */
  public boolean usable() {
    return problems.stream().noneMatch(Problem::isError);
  }
}

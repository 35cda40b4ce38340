package dev.journeyman.journey;

import dev.journeyman.source.Problem;
import java.util.List;

/** What was found in a set of files: the journeys and everything wrong with them. */
public record Reading(List<Journey> journeys, List<Problem> problems) {
  public Reading {
    journeys = List.copyOf(journeys);
    problems = List.copyOf(problems);
  }

  /** Tells whether no problem is an error. */
  public boolean runnable() {
    return problems.stream().noneMatch(Problem::isError);
  }
}

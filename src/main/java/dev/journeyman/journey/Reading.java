package dev.journeyman.journey;

import dev.journeyman.source.Problem;
import java.util.List;

/**
 * What was found in a set of files: the journeys, everything wrong with them, and what they
 * include.
 */
public record Reading(List<Journey> journeys, List<Problem> problems, List<Inclusion> inclusions) {
  public Reading {
    journeys = List.copyOf(journeys);
    inclusions = List.copyOf(inclusions);
    problems = List.copyOf(problems);
  }

  /** Tells whether no problem is an error. */
  public boolean runnable() {
    return problems.stream().noneMatch(Problem::isError);
  }
}

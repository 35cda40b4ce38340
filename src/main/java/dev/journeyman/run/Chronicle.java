package dev.journeyman.run;

import dev.journeyman.history.HistoryFile;
import dev.journeyman.history.PastWalk;
import dev.journeyman.source.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * Writes what became of the journeys of a run into the history.
 *
 * @param forgotten the ids of those that are left out
 */
record Chronicle(HistoryFile history, Set<String> forgotten) {

  /** Add the walks of a run; what went wrong, each as a sentence. */
  List<String> end(List<PastWalk> walks) {
    try {
      history.append(walks.stream().filter(it -> !forgotten.contains(it.journey())).toList());
      return history.read().problems().stream().map(Problem::toString).toList();
    } catch (IOException e) {
      return List.of("The history " + history.path() + " could not be written: " + e);
    }
  }
}

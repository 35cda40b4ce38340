package dev.journeyman.run;

import dev.journeyman.config.Config;
import dev.journeyman.git.Repository;
import dev.journeyman.history.History;
import dev.journeyman.history.PastWalk;
import dev.journeyman.journey.Journey;
import dev.journeyman.journey.Journeys;
import dev.journeyman.requirement.Ledger;
import dev.journeyman.source.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How the journeys of a project stand.
 *
 * @param head the commit that is checked out; empty outside of a repository
 * @param requirements what the project was asked for, and what proves it
 * @param problems what could not be read
 */
public record Status(
    Optional<String> head, List<Standing> journeys, Ledger requirements, List<Problem> problems) {

  public Status {
    journeys = List.copyOf(journeys);
    problems = List.copyOf(problems);
  }

  /**
   * How a journey stands.
   *
   * @param last what became of it last
   * @param passed when it last passed
   */
  public record Standing(
      String id,
      String title,
      String file,
      Optional<String> stage,
      Optional<String> owner,
      RecordingState recording,
      Optional<PastWalk> last,
      Optional<PastWalk> passed,
      History.Flakes flakes) {}

  /** Where the app was last seen to keep a journey. */
  public enum Proof {
    NEVER,
    /** The files of that run are in no commit, or nobody knows which. */
    NO_COMMIT,
    EARLIER_COMMIT,
    HEAD
  }

  /** Read journeys and history; nothing is started but git. */
  public static Status read(
      Path folder, List<Path> paths, Set<String> dataNames, Settings.Machine machine) {
    var config = Config.read(folder, paths);
    var reading = Journeys.read(paths, folder, dataNames);
    List<Problem> problems = new ArrayList<>(config.problems());
    problems.addAll(reading.problems());
    History history = history(Leavings.of(folder, config.config(), Optional.empty()), problems);
    Optional<Repository> repository = Repository.of(folder, machine.environment()).known();
    return new Status(
        repository.flatMap(it -> it.head().known()),
        reading.journeys().stream().map(journey -> standing(folder, journey, history)).toList(),
        new Requirements(folder, config.config(), dataNames)
            .ledger(paths, history, repository, problems),
        problems);
  }

  private static History history(Leavings leavings, List<Problem> problems) {
    try {
      History history = leavings.history().read();
      problems.addAll(history.problems());
      return history;
    } catch (IOException e) {
      problems.add(
          Problem.error(
              leavings.history().shown(),
              1,
              "the history cannot be read (" + e + ")",
              "check its permissions"));
      return History.EMPTY;
    }
  }

  private static Standing standing(Path folder, Journey journey, History known) {
    // a draft may have the id of a journey, whose past is not its own
    History history = journey.isDraft() ? History.EMPTY : known;
    return new Standing(
        journey.id(),
        journey.title(),
        journey.file(),
        journey.matter().stage().map(stage -> stage.text()),
        journey.matter().owner(),
        RecordingState.of(folder, journey),
        history.last(journey.id()),
        history.lastPassed(journey.id()),
        history.flakes(journey.id()));
  }

  /** Where a journey was last proven. */
  public Proof proof(Standing standing) {
    if (standing.passed().isEmpty()) {
      return Proof.NEVER;
    }
    PastWalk passed = standing.passed().get();
    if (passed.commit().isEmpty() || passed.dirty()) {
      return Proof.NO_COMMIT;
    }
    return passed.commit().equals(head) ? Proof.HEAD : Proof.EARLIER_COMMIT;
  }

  public boolean hasErrors() {
    return problems.stream().anyMatch(Problem::isError);
  }
}

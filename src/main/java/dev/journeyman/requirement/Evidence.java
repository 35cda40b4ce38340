package dev.journeyman.requirement;

import dev.journeyman.history.History;
import dev.journeyman.history.PastWalk;
import dev.journeyman.journey.Journey;
import dev.journeyman.verdict.Verdict;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of how journeys passed.
 *
 * @param head the commit that is checked out; empty outside of a repository
 * @param changed files that differ from it
 */
public record Evidence(History history, Optional<String> head, Set<String> changed) {

  private static final int BRIEF = 7;

  public Evidence {
    changed = Set.copyOf(changed);
  }

  /** That a journey failed, where that is the last that is known of it. */
  Optional<String> failure(Journey journey) {
    return last(journey)
        .filter(walk -> walk.verdict() == Verdict.FAILED)
        .map(walk -> journey.id() + " failed when it was run last");
  }

  /** Why a journey proves nothing about what is checked out; empty where it does. */
  Optional<String> doubt(Journey journey) {
    Optional<PastWalk> last = last(journey);
    if (last.isEmpty()) {
      return Optional.of(journey.id() + " has not been run to a verdict");
    }
    PastWalk walk = last.get();
    if (walk.verdict() == Verdict.FAILED) {
      return failure(journey);
    }
    if (head.isEmpty() || walk.commit().isEmpty()) {
      return Optional.of(journey.id() + " passed, but nobody knows on which commit");
    }
    if (walk.dirty()) {
      return Optional.of(journey.id() + " passed with files that are in no commit");
    }
    if (!walk.commit().equals(head)) {
      return Optional.of(journey.id() + " passed on an earlier commit, " + brief(walk));
    }
    return journey.files().stream().anyMatch(changed::contains)
        ? Optional.of(journey.id() + " has changed since it passed")
        : Optional.empty();
  }

  private Optional<PastWalk> last(Journey journey) {
    return history.walks().stream()
        .filter(walk -> walk.journey().equals(journey.id()))
        .filter(walk -> walk.verdict() != Verdict.BLOCKED)
        .reduce((first, second) -> second);
  }

  private static String brief(PastWalk walk) {
    return walk.commit().map(c -> c.substring(0, Math.min(BRIEF, c.length()))).orElse("");
  }
}

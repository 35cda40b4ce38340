package dev.journeyman.requirement;

import dev.journeyman.journey.Citation;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Where the cited lines of a document are by now. */
final class Places {

  private final List<Requirement> requirements;

  /** By how much the lines after a cited one have moved, by the line as it was cited. */
  private final TreeMap<Integer, Integer> shifts = new TreeMap<>();

  Places(RequirementDocument document) {
    this.requirements = document.requirements();
  }

  /**
   * The requirement that is meant: the one with the same words, the nearest where there are
   * several; else the one at its line, as far as others tell by how much lines have moved.
   */
  Optional<Requirement> find(Citation citation) {
    Optional<Requirement> same =
        requirements.stream()
            .filter(it -> it.hash().equals(citation.hash()))
            .min(Comparator.comparingInt(it -> Math.abs(it.line() - citation.line())));
    same.ifPresent(it -> shifts.put(citation.line(), it.line() - citation.line()));
    return same.or(() -> at(citation.line() + shift(citation.line())))
        .or(() -> at(citation.line()));
  }

  private int shift(int line) {
    Map.Entry<Integer, Integer> before = shifts.floorEntry(line);
    return before == null ? 0 : before.getValue();
  }

  private Optional<Requirement> at(int line) {
    return requirements.stream().filter(it -> it.line() == line).findFirst();
  }
}

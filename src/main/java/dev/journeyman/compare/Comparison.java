package dev.journeyman.compare;

import dev.journeyman.journey.Journey;
import dev.journeyman.verdict.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The same journeys on several versions of an app.
 *
 * @param runs one for each version; the first is what the others are compared with, and the head is
 *     the last
 * @param rows one for each journey
 */
public record Comparison(List<VersionRun> runs, List<Row> rows) {

  public Comparison {
    runs = List.copyOf(runs);
    rows = List.copyOf(rows);
  }

  public static Comparison of(List<VersionRun> runs, List<Journey> journeys) {
    return new Comparison(
        runs,
        journeys.stream()
            .map(j -> new Row(j, runs.stream().map(run -> run.of(j)).toList()))
            .toList());
  }

  public List<Version> versions() {
    return runs.stream().map(VersionRun::version).toList();
  }

  /** The version that is to be merged; empty where only candidates are compared. */
  public Optional<Version> head() {
    return versions().stream().filter(v -> v.is(Version.Role.HEAD)).findFirst();
  }

  /** What changed first, and there what matters most. */
  public List<Row> byChange() {
    return rows.stream().sorted(Comparator.comparing(Row::change)).toList();
  }

  public long count(Change change) {
    return rows.stream().filter(row -> row.change() == change).count();
  }

  /** How many journeys hold on a version. */
  public long held(Version version) {
    return verdicts(version).stream().filter(v -> v == Verdict.PASSED).count();
  }

  /** What became of every journey on a version. */
  public List<Verdict> verdicts(Version version) {
    return rows.stream()
        .flatMap(row -> row.results().stream())
        .filter(result -> result.version().equals(version))
        .map(result -> result.verdict().verdict())
        .toList();
  }

  /**
   * What a caller is told: the verdict of the head, or of the best candidate where there is none. A
   * comparison in which a version could not be walked at all compared nothing, so it is not PASSED.
   */
  public Verdict verdict() {
    List<Verdict> all =
        head().isPresent()
            ? List.of(Verdict.of(verdicts(head().get())))
            : versions().stream().map(version -> Verdict.of(verdicts(version))).toList();
    Verdict best =
        all.contains(Verdict.PASSED)
            ? Verdict.PASSED
            : all.contains(Verdict.FAILED) ? Verdict.FAILED : Verdict.BLOCKED;
    boolean missing = versions().stream().anyMatch(version -> !version.trouble().isEmpty());
    return best == Verdict.PASSED && missing ? Verdict.BLOCKED : best;
  }

  /** The whole in one sentence; where one journey changed, it is that journey's own. */
  public String headline() {
    List<Row> changed = rows.stream().filter(row -> row.change() != Change.SAME).toList();
    if (rows.size() == 1 || changed.size() == 1) {
      Row row = changed.isEmpty() ? rows.get(0) : changed.get(0);
      int others = rows.size() - 1;
      String rest =
          others == 0
              ? ""
              : others == 1 ? "; 1 other is the same" : "; " + others + " others are the same";
      return row.title() + " " + row.sentence() + rest;
    }
    List<String> parts = new ArrayList<>();
    for (Change change : Change.values()) {
      long count = count(change);
      if (count > 0) {
        String all = parts.isEmpty() ? " of " + rows.size() + " journeys" : "";
        parts.add(count + all + (count == 1 ? " is " : " are ") + told(change));
      }
    }
    return parts.isEmpty() ? "No journey was compared" : String.join(", ", parts);
  }

  private String told(Change change) {
    String head = head().isPresent() ? " on head" : "";
    return switch (change) {
      case WORSE -> "worse" + head;
      case UNSURE -> "not to be compared";
      case BETTER -> "better" + head;
      case OTHER -> "different";
      case SAME -> "the same";
    };
  }
}

package dev.journeyman.compare;

import dev.journeyman.journey.Journey;
import dev.journeyman.verdict.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One journey, on each version.
 *
 * @param results in the order of the versions
 */
public record Row(Journey journey, List<Result> results) {

  public Row {
    results = List.copyOf(results);
  }

  public String title() {
    return journey.title();
  }

  /** The head against the first version; where there is no head, all against each other. */
  public Change change() {
    return head()
        .map(head -> Change.between(results.get(0), head))
        .orElseGet(() -> Change.among(results));
  }

  /** What a reviewer wants to know, such as {@code failed on base, holds on head}. */
  public String sentence() {
    Result last = results.get(results.size() - 1);
    if (results.size() > 1 && Change.among(results) == Change.SAME && !isFlaky()) {
      return current(last) + (results.size() == 2 ? " on both" : " on all " + results.size());
    }
    Map<String, List<String>> clauses = new LinkedHashMap<>();
    boolean places = !last.is(Verdict.PASSED) && !last.version().is(Version.Role.CANDIDATE);
    for (Result result : results) {
      boolean placed = places || !result.version().is(Version.Role.BASE);
      String key = result.verb() + "|" + (placed ? at(result) : "");
      clauses.computeIfAbsent(key, none -> new ArrayList<>()).add(result.version().name());
    }
    List<String> told = new ArrayList<>();
    clauses.forEach(
        (key, names) -> {
          int bar = key.indexOf('|');
          told.add(key.substring(0, bar) + " on " + and(names) + key.substring(bar + 1));
        });
    return String.join(", ", told);
  }

  private static String current(Result result) {
    return switch (result.verdict().verdict()) {
      case PASSED -> "holds";
      case FAILED -> "fails" + at(result);
      case BLOCKED -> "is blocked" + at(result);
    };
  }

  private static String at(Result result) {
    return result.where().map(where -> " at " + where).orElse("");
  }

  private static String and(List<String> names) {
    int last = names.size() - 1;
    return last == 0
        ? names.get(0)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  private boolean isFlaky() {
    return results.stream().anyMatch(result -> result.verdict().isFlaky());
  }

  private Optional<Result> head() {
    return results.stream().filter(r -> r.version().is(Version.Role.HEAD)).findFirst();
  }

  /** Its steps, which are the same on all versions. */
  public List<StepRow> steps() {
    return IntStream.range(0, results.get(0).verdict().steps().size())
        .mapToObj(this::step)
        .toList();
  }

  private StepRow step(int index) {
    return new StepRow(
        index,
        results.get(0).verdict().steps().get(index).step(),
        results.stream().map(result -> result.cell(index)).toList());
  }
}

package dev.journeyman.history;

import dev.journeyman.source.Problem;
import dev.journeyman.verdict.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known of earlier runs.
 *
 * @param walks in the order of time
 * @param problems the lines that could not be read
 */
public record History(List<PastWalk> walks, List<Problem> problems) {

  /** Of what was never run. */
  public static final History EMPTY = new History(List.of(), List.of());

  public History {
    walks = walks.stream().sorted(Comparator.comparing(PastWalk::at)).toList();
    problems = List.copyOf(problems);
  }

  /**
   * How often a journey passed only when it was tried again.
   *
   * @param judged the walks that came to a verdict on the app
   */
  public record Flakes(long flaky, long judged) {

    /** In a hundred walks; zero where there was none. */
    public long percent() {
      return judged == 0 ? 0 : Math.round(100.0 * flaky / judged);
    }
  }

  public Optional<PastWalk> last(String journey) {
    return of(journey).reduce((first, last) -> last);
  }

  /** When the app last kept all promises of a journey. */
  public Optional<PastWalk> lastPassed(String journey) {
    return of(journey).filter(w -> w.verdict() == Verdict.PASSED).reduce((first, last) -> last);
  }

  public Flakes flakes(String journey) {
    return new Flakes(
        of(journey).filter(PastWalk::flaky).count(),
        of(journey).filter(w -> w.verdict() != Verdict.BLOCKED).count());
  }

  private Stream<PastWalk> of(String journey) {
    return walks.stream().filter(w -> w.journey().equals(journey));
  }
}

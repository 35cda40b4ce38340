package dev.journeyman.scribe;

import dev.journeyman.surface.Sight;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What is still true once the page is loaded again. */
final class Outcomes {

  private static final int MOST = 2;

  private Outcomes() {}

  /**
   * The promises that hold on the fresh page, else its first heading.
   *
   * @param told how a sentence of the page is written in the journey; one that holds a secret is
   *     not, since what is left of it promises nothing
   */
  static List<String> among(
      List<String> promises, Sight fresh, Function<String, Optional<String>> told) {
    List<String> holding =
        promises.stream()
            .distinct()
            .map(p -> p.replace(" is no longer shown.", " is not shown."))
            .filter(p -> Proposals.holds(p, fresh))
            .limit(MOST)
            .toList();
    if (!holding.isEmpty()) {
      return holding;
    }
    return fresh.elements().stream()
        .filter(e -> e.role().equals("heading"))
        .map(e -> e.text().lines().findFirst().orElse(""))
        .filter(t -> !t.isBlank() && t.length() <= 80 && !Passing.looksPassing(t))
        .map(t -> Quoted.of(t) + " is shown.")
        .filter(p -> Proposals.holds(p, fresh))
        .flatMap(p -> told.apply(p).stream())
        .limit(1)
        .toList();
  }
}

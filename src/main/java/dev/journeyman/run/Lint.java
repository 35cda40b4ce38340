package dev.journeyman.run;

import dev.journeyman.advice.Advice;
import dev.journeyman.advice.LastRun;
import dev.journeyman.gloss.Gloss;
import dev.journeyman.gloss.Review;
import dev.journeyman.gloss.Understanding;
import dev.journeyman.source.Problem;
import dev.journeyman.source.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads journeys and starts nothing: what is wrong with them, and which lines need a model. */
public final class Lint {

  /**
   * What reading found.
   *
   * @param advice for those who write; it stops nothing
   * @param understanding how each line is read
   */
  public record Findings(
      int journeys,
      List<Problem> problems,
      List<Advice> advice,
      List<Understanding> understanding) {
    public Findings {
      problems = List.copyOf(problems);
      advice = List.copyOf(advice);
      understanding = List.copyOf(understanding);
    }

    public boolean hasErrors() {
      return problems.stream().anyMatch(Problem::isError);
    }
  }

  private Lint() {}

  public static Findings check(Path folder, List<Path> paths, Set<String> dataNames) {
    Review review = Review.of(folder, paths, dataNames, Texts.SAVED);
    List<Problem> problems = new ArrayList<>(review.problems());
    Optional<LastRun> last = LastResult.read(folder, problems);
    return new Findings(
        review.journeys().size(),
        problems,
        review.advice(review.journeys(), last),
        review.understanding());
  }

  /** Reads texts of a project while they are written, with what its last run saw. */
  public static Gloss gloss(Path folder) {
    // whoever reads the whole project hears of a result that cannot be read
    return new Gloss(folder, () -> LastResult.read(folder, new ArrayList<>()));
  }
}

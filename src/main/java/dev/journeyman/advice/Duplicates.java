package dev.journeyman.advice;

import dev.journeyman.advice.Likeness.Pair;
import dev.journeyman.advice.Rewrite.Readiness;
import dev.journeyman.journey.Journey;
import dev.journeyman.journey.Line;
import dev.journeyman.journey.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Journeys that are mostly the same. */
final class Duplicates implements Counsel {

  /** No pair of Corner Shop's journeys has more than 0.50. */
  private static final double ALIKE = 0.6;

  private final Manuscripts manuscripts;
  private final List<Told> all;

  Duplicates(Manuscripts manuscripts, List<Journey> all) {
    this.manuscripts = manuscripts;
    this.all = all.stream().map(Told::of).toList();
  }

  /** A journey with the steps of its own file, for what it includes is shared already. */
  private record Told(Journey journey, List<Step> steps, List<Set<String>> words) {

    static Told of(Journey journey) {
      List<Step> steps =
          journey.steps().stream()
              .filter(step -> step.line().file().equals(journey.file()))
              .toList();
      return new Told(journey, steps, steps.stream().map(Likeness::words).toList());
    }

    /** Lists of very different length cannot be alike, which is quickly seen. */
    boolean mayBeLike(Told other) {
      int fewer = Math.min(steps.size(), other.steps.size());
      return fewer > 1 && 2.0 * fewer / (steps.size() + other.steps.size()) >= ALIKE;
    }
  }

  /** Of two that are alike, the later one hears of it. */
  @Override
  public List<Advice> on(Journey journey) {
    List<Advice> advice = new ArrayList<>();
    Told ours = Told.of(journey);
    for (Told other : all) {
      if (other.journey.id().equals(journey.id())) {
        break;
      }
      if (ours.mayBeLike(other)) {
        Likeness likeness = Likeness.of(ours.words, other.words);
        if (likeness.share() >= ALIKE && likeness.pairs().size() > 1) {
          advice.add(advice(ours, other, likeness));
        }
      }
    }
    return advice;
  }

  private Advice advice(Told ours, Told other, Likeness likeness) {
    String shared =
        likeness.pairs().stream()
            .map(pair -> pair.here() + 1 + " (there " + (pair.there() + 1) + ")")
            .collect(Collectors.joining(", "));
    List<Step> run = sameRun(likeness.pairs(), ours.steps, other.steps);
    String include =
        run.isEmpty()
            ? "if only the values differ, make it one journey with data"
            : "put the " + run.size() + " that are the same into a file to include";
    Line first = ours.steps.get(likeness.pairs().get(0).here()).line();
    return Advice.of(
        Code.NEAR_DUPLICATE,
        first,
        String.format(
            Locale.ROOT,
            "%d of %d steps are those of %s (likeness %.2f): step %s; %s",
            likeness.pairs().size(),
            ours.steps.size(),
            other.journey.file(),
            likeness.share(),
            shared,
            include),
        include(ours.journey, run));
  }

  /** The longest run of steps that follow one another in both, word by word with their promises. */
  private static List<Step> sameRun(List<Pair> pairs, List<Step> ours, List<Step> theirs) {
    List<Step> longest = List.of();
    List<Step> run = new ArrayList<>();
    Pair last = new Pair(-2, -2);
    for (Pair pair : pairs) {
      boolean follows = pair.here() == last.here() + 1 && pair.there() == last.there() + 1;
      if (!follows) {
        run.clear();
      }
      if (said(ours.get(pair.here())).equals(said(theirs.get(pair.there())))) {
        run.add(ours.get(pair.here()));
      } else {
        run.clear();
      }
      longest = run.size() > longest.size() ? List.copyOf(run) : longest;
      last = pair;
    }
    return longest.size() > 1 ? longest : List.of();
  }

  private static List<String> said(Step step) {
    List<String> said = new ArrayList<>(List.of(step.line().text()));
    step.expectations().forEach(line -> said.add(line.text()));
    return said;
  }

  /** The include in place of the shared steps; its file has to be written first. */
  private Optional<Rewrite> include(Journey journey, List<Step> run) {
    if (run.isEmpty()) {
      return Optional.empty();
    }
    int from = run.get(0).line().number();
    Step end = run.get(run.size() - 1);
    int to =
        end.expectations().stream().mapToInt(Line::number).reduce(end.line().number(), Math::max);
    return Optional.of(
        manuscripts.replace(
            journey.file(),
            from,
            to,
            List.of("> include: _<the steps that are shared>.md"),
            Readiness.GAPS));
  }
}

package dev.journeyman.report;

import dev.journeyman.evidence.JourneyEvidence;
import dev.journeyman.journey.FrontMatter;
import dev.journeyman.journey.Stage;
import dev.journeyman.plan.Plan;
import dev.journeyman.verdict.ExpectationVerdict;
import dev.journeyman.verdict.JourneyVerdict;
import dev.journeyman.verdict.Judge;
import dev.journeyman.verdict.StepVerdict;
import dev.journeyman.verdict.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A journey with the evidence of the attempt that decided, and the verdict on it: what a report
 * tells of.
 *
 * @param others the other attempts, in order
 */
record Ruled(
    JourneyEvidence evidence, JourneyVerdict verdict, FrontMatter matter, List<Ruled> others) {

  /**
   * Rule on every journey of a run, in the order in which they were chosen: several workers begin
   * them in another one each time.
   *
   * @param chosen the journeys that were to be run, as far as they are known; one of which the
   *     journal knows nothing was not begun and is BLOCKED
   */
  static List<Ruled> all(List<JourneyEvidence> seen, List<Chosen> chosen, RunFacts run) {
    Map<String, List<JourneyEvidence>> attempts =
        seen.stream()
            .collect(
                Collectors.groupingBy(
                    e -> e.plan().journey(), LinkedHashMap::new, Collectors.toList()));
    List<Ruled> all = new ArrayList<>();
    for (Chosen journey : once(chosen)) {
      Optional.ofNullable(attempts.remove(journey.id()))
          .map(evidence -> among(evidence, journey.matter()))
          .or(() -> Optional.of(notBegun(journey, run)))
          .ifPresent(all::add);
    }
    attempts.values().stream().map(it -> among(it, FrontMatter.EMPTY)).forEach(all::add);
    return List.copyOf(all);
  }

  private static Collection<Chosen> once(List<Chosen> chosen) {
    return chosen.stream()
        .collect(
            Collectors.toMap(
                Chosen::id, Function.identity(), (first, twin) -> first, LinkedHashMap::new))
        .values();
  }

  private static Ruled among(List<JourneyEvidence> evidence, FrontMatter matter) {
    List<Ruled> attempts =
        evidence.stream().map(e -> new Ruled(e, Judge.rule(e), matter, List.of())).toList();
    JourneyVerdict verdict = JourneyVerdict.among(attempts.stream().map(Ruled::verdict).toList());
    List<Ruled> others = verdict.others().stream().map(other -> told(attempts, other)).toList();
    return new Ruled(told(attempts, verdict).evidence, verdict, matter, others);
  }

  /** An attempt, as it is ruled on among all. */
  private static Ruled told(List<Ruled> attempts, JourneyVerdict verdict) {
    return attempts.stream()
        .filter(a -> a.attempt() == verdict.attempt())
        .map(a -> new Ruled(a.evidence, verdict, a.matter, List.of()))
        .findFirst()
        .orElseThrow();
  }

  private static Ruled notBegun(Chosen journey, RunFacts run) {
    Plan plan = journey.plan();
    JourneyEvidence nothing =
        new JourneyEvidence(plan, run.browser(), run.started(), List.of(), Optional.empty());
    JourneyVerdict ruled = Judge.rule(nothing);
    String reason = run.trouble().isEmpty() ? "it was not begun" : run.trouble();
    return new Ruled(
        nothing,
        new JourneyVerdict(plan, ruled.verdict(), ruled.steps(), reason),
        journey.matter(),
        List.of());
  }

  int attempt() {
    return evidence.attempt();
  }

  /**
   * What files of this attempt are named after: the journey, and which attempt unless the first.
   */
  String key() {
    return attempt() == 1 ? plan().journey() : plan().journey() + "#" + attempt();
  }

  /** {@code attempt 1 failed at step 2}. */
  String ending() {
    String where = decisive().map(s -> " at " + s.step().title()).orElse("");
    String only =
        is(Verdict.PASSED) && !verdict.reason().isEmpty() ? ", which excuses nothing" : "";
    return "attempt " + attempt() + " " + Summary.word(verdict.verdict()) + where + only;
  }

  /** This attempt and the others, in order. */
  List<Ruled> attempts() {
    return Stream.concat(others.stream(), Stream.of(this))
        .sorted(Comparator.comparingInt(Ruled::attempt))
        .toList();
  }

  Plan plan() {
    return evidence.plan();
  }

  /** The title, and how real the thing is where it is not the product yet. */
  String title() {
    return matter
        .stage()
        .filter(stage -> stage != Stage.SHIPPED)
        .map(stage -> plan().title() + " [" + stage.text() + "]")
        .orElse(plan().title());
  }

  boolean is(Verdict wanted) {
    return verdict.verdict() == wanted;
  }

  /** The step that decided the verdict; empty where it passed, or was cut off between steps. */
  Optional<StepVerdict> decisive() {
    return is(Verdict.PASSED)
        ? Optional.empty()
        : verdict.steps().stream()
            .filter(s -> s.verdict().equals(Optional.of(verdict.verdict())))
            .findFirst();
  }

  /** The promise that decided the verdict, where it was one. */
  Optional<ExpectationVerdict> decisivePromise() {
    return decisive()
        .flatMap(
            step ->
                Stream.concat(step.expectations().stream(), step.always().stream())
                    .filter(e -> e.verdict() == verdict.verdict())
                    .findFirst());
  }

  /** Why it did not pass; empty where it did. */
  Optional<Cause> cause() {
    return is(Verdict.PASSED) ? Optional.empty() : Optional.of(Cause.of(this));
  }

  /** What a reader must know of it where it did not pass. */
  List<Told> story() {
    return Told.of(this);
  }

  /** What was promised throughout, with the worst that any step saw of it. */
  List<ExpectationVerdict> throughout() {
    List<ExpectationVerdict> all = new ArrayList<>();
    for (int i = 0; i < plan().always().size(); i++) {
      Throughout.of(this, i).ifPresent(all::add);
    }
    return all;
  }
}

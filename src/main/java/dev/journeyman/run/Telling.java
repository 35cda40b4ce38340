package dev.journeyman.run;

import dev.journeyman.evidence.Entry;
import dev.journeyman.evidence.Fact;
import dev.journeyman.evidence.JourneyEvidence;
import dev.journeyman.plan.Plan;
import dev.journeyman.run.Ending.Result;
import dev.journeyman.run.StepNews.Fate;
import dev.journeyman.run.StepNews.Promise;
import dev.journeyman.run.StepNews.State;
import dev.journeyman.verdict.ExpectationVerdict;
import dev.journeyman.verdict.JourneyVerdict;
import dev.journeyman.verdict.Judge;
import dev.journeyman.verdict.StepVerdict;
import dev.journeyman.verdict.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Tells an audience what the journal says: what became of each step is ruled from the facts, as in
 * the report. Entries come from several workers.
 */
final class Telling implements Consumer<Entry> {

  private final Delivery delivery;
  private final Path folder;
  private final Map<String, Attempt> attempts = new HashMap<>();

  /** What is walked of the next journey, where not all of it. */
  private Optional<Part> part = Optional.empty();

  Telling(Delivery delivery, Path folder) {
    this.delivery = delivery;
    this.folder = folder;
  }

  /** What comes next is a part, which goes on from what is known of the steps before it. */
  synchronized void expect(Part next) {
    part = Optional.of(next);
  }

  /** How a part ended that was walked last. */
  synchronized Optional<Ending> ending(String journey, Part walked) {
    return Optional.ofNullable(attempts.get(journey)).map(it -> walked.ending(it.ruled()));
  }

  /** What is known of one attempt, and where its steps stand. */
  private record Attempt(Plan plan, Places places, List<Entry> entries) {

    JourneyEvidence evidence() {
      return JourneyEvidence.all(entries).get(0);
    }

    JourneyVerdict ruled() {
      return Judge.rule(evidence());
    }
  }

  @Override
  public synchronized void accept(Entry entry) {
    if (entry.fact() instanceof Fact.JourneyBegan began) {
      begin(began.plan(), entry);
      return;
    }
    Attempt attempt = Objects.requireNonNull(attempts.get(entry.journey()));
    attempt.entries().add(entry);
    if (entry.fact() instanceof Fact.StepBegan step) {
      tell(news(attempt, step.step(), State.RUNNING, "", Duration.ZERO, List.of()));
    } else if (entry.fact() instanceof Fact.StepEnded ended) {
      walked(attempt, ended.took());
    } else if (entry.fact() instanceof Fact.JourneyEnded) {
      end(attempt);
    }
  }

  private void begin(Plan plan, Entry entry) {
    Places places = Places.of(plan, folder);
    List<Entry> entries = new ArrayList<>(List.of(entry));
    Optional.ofNullable(attempts.get(entry.journey()))
        .flatMap(last -> part.map(p -> p.before(last.entries())))
        .ifPresent(entries::addAll);
    Attempt attempt = new Attempt(plan, places, entries);
    attempts.put(entry.journey(), attempt);
    List<Outline.Step> steps =
        IntStream.range(0, plan.steps().size())
            .mapToObj(
                i ->
                    new Outline.Step(
                        i,
                        places.line(i),
                        plan.steps().get(i).phase(),
                        plan.steps().get(i).title(),
                        plan.steps().get(i).intent()))
            .toList();
    delivery.tell(it -> it.began(new Outline(plan.journey(), plan.file(), plan.title(), steps)));
    attempt.ruled().steps().stream()
        .filter(step -> step.verdict().isPresent())
        .forEach(step -> tell(news(attempt, step, Duration.ZERO)));
  }

  private void walked(Attempt attempt, Duration took) {
    JourneyEvidence seen = attempt.evidence();
    int index = seen.steps().get(seen.steps().size() - 1).index();
    Judge.rule(seen).steps().stream()
        .filter(step -> step.index() == index)
        .findFirst()
        .ifPresent(step -> tell(news(attempt, step, took)));
  }

  private void end(Attempt attempt) {
    JourneyVerdict ruled = attempt.ruled();
    ruled.steps().stream()
        .filter(s -> s.isNot(Verdict.PASSED) && part.map(p -> p.contains(s.index())).orElse(true))
        .findFirst()
        .ifPresent(step -> skip(attempt, ruled, step));
    if (part.isPresent()) {
      return;
    }
    Result result = Result.of(ruled.verdict());
    String text = result == Result.PASSED ? "All promises were kept." : ruled.reason();
    delivery.tell(it -> it.ended(Ending.of(attempt.plan().file(), result, text)));
  }

  private void skip(Attempt attempt, JourneyVerdict ruled, StepVerdict because) {
    String reason = "not walked, because " + because.step().title() + " did not hold";
    ruled.steps().stream()
        .filter(s -> s.verdict().isEmpty() && part.map(p -> p.contains(s.index())).orElse(true))
        .forEach(
            step ->
                tell(news(attempt, step.index(), State.SKIPPED, reason, Duration.ZERO, List.of())));
  }

  private void tell(StepNews news) {
    delivery.tell(it -> it.step(news));
  }

  private static StepNews news(Attempt attempt, StepVerdict step, Duration took) {
    Verdict verdict = step.verdict().orElseThrow();
    State state =
        switch (verdict) {
          case PASSED -> State.HELD;
          case FAILED -> State.FAILED;
          case BLOCKED -> State.BLOCKED;
        };
    List<Promise> promises =
        Stream.concat(step.expectations().stream(), step.always().stream())
            .map(e -> promise(attempt, step, e))
            .toList();
    String why = verdict == Verdict.PASSED ? "" : step.why();
    return news(attempt, step.index(), state, why, took, promises);
  }

  private static StepNews news(
      Attempt attempt,
      int index,
      State state,
      String reason,
      Duration took,
      List<Promise> promises) {
    int line = attempt.places().line(index);
    return new StepNews(attempt.plan().file(), index, line, state, reason, took, promises);
  }

  private static Promise promise(Attempt attempt, StepVerdict step, ExpectationVerdict seen) {
    boolean own = seen.expectation().file().equals(attempt.plan().file());
    Fate fate =
        switch (seen.verdict()) {
          case PASSED -> Fate.HELD;
          case FAILED -> Fate.BROKEN;
          case BLOCKED -> Fate.UNDECIDED;
        };
    return new Promise(
        own ? seen.expectation().line() : attempt.places().line(step.index()),
        seen.expectation().text(),
        fate,
        seen.expected(),
        seen.saw());
  }
}

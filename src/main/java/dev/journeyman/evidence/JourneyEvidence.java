package dev.journeyman.evidence;

import dev.journeyman.plan.Plan;
import dev.journeyman.surface.Activity.Exchange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is known of one attempt at a journey: its plan, and the steps that were begun, in order.
 *
 * @param attempt counted from 1
 * @param took empty where the journey was cut off before its end
 */
public record JourneyEvidence(
    Plan plan,
    int attempt,
    String browser,
    Instant began,
    List<StepEvidence> steps,
    Optional<Duration> took) {

  public JourneyEvidence {
    steps = List.copyOf(steps);
  }

  /** The first attempt, which mostly is the only one. */
  public JourneyEvidence(
      Plan plan, String browser, Instant began, List<StepEvidence> steps, Optional<Duration> took) {
    this(plan, 1, browser, began, steps, took);
  }

  /** Whether the runner saw the journey to its end. */
  public boolean isComplete() {
    return took.isPresent();
  }

  public Optional<StepEvidence> step(int index) {
    return steps.stream().filter(s -> s.index() == index).findFirst();
  }

  /** Where a promise of a step no longer held before the next thing was done. */
  public Optional<Fact.Relapsed> relapsed(int step, int expectation) {
    return steps.stream()
        .flatMap(s -> s.all(Fact.Relapsed.class).stream())
        .filter(r -> r.step() == step && r.expectation() == expectation)
        .findFirst();
  }

  /**
   * The first request until the end of a step that this run did not let out and that the page may
   * well have needed.
   */
  public Optional<Exchange> missed(int step) {
    List<Exchange> refused =
        steps.stream()
            .filter(s -> s.index() <= step)
            .flatMap(s -> s.activity().exchanges().stream())
            .filter(Exchange::wasRefused)
            .toList();
    // a picture that was refused is known as a connection too
    return refused.stream()
        .filter(Exchange::mayBeMissed)
        .filter(x -> refused.stream().noneMatch(x::isConnectionOf))
        .findFirst();
  }

  /** Gather the entries of one journey: each {@link Fact.JourneyBegan} begins an attempt. */
  public static List<JourneyEvidence> all(List<Entry> entries) {
    List<JourneyEvidence> attempts = new ArrayList<>();
    int from = 0;
    for (int to = 1; to <= entries.size(); to++) {
      if (to == entries.size() || entries.get(to).fact() instanceof Fact.JourneyBegan) {
        attempts.add(of(entries.subList(from, to), attempts.size() + 1));
        from = to;
      }
    }
    return List.copyOf(attempts);
  }

  private static JourneyEvidence of(List<Entry> entries, int attempt) {
    Entry first = entries.get(0);
    if (!(first.fact() instanceof Fact.JourneyBegan began)) {
      throw new IllegalArgumentException("a journey's entries begin with " + first.fact());
    }
    List<StepEvidence> steps = new ArrayList<>();
    Optional<Duration> took = Optional.empty();
    for (Entry entry : entries.subList(1, entries.size())) {
      if (entry.fact() instanceof Fact.StepBegan step) {
        int index = step.step();
        steps.add(new StepEvidence(began.plan().steps().get(index), index, entry.at(), List.of()));
      } else if (entry.fact() instanceof Fact.JourneyEnded ended) {
        took = Optional.of(ended.took());
      } else if (!steps.isEmpty()) {
        steps.set(steps.size() - 1, with(steps.get(steps.size() - 1), entry.fact()));
      }
    }
    return new JourneyEvidence(began.plan(), attempt, began.browser(), first.at(), steps, took);
  }

  private static StepEvidence with(StepEvidence step, Fact fact) {
    List<Fact> facts = new ArrayList<>(step.facts());
    facts.add(fact);
    return new StepEvidence(step.step(), step.index(), step.began(), facts);
  }
}

package dev.journeyman.drive;

import dev.journeyman.brain.Hint;
import dev.journeyman.brain.Nuisance;
import dev.journeyman.evidence.Fact.Hinted;
import dev.journeyman.evidence.Fact.Hinted.What;
import dev.journeyman.plan.Plan;
import dev.journeyman.surface.Action;
import dev.journeyman.surface.Box;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Hands.Press;
import dev.journeyman.surface.Outcome;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.Surface;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Puts away what the hints of a journey name, where it shows, and tells of it each time. Nothing is
 * checked less for it: what a journey speaks of itself is left alone.
 */
final class Courtesy {

  private final Plan plan;
  private final Surface surface;
  private final Recorder recorder;
  private final Map<Integer, Hint> hints = new LinkedHashMap<>();
  private final Map<Integer, Integer> closed = new HashMap<>();
  private final Map<Integer, String> stuck = new HashMap<>();
  private boolean begun;

  Courtesy(Plan plan, Surface surface, Recorder recorder) {
    this.plan = plan;
    this.surface = surface;
    this.recorder = recorder;
  }

  void stepBegan() {
    closed.clear();
    if (!begun) {
      begun = true;
      for (int i = 0; i < plan.hints().size(); i++) {
        take(i);
      }
    }
  }

  private void take(int index) {
    Optional<Hint> hint = Hint.read(plan.hints().get(index).text());
    Optional<String> spoken = hint.flatMap(it -> it.spokenOfIn(plan));
    if (hint.isEmpty()) {
      tell(index, What.UNREAD, "", Optional.empty(), Duration.ZERO);
    } else if (spoken.isPresent()) {
      tell(index, What.LEFT, spoken.get(), Optional.empty(), Duration.ZERO);
    } else {
      hints.put(index, hint.get());
    }
  }

  /** Put away what is in the way; the page afterwards, or nothing where nothing was done. */
  Optional<Sight> clear(Sight sight) {
    Optional<Sight> after = Optional.empty();
    for (Map.Entry<Integer, Hint> each : hints.entrySet()) {
      Optional<Sight> next = clear(each.getKey(), each.getValue(), after.orElse(sight));
      after = next.isPresent() ? next : after;
    }
    return after;
  }

  private Optional<Sight> clear(int index, Hint hint, Sight sight) {
    Optional<Nuisance> nuisance = Nuisance.of(hint, sight);
    if (nuisance.isEmpty() || closed.getOrDefault(index, 0) >= hint.deed().most()) {
      return Optional.empty();
    }
    Optional<Element> control = nuisance.get().control();
    if (control.isEmpty()) {
      stuck(index, nuisance.get().obstacle());
      return Optional.empty();
    }
    Action click = new Action.Click(control.get(), Press.ONCE);
    Stopwatch watch = Stopwatch.start();
    Outcome outcome = click.by(surface);
    if (!outcome.isDone()) {
      stuck(index, click.describe() + ": " + outcome.detail());
      return Optional.empty();
    }
    closed.merge(index, 1, Integer::sum);
    tell(index, What.PUT_AWAY, click.describe(), Optional.of(control.get().box()), watch.elapsed());
    return Optional.of(surface.look());
  }

  /** The same is told once. */
  private void stuck(int index, String detail) {
    if (!detail.equals(stuck.put(index, detail))) {
      tell(index, What.IN_THE_WAY, detail, Optional.empty(), Duration.ZERO);
    }
  }

  private void tell(int index, What what, String detail, Optional<Box> where, Duration took) {
    recorder.record(new Hinted(index, what, detail, where, took));
  }
}

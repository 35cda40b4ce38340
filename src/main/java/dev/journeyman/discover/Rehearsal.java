package dev.journeyman.discover;

import dev.journeyman.brain.Approach;
import dev.journeyman.brain.Decision;
import dev.journeyman.brain.Interpretation;
import dev.journeyman.brain.plain.Fixtures;
import dev.journeyman.brain.plain.PlainBrain;
import dev.journeyman.check.Check;
import dev.journeyman.check.Memory;
import dev.journeyman.check.Scene;
import dev.journeyman.discover.Draft.Line;
import dev.journeyman.plan.Phase;
import dev.journeyman.plan.PlannedStep;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.Surface;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Walks a draft once, and keeps of it what the grammar reads and what holds. */
final class Rehearsal {

  private static final Duration PATIENCE = Duration.ofMillis(1500);
  private static final Duration GLANCE = Duration.ofMillis(200);
  private static final int MOST_ACTIONS = 20;
  private static final int MOST_PROMISES = 3;

  private final Surface surface;
  private final PlainBrain brain = new PlainBrain(Fixtures.NONE);
  private final Memory memory = new Memory();

  Rehearsal(Surface surface) {
    this.surface = surface;
  }

  /** The draft with the promises that hold and could fail; empty where none is left. */
  Optional<Draft> of(Draft draft) {
    if (!surface.open(draft.start()).isDone()) {
      return Optional.empty();
    }
    List<Line> kept = new ArrayList<>();
    for (Line line : draft.steps()) {
      List<String> open = open(line.promises());
      if (walk(line.step())) {
        kept.add(new Line(line.step(), held(open)));
      } else if (draft.steps().indexOf(line) < draft.needed()) {
        return Optional.empty();
      }
    }
    List<String> outcome = List.of();
    if (!draft.outcome().isEmpty()) {
      surface.reload();
      outcome = held(draft.outcome());
    }
    Draft result = draft.with(kept, outcome);
    return result.promises() ? Optional.of(result) : Optional.empty();
  }

  /** Those that can be read and do not hold yet, or say that they did. */
  private List<String> open(List<String> promises) {
    Sight sight = surface.look();
    return promises.stream()
        .filter(
            it -> read(it).filter(read -> read.still() || !holds(read.check(), sight)).isPresent())
        .toList();
  }

  private Optional<Interpretation.Understood> read(String promise) {
    return brain.interpret(promise) instanceof Interpretation.Understood understood
        ? Optional.of(understood)
        : Optional.empty();
  }

  private boolean holds(Check check, Sight sight) {
    return check.on(new Scene(sight, memory)).isHeld();
  }

  private List<String> held(List<String> promises) {
    List<String> held = new ArrayList<>();
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      Sight sight = surface.look();
      for (String promise : promises) {
        boolean now = read(promise).filter(it -> holds(it.check(), sight)).isPresent();
        if (now && !held.contains(promise)) {
          held.add(promise);
        }
      }
      if (!held.isEmpty() || promises.isEmpty() || System.nanoTime() > end) {
        return promises.stream().filter(held::contains).limit(MOST_PROMISES).toList();
      }
      surface.awaitChange(GLANCE);
    }
  }

  private boolean walk(String step) {
    PlannedStep planned = new PlannedStep(Phase.STEPS, 1, step, "draft", 1, List.of());
    Approach approach = brain.approach(planned, Optional.empty(), memory);
    long end = System.nanoTime() + PATIENCE.toNanos();
    for (int i = 0; i < MOST_ACTIONS; i++) {
      Decision decision = approach.decide(surface.look());
      if (decision instanceof Decision.Finished) {
        return true;
      }
      if (decision instanceof Decision.Act act) {
        if (!act.action().by(surface).isDone()) {
          return false;
        }
        approach.did(act.action());
      } else if (decision instanceof Decision.Stuck stuck
          && (!stuck.mayPass() || System.nanoTime() > end)) {
        return false;
      } else {
        surface.awaitChange(GLANCE);
      }
    }
    return false;
  }
}

package dev.journeyman.run;

import dev.journeyman.evidence.Entry;
import dev.journeyman.evidence.Fact;
import dev.journeyman.run.Ending.Result;
import dev.journeyman.verdict.JourneyVerdict;
import dev.journeyman.verdict.StepVerdict;
import dev.journeyman.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Some steps of a journey one after the other, {@code end} excluded. */
record Part(int from, int end) {

  boolean contains(int index) {
    return index >= from && index < end;
  }

  /** What was recorded of the steps before, without how the journey began. */
  List<Entry> before(List<Entry> entries) {
    List<Entry> before = new ArrayList<>();
    boolean earlier = false;
    for (Entry entry : entries) {
      if (entry.fact() instanceof Fact.StepBegan began) {
        earlier = began.step() < from;
      } else if (entry.fact() instanceof Fact.JourneyEnded) {
        earlier = false;
      }
      if (earlier) {
        before.add(entry);
      }
    }
    return before;
  }

  /** What is to be told of it: it holds or not, and is never passed. */
  Ending ending(JourneyVerdict ruled) {
    String file = ruled.plan().file();
    List<StepVerdict> steps =
        ruled.steps().stream().filter(s -> contains(s.index()) && s.verdict().isPresent()).toList();
    Optional<StepVerdict> not = steps.stream().filter(s -> s.isNot(Verdict.PASSED)).findFirst();
    if (not.isPresent()) {
      boolean failed = not.get().isNot(Verdict.BLOCKED);
      return Ending.of(file, failed ? Result.FAILED : Result.BLOCKED, not.get().reason());
    }
    if (steps.size() < end - from) {
      return Ending.of(file, Result.BLOCKED, "It was stopped before all steps were walked.");
    }
    String what = steps.size() == 1 ? steps.get(0).step().title() : steps.size() + " steps";
    return Ending.of(
        file, Result.HELD, "Tried and held: " + what + "; the browser stays open as it is.");
  }
}

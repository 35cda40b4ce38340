package dev.journeyman.proof;

import dev.journeyman.proof.Statement.Ending;
import dev.journeyman.verdict.ExpectationVerdict;
import dev.journeyman.verdict.JourneyVerdict;
import dev.journeyman.verdict.StepVerdict;
import dev.journeyman.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The verdicts that {@code result.json} shows. */
record ResultRead(List<Journey> journeys) {

  static final String FILE = "result.json";

  record Journey(
      String id,
      Verdict verdict,
      boolean flaky,
      int attempt,
      List<Step> steps,
      List<Attempt> others) {

    Ending ending() {
      return new Ending(verdict, flaky);
    }

    /** Where it differs from what the journal tells, each as a sentence. */
    List<String> differences(JourneyVerdict ruled) {
      List<String> all = new ArrayList<>();
      compare(id + ", flaky", flaky, ruled.isFlaky(), all);
      new Attempt(attempt, verdict, steps).compare(id, ruled, all);
      compare(id + ", other attempts", others.size(), ruled.others().size(), all);
      for (int i = 0; i < Math.min(others.size(), ruled.others().size()); i++) {
        JourneyVerdict other = ruled.others().get(i);
        others.get(i).compare(id + ", attempt " + other.attempt(), other, all);
      }
      return all;
    }
  }

  record Attempt(int attempt, Verdict verdict, List<Step> steps) {
    private void compare(String where, JourneyVerdict ruled, List<String> all) {
      ResultRead.compare(where + ", attempt", attempt, ruled.attempt(), all);
      ResultRead.compare(where, verdict, ruled.verdict(), all);
      ResultRead.compare(where + ", steps", steps.size(), ruled.steps().size(), all);
      for (int i = 0; i < Math.min(steps.size(), ruled.steps().size()); i++) {
        steps.get(i).compare(where, ruled.steps().get(i), all);
      }
    }
  }

  record Step(String verdict, List<Promise> expectations, List<Promise> always) {
    private void compare(String journey, StepVerdict ruled, List<String> all) {
      String where = journey + ", " + ruled.step().title() + " (" + ruled.step().place() + ")";
      String ruledAs = ruled.verdict().map(Verdict::name).orElse("NOT_REACHED");
      ResultRead.compare(where, verdict, ruledAs, all);
      List<Promise> shown = Stream.concat(expectations.stream(), always.stream()).toList();
      List<Promise> told =
          Stream.concat(ruled.expectations().stream(), ruled.always().stream())
              .map(Promise::of)
              .toList();
      for (int i = 0; i < Math.max(shown.size(), told.size()); i++) {
        ResultRead.compare(where, at(shown, i), at(told, i), all);
      }
    }

    private static String at(List<Promise> promises, int index) {
      return index < promises.size() ? promises.get(index).toString() : "nothing";
    }
  }

  record Promise(String text, Verdict verdict, String expected, String saw) {
    static Promise of(ExpectationVerdict ruled) {
      return new Promise(
          ruled.expectation().text(), ruled.verdict(), ruled.expected(), ruled.saw());
    }

    @Override
    public String toString() {
      return verdict + " of " + text + " (expected " + expected + ", saw " + saw + ")";
    }
  }

  Optional<Journey> journey(String id) {
    return journeys.stream().filter(j -> j.id().equals(id)).findFirst();
  }

  private static void compare(String what, Object shown, Object told, List<String> all) {
    if (!shown.equals(told)) {
      all.add(what + ": it says " + shown + ", and the journal " + told);
    }
  }
}

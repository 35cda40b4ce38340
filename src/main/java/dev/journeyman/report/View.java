package dev.journeyman.report;

import dev.journeyman.evidence.Fact.Mark;
import dev.journeyman.evidence.Fact.Pictured;
import dev.journeyman.evidence.Fact.Relapsed;
import dev.journeyman.evidence.Fact.Shot;
import dev.journeyman.evidence.StepEvidence;
import dev.journeyman.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A picture that tells something of a step.
 *
 * @param moment what it shows of the step
 * @param closeUp whether the place that was acted on says enough
 */
record View(String moment, Pictured taken, boolean closeUp) {

  static final String SEEN = "What was seen";
  static final String DONE = "Where it was done";
  static final String HELD = "What was seen while it held";

  /**
   * One picture a step, and a close-up of the place that was acted on where that was on another
   * page; both whole where the step did not pass, and one of when its promises held where they did
   * not to the end. The most telling first.
   */
  static List<View> of(Ruled journey, StepEvidence step) {
    boolean passed = !journey.verdict().steps().get(step.index()).isNot(Verdict.PASSED);
    Optional<Pictured> action = last(step, Shot.ACTION);
    Optional<Pictured> relapse = relapse(journey, step.index());
    Optional<Pictured> result = relapse.or(() -> last(step, Shot.RESULT));
    Optional<Pictured> held = last(step, relapse.isPresent() ? Shot.RESULT : Shot.HELD);
    boolean showAction = action.isPresent() && (!passed || !action.get().marks().isEmpty());
    boolean showResult =
        result.isPresent()
            && (!passed
                || !result.get().marks().isEmpty()
                || !step.step().expectations().isEmpty()
                || !showAction);
    List<View> views = new ArrayList<>();
    if (showResult) {
      views.add(new View(SEEN, result.get(), false));
    }
    held.ifPresent(it -> views.add(new View(HELD, it, false)));
    if (showAction || (!showResult && action.isPresent())) {
      views.add(new View(DONE, action.get(), passed && showResult));
    }
    return views;
  }

  /** The page on which the next step found that this one had fallen back. */
  private static Optional<Pictured> relapse(Ruled journey, int index) {
    return journey.evidence().steps().stream()
        .filter(s -> s.all(Relapsed.class).stream().anyMatch(r -> r.step() == index))
        .flatMap(s -> last(s, Shot.RESULT).map(it -> marked(it, s)).stream())
        .findFirst();
  }

  private static Pictured marked(Pictured taken, StepEvidence step) {
    Stream<Mark> broken =
        step.all(Relapsed.class).stream()
            .flatMap(r -> r.finding().where().stream())
            .map(box -> new Mark(box, "broken"));
    return new Pictured(
        taken.file(), taken.shot(), Stream.concat(taken.marks().stream(), broken).toList());
  }

  private static Optional<Pictured> last(StepEvidence step, Shot shot) {
    return step.all(Pictured.class).stream()
        .filter(p -> p.shot() == shot)
        .reduce((first, last) -> last);
  }

  String caption() {
    return isWithheld()
        ? moment + " (withheld: a secret can be read somewhere on this page)"
        : moment;
  }

  boolean isWithheld() {
    return shows(Ink.WITHHELD);
  }

  boolean shows(Ink ink) {
    return taken.marks().stream().anyMatch(mark -> Ink.of(mark) == ink);
  }
}

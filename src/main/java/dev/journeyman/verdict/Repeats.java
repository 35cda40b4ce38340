package dev.journeyman.verdict;

import dev.journeyman.check.Finding;
import dev.journeyman.evidence.Fact.Moment;
import dev.journeyman.evidence.JourneyEvidence;
import dev.journeyman.evidence.StepEvidence;
import dev.journeyman.plan.Phase;
import dev.journeyman.surface.Flaw;
import java.util.List;
import java.util.stream.Stream;

/** A flaw that stays from step to step is held against the step that showed it first. */
record Repeats(JourneyEvidence evidence, int promise) {

  /** What a step's finding says that no step before it did. */
  Finding fold(StepEvidence step, Finding finding) {
    if (finding.flaws().isEmpty()) {
      return finding;
    }
    List<Flaw> before =
        judged().filter(s -> s.index() < step.index()).flatMap(s -> flaws(s)).toList();
    List<Flaw> fresh =
        finding.flaws().stream().filter(f -> before.stream().noneMatch(f::isSameAs)).toList();
    if (fresh.isEmpty()) {
      return Finding.held(finding.expected(), "no other than in the steps before");
    }
    Finding folded = Finding.flawed(finding.expected(), fresh);
    long again =
        judged()
            .filter(s -> s.index() > step.index())
            .filter(s -> flaws(s).anyMatch(f -> fresh.stream().anyMatch(f::isSameAs)))
            .count();
    String more = again == 1 ? "1 later step" : again + " later steps";
    return again == 0 ? folded : folded.saying(folded.saw() + "; seen again in " + more);
  }

  private Stream<StepEvidence> judged() {
    return evidence.steps().stream().filter(s -> s.step().phase() != Phase.BEFORE);
  }

  private Stream<Flaw> flaws(StepEvidence step) {
    return step.checked(promise, Moment.THROUGHOUT).stream()
        .flatMap(c -> c.finding().flaws().stream());
  }
}

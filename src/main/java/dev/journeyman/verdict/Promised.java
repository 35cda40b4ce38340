package dev.journeyman.verdict;

import dev.journeyman.check.Finding;
import dev.journeyman.check.Typed;
import dev.journeyman.evidence.Fact.Checked;
import dev.journeyman.evidence.Fact.Moment;
import dev.journeyman.evidence.Fact.Relapsed;
import dev.journeyman.evidence.JourneyEvidence;
import dev.journeyman.evidence.StepEvidence;
import dev.journeyman.plan.Expectation;
import java.util.Optional;

/** What the evidence says of one promise that was checked. */
record Promised(JourneyEvidence evidence, StepEvidence step, int index, Checked checked) {

  private boolean isThroughout() {
    return checked.moment() == Moment.THROUGHOUT;
  }

  Finding finding() {
    return isThroughout()
        ? new Repeats(evidence, index).fold(step, checked.finding())
        : relapsed().map(Relapsed::finding).orElse(checked.finding());
  }

  private Optional<Relapsed> relapsed() {
    return isThroughout() ? Optional.empty() : evidence.relapsed(step.index(), index);
  }

  Verdict verdict() {
    return switch (finding().result()) {
      case HELD -> Verdict.PASSED;
      case BROKEN -> Verdict.FAILED;
      case UNDECIDED -> Verdict.BLOCKED;
    };
  }

  /** When it held, where it did not to the end of the step. */
  Optional<Spell> spell() {
    return isThroughout()
        ? Optional.empty()
        : step.checked(index, Moment.HELD).map(held -> new Spell(held.took(), checked.took()));
  }

  /** What was seen, and when that changed. */
  String saw() {
    String saw = finding().saw();
    if (relapsed().isPresent()) {
      String later = Spell.seconds(relapsed().get().after());
      return saw + "; it held at the end of the step, not any more " + later + " later";
    }
    return spell()
        .map(spell -> verdict() == Verdict.PASSED ? ", " + spell.seen() : "; " + spell.lost())
        .map(saw::concat)
        .orElse(saw);
  }

  /** What became of it, as far as it was the app's doing. */
  ExpectationVerdict on(Expectation expectation) {
    return new ExpectationVerdict(
        expectation,
        verdict(),
        strength(),
        checked.check(),
        checked.by(),
        finding().expected(),
        saw(),
        spell());
  }

  Strength strength() {
    if (isThroughout() || checked.still() || verdict() != Verdict.PASSED) {
      return Strength.STRONG;
    }
    if (held(Moment.BEFORE) || Typed.isTold(checked.check())) {
      return Strength.WEAK;
    }
    return held(Moment.EARLIER) ? Strength.EARLY : Strength.STRONG;
  }

  private boolean held(Moment moment) {
    return step.checked(index, moment).map(c -> c.finding().isHeld()).orElse(false);
  }
}

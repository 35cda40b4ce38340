package dev.journeyman.brain.replay;

import dev.journeyman.brain.Approach;
import dev.journeyman.brain.Brain;
import dev.journeyman.brain.Claim;
import dev.journeyman.brain.Examination;
import dev.journeyman.brain.Interpretation;
import dev.journeyman.brain.Interpretation.Understood;
import dev.journeyman.brain.Note;
import dev.journeyman.brain.plain.Fixtures;
import dev.journeyman.brain.vision.Witnessed;
import dev.journeyman.brain.vision.Wording;
import dev.journeyman.check.Memory;
import dev.journeyman.plan.Expectation;
import dev.journeyman.plan.PlannedStep;
import dev.journeyman.recording.RecordedStep;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Repeats a recording, and lets a live brain go on where the recording no longer fits. Checks are
 * made and tried as in a live walk; what a model once wrote of a sentence is used again. One brain
 * walks one journey.
 */
public final class ReplayBrain implements Brain {

  private final Script script;
  private final Brain plain;
  private final Optional<Brain> live;
  private final Fixtures fixtures;
  private final Duration patience;

  /** Routes that are called otherwise than recorded, on which all promises held. */
  private final Map<String, String> moved = new HashMap<>();

  private int next;

  /**
   * Prepare to repeat a recording.
   *
   * @param plain reads what the words of a step name, which the recording must agree with
   * @param live goes on after a miss; without one, a miss stops the journey
   * @param patience how long to wait for the recorded target before anything else is considered
   */
  public ReplayBrain(
      Script script, Brain plain, Optional<Brain> live, Fixtures fixtures, Duration patience) {
    this.script = script;
    this.plain = plain;
    this.live = live;
    this.fixtures = fixtures;
    this.patience = patience;
  }

  @Override
  public String name() {
    return "replay";
  }

  @Override
  public Approach approach(PlannedStep step, Optional<PlannedStep> following, Memory memory) {
    int index = next++;
    Optional<RecordedStep> recorded = script.step(index);
    if (recorded.isEmpty()) {
      List<Note> notes =
          script.gap(index).stream()
              .<Note>map(m -> new Note.Changed(m.miss().title(), m.detail()))
              .toList();
      return live.<Approach>map(l -> new Announced(l.approach(step, following, memory), notes))
          .orElseGet(() -> new Unrecorded(notes));
    }
    Approach words = plain.approach(step, following, memory);
    Rehearsal rehearsal =
        new Rehearsal(recorded.get(), step.intent(), script.names(), fixtures, moved, patience);
    Approach repeated =
        new ReplayApproach(
            rehearsal, words, live.map(l -> () -> l.approach(step, following, memory)));
    PlannedStep asked = unrecorded(step, index);
    return live.<Approach>map(l -> new Witnessed(repeated, page -> l.begins(asked, page)))
        .orElse(repeated);
  }

  /** A step with those promises only of which no check was recorded. */
  private PlannedStep unrecorded(PlannedStep step, int index) {
    List<Expectation> open =
        step.expectations().stream()
            .filter(it -> script.check(it.text(), index).isEmpty())
            .toList();
    return new PlannedStep(
        step.phase(), step.number(), step.intent(), step.file(), step.line(), open);
  }

  @Override
  public Interpretation interpret(String expectation) {
    return live.orElse(plain).interpret(expectation);
  }

  @Override
  public Examination examine(Claim claim) {
    return recorded(claim)
        .map(check -> new Examination(check, List.of()))
        .orElseGet(() -> live.orElse(plain).examine(claim));
  }

  /** What was written the last time, if it may still stand for the author's words. */
  private Optional<Understood> recorded(Claim claim) {
    return claim.span() == Claim.Span.THROUGHOUT
        ? Optional.empty()
        : script
            .check(claim.expectation(), next - 1)
            .flatMap(c -> Wording.read(c.sentences(), c.by()))
            .flatMap(wording -> wording.accepted(claim));
  }
}

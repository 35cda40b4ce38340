package dev.journeyman.recording;

import dev.journeyman.journey.Journey;
import dev.journeyman.surface.Action;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.Viewport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A recording in the making: it is told of a walk as that happens. */
public final class Take implements Tape {

  /** Who decides where nothing is said. */
  private static final String PLAIN = "plain";

  private final Journey journey;
  private final Names names;
  private final List<String> texts;
  private final List<RecordedStep> steps = new ArrayList<>();
  private final List<RecordedAction> actions = new ArrayList<>();
  private final List<RecordedCheck> checks = new ArrayList<>();
  private Sight before = Sight.NOTHING;
  private boolean cut;

  public Take(Journey journey, Names names) {
    this.journey = journey;
    this.names = names;
    this.texts = StepText.all(journey);
  }

  @Override
  public void began(Sight sight) {
    actions.clear();
    before = sight;
  }

  @Override
  public void acted(Action action, String by, Sight on) {
    String decider = by.equals(PLAIN) ? "" : by;
    Optional<RecordedAction> kept = RecordedAction.of(action, decider, on, names);
    // what cannot be repeated ends the recording: later steps would begin on another page
    cut |= kept.isEmpty();
    kept.ifPresent(actions::add);
  }

  @Override
  public void held(Sight after) {
    if (!cut && steps.size() < texts.size()) {
      steps.add(
          new RecordedStep(
              texts.get(steps.size()),
              Route.of(before.url(), names),
              actions,
              Effect.of(before, after, names)));
    }
  }

  /** Somebody made a check of a sentence. */
  public void checked(String expectation, List<String> sentences, String by) {
    RecordedCheck made =
        new RecordedCheck(
            names.generalise(expectation), sentences.stream().map(names::generalise).toList(), by);
    if (!checks.contains(made)) {
      checks.add(made);
    }
  }

  /** The recording of what was told so far. */
  public Recording recording() {
    return new Recording(journey.id(), journey.matter().start(), Viewport.USUAL, steps, checks);
  }
}

package dev.journeyman.recording;

import java.util.ArrayList;
import java.util.List;

/**
 * One step.
 *
 * @param text the author's sentence, with names in place of data
 * @param from the route on which it began
 */
public record RecordedStep(String text, String from, List<RecordedAction> actions, Effect effect) {

  public RecordedStep {
    actions = List.copyOf(actions);
  }

  public String hash() {
    return StepText.hash(text);
  }

  /** What to keep of a step that was walked again. */
  RecordedStep after(RecordedStep now) {
    List<RecordedAction> kept = new ArrayList<>();
    for (int i = 0; i < now.actions.size(); i++) {
      RecordedAction action = now.actions.get(i);
      kept.add(i < actions.size() ? actions.get(i).after(action) : action.anew());
    }
    Effect same = effect.isSameAs(now.effect) ? effect : now.effect;
    return new RecordedStep(now.text, now.from, kept, same);
  }

  /** The same without anything to compare it with. */
  RecordedStep anew() {
    List<RecordedAction> all = actions.stream().map(RecordedAction::anew).toList();
    return new RecordedStep(text, from, all, effect);
  }
}

package dev.journeyman.brain.replay;

import dev.journeyman.brain.plain.Fixtures;
import dev.journeyman.brain.replay.Script.Missed;
import dev.journeyman.recording.Effect;
import dev.journeyman.recording.Names;
import dev.journeyman.recording.RecordedAction;
import dev.journeyman.recording.RecordedStep;
import dev.journeyman.recording.Route;
import dev.journeyman.recording.Target;
import dev.journeyman.surface.Activity.Dialog;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Sight;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One recorded step and what it is compared with.
 *
 * @param intent the step's sentence in this run
 * @param moved routes that are called otherwise than recorded
 */
record Rehearsal(
    RecordedStep step,
    String intent,
    Names names,
    Fixtures fixtures,
    Map<String, String> moved,
    Duration patience) {

  Optional<RecordedAction> action(int at) {
    return at < step.actions().size() ? Optional.of(step.actions().get(at)) : Optional.empty();
  }

  Rehearsed make(RecordedAction action) {
    return new Rehearsed(action, names, fixtures);
  }

  Optional<Missed> start(Sight sight) {
    String now = Route.of(sight.url(), names);
    String expected = moved.getOrDefault(step.from(), step.from());
    return now.equals(expected)
        ? Optional.empty()
        : Optional.of(
            new Missed(Miss.OTHER_START, "recorded on " + step.from() + ", now on " + now));
  }

  /** A native dialog that came of itself, now and not then. */
  Optional<Missed> unseenDialog(Sight sight) {
    for (Dialog dialog : sight.activity().dialogs()) {
      boolean seen = step.effect().dialogs().stream().anyMatch(d -> d.startsWith(dialog.kind()));
      if (!dialog.expected() && !seen) {
        String detail = dialog.kind() + " \"" + dialog.message() + "\"";
        return Optional.of(new Missed(Miss.DIALOG_UNSEEN, "none was recorded, now " + detail));
      }
    }
    return Optional.empty();
  }

  /** How what came of the step differs from what was recorded. */
  Optional<Missed> effect(Sight before, Sight after) {
    Effect was = step.effect();
    Effect now = Effect.of(before, after, names);
    String route = moved.getOrDefault(was.route(), was.route());
    if (!was.dialogs().equals(now.dialogs())) {
      boolean more = now.dialogs().size() >= was.dialogs().size();
      return missed(
          more ? Miss.DIALOG_UNSEEN : Miss.DIALOG_ABSENT, told(was.dialogs()), told(now.dialogs()));
    }
    if (was.tabs() != now.tabs()) {
      return missed(Miss.OTHER_TABS, was.tabs() + " more tabs", now.tabs() + " more");
    }
    if (now.isLessThan(was)) {
      return missed(Miss.NO_EFFECT, "a change of " + was.extent().word(), now.extent().word());
    }
    return route.equals(now.route())
        ? Optional.empty()
        : missed(Miss.OTHER_END, "ended on " + was.route(), "on " + now.route());
  }

  private static Optional<Missed> missed(Miss miss, String was, String now) {
    return Optional.of(new Missed(miss, "recorded: " + was + "; now: " + now));
  }

  private static String told(List<String> dialogs) {
    return dialogs.isEmpty() ? "no dialog" : String.join(", ", dialogs);
  }

  /** Remember where the step ended, for the steps that begin there. */
  void ended(Sight after) {
    String now = Route.of(after.url(), names);
    if (!now.equals(step.effect().route())) {
      moved.put(step.effect().route(), now);
    }
  }

  /**
   * Whether a thing may be taken for the recorded one although its traits differ: it must mean the
   * same, and belong to the same row, item or card.
   */
  Optional<Element> heir(Sighting sighting, Recognition recognition, Target target) {
    return sighting.element().filter(e -> isHeir(e, sighting.changed(), recognition, target));
  }

  private boolean isHeir(
      Element element, List<Trait> changed, Recognition recognition, Target target) {
    if (recognition.isOfAnotherItem(element)) {
      return false;
    }
    if (!changed.contains(Trait.NAME) && !changed.contains(Trait.TEXT)) {
      return true;
    }
    String was = names.fill(target.title());
    return !changed.contains(Trait.ROLE) && Meaning.of(was).agreesWith(Meaning.of(element.title()));
  }
}

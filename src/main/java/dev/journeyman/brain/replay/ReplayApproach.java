package dev.journeyman.brain.replay;

import dev.journeyman.brain.Approach;
import dev.journeyman.brain.Decision;
import dev.journeyman.brain.Decision.Act;
import dev.journeyman.brain.Decision.Cause;
import dev.journeyman.brain.Decision.Finished;
import dev.journeyman.brain.Decision.Stuck;
import dev.journeyman.brain.Note;
import dev.journeyman.brain.replay.Script.Missed;
import dev.journeyman.find.Wording;
import dev.journeyman.recording.Deed;
import dev.journeyman.recording.RecordedAction;
import dev.journeyman.recording.Target;
import dev.journeyman.surface.Action;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Outcome;
import dev.journeyman.surface.Sight;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Repeats one step. Where the words of the step can be read, they must agree with the recording,
 * and where they do not, the words count: so a replay does nothing that a live walk would not do,
 * but where the words name nothing that is there. Only there the recording alone says what is
 * meant, as it does for steps that only a model reads.
 */
final class ReplayApproach implements Approach {

  /** Who decides at the moment. */
  private enum Lead {
    /** The words of the step, and the recording agrees. */
    WORDS,
    /** The recording alone: nothing reads the words, or they are no longer in step. */
    RECORDING,
    /** A live brain, after a miss. */
    LIVE,
    /** Nobody, after a miss. */
    NOBODY
  }

  private final Rehearsal rehearsal;
  private final Approach words;
  private final Optional<Supplier<Approach>> live;
  private final List<Note> notes = new ArrayList<>();
  private Approach current;
  private Lead lead = Lead.WORDS;
  private Optional<Sight> before = Optional.empty();
  private Optional<Missed> missed = Optional.empty();
  private String by = RecordedAction.REPLAY;
  private boolean healed;
  private boolean wordsInStep;
  private int at;
  private int told = -1;
  private long since = System.nanoTime();

  ReplayApproach(Rehearsal rehearsal, Approach words, Optional<Supplier<Approach>> live) {
    this.rehearsal = rehearsal;
    this.words = words;
    this.live = live;
    this.current = words;
  }

  @Override
  public Decision decide(Sight sight) {
    if (before.isEmpty()) {
      before = Optional.of(sight);
    }
    if (lead == Lead.LIVE) {
      return goOn(sight);
    }
    if (lead == Lead.NOBODY) {
      return stopped();
    }
    Optional<Missed> dialog = rehearsal.unseenDialog(sight);
    if (dialog.isPresent()) {
      return miss(dialog.get(), sight);
    }
    wordsInStep = false;
    return lead == Lead.RECORDING ? byRecording(sight) : byWords(sight);
  }

  private Decision byWords(Sight sight) {
    Decision said = words.decide(sight);
    if (said instanceof Act act) {
      return confirmed(act, sight);
    }
    if (said instanceof Finished && rehearsal.action(at).isPresent()) {
      return healed
          ? byRecording(sight)
          : miss(
              new Missed(Miss.OTHER_ACTION, "recorded: " + recorded() + "; now: nothing"), sight);
    }
    if (said instanceof Stuck stuck) {
      if (stuck.cause() == Cause.UNREAD) {
        lead = Lead.RECORDING;
        return byRecording(sight);
      }
      boolean lacksTarget = stuck.cause() == Cause.MISSING || stuck.cause() == Cause.AMBIGUOUS;
      if (lacksTarget && rehearsal.action(at).flatMap(RecordedAction::target).isPresent()) {
        return byRecording(stuck, sight);
      }
    }
    by = words.by();
    return said;
  }

  /** The words say what to do; whether that is what was recorded. */
  private Decision confirmed(Act act, Sight sight) {
    Optional<Missed> other = disagreement(act.action(), sight);
    if (other.isPresent()) {
      return healed ? byRecording(sight) : miss(other.get(), sight);
    }
    wordsInStep = true;
    by = RecordedAction.REPLAY;
    return act;
  }

  private Optional<Missed> disagreement(Action action, Sight sight) {
    Optional<RecordedAction> recorded = rehearsal.action(at);
    String now = "recorded: " + recorded() + "; now: " + action.describe();
    if (recorded.isEmpty() || !Deed.of(action).equals(recorded.map(RecordedAction::deed))) {
      return Optional.of(new Missed(Miss.OTHER_ACTION, now));
    }
    if (action.target().isEmpty() || recorded.get().target().isEmpty()) {
      return Optional.empty();
    }
    Element element = action.target().get();
    Target target = recorded.get().target().get();
    Recognition recognition = new Recognition(target, sight, rehearsal.names());
    List<Trait> changed = recognition.changed(element);
    if (changed.isEmpty()) {
      return Optional.empty();
    }
    Sighting sighting = recognition.look();
    if (sighting.trouble().filter(t -> t == Miss.TRAITS_DISAGREE).isPresent()) {
      return Optional.of(new Missed(Miss.TRAITS_DISAGREE, now + "; " + sighting.there()));
    }
    if (sighting.isExact() && !sighting.element().equals(Optional.of(element))) {
      return Optional.of(new Missed(Miss.WORDS_DISAGREE, now));
    }
    if (healed && !sighting.element().equals(Optional.of(element))) {
      return Optional.of(new Missed(Miss.WORDS_DISAGREE, now));
    }
    if (!target.isSameAs(Target.of(element, sight, rehearsal.names()))) {
      tell("target changed", "was " + recognition.was(changed) + "; is " + element.describe());
    }
    return Optional.empty();
  }

  /** The words name nothing on the page, or several things: whether the recording knows which. */
  private Decision byRecording(Stuck stuck, Sight sight) {
    Decision decision = byRecording(sight);
    if (decision instanceof Act) {
      by = RecordedAction.HEALED;
      wordsInStep = true;
    }
    return decision instanceof Stuck && lead == Lead.WORDS ? stuck : decision;
  }

  private Decision byRecording(Sight sight) {
    by = RecordedAction.REPLAY;
    Optional<Missed> elsewhere =
        at == 0 && lead == Lead.RECORDING ? rehearsal.start(sight) : Optional.empty();
    if (elsewhere.isPresent()) {
      return unlessPatient(elsewhere.get(), sight);
    }
    if (rehearsal.action(at).isEmpty()) {
      Optional<Missed> other = rehearsal.effect(before.orElseThrow(), sight);
      return other.isPresent() ? unlessPatient(other.get(), sight) : new Finished();
    }
    RecordedAction action = rehearsal.action(at).get();
    if (rehearsal.make(action).isForeign(rehearsal.intent(), sight)) {
      return unlessPatient(new Missed(Miss.FOREIGN_VALUE, "recorded: " + recorded()), sight);
    }
    Found target = find(action.target(), sight);
    Found onto = find(action.onto(), sight);
    Optional<Missed> lost = target.missed().or(onto::missed);
    if (lost.isPresent()) {
      return unlessPatient(lost.get(), sight);
    }
    boolean asRecorded = target.exact() && onto.exact();
    boolean known =
        asRecorded && (lead == Lead.RECORDING || action.by().equals(RecordedAction.HEALED));
    if (!known && !isPatienceOver()) {
      return waiting("recorded: " + recorded());
    }
    Optional<Action> made = rehearsal.make(action).on(target.element(), onto.element());
    if (made.isEmpty()) {
      return miss(new Missed(Miss.NOT_POSSIBLE, "recorded: " + recorded()), sight);
    }
    rename(action, target);
    if (!known) {
      by = RecordedAction.HEALED;
      tell(
          "healed",
          "recorded: "
              + recorded()
              + "; done: "
              + made.get().describe()
              + "; because: it stands in the same place, and its name means the same");
    }
    return new Act(made.get());
  }

  /** A target that was looked for; nothing is missed where there was none to look for. */
  private record Found(Optional<Element> element, boolean exact, Optional<Missed> missed) {}

  private Found find(Optional<Target> target, Sight sight) {
    if (target.isEmpty()) {
      return new Found(Optional.empty(), true, Optional.empty());
    }
    Recognition recognition = new Recognition(target.get(), sight, rehearsal.names());
    Sighting sighting = recognition.look();
    Optional<Element> heir = rehearsal.heir(sighting, recognition, target.get());
    if (heir.isPresent()) {
      return new Found(heir, sighting.isExact(), Optional.empty());
    }
    Miss miss = sighting.trouble().orElse(Miss.OTHER_MEANING);
    String detail = "recorded: " + recorded() + "; now: " + sighting.there();
    return new Found(Optional.empty(), false, Optional.of(new Missed(miss, detail)));
  }

  /** The journey may speak of it by the old name later on. */
  private void rename(RecordedAction action, Found target) {
    String was = action.target().map(t -> rehearsal.names().fill(t.title())).orElse("");
    String is = target.element().map(Element::title).orElse("");
    if (!Wording.same(was, is)) {
      notes.add(new Note.Renamed(was, is));
    }
  }

  private String recorded() {
    return rehearsal.action(at).map(RecordedAction::describe).orElse("nothing");
  }

  private void tell(String what, String detail) {
    if (told != at) {
      told = at;
      notes.add(new Note.Changed(what, detail));
    }
  }

  private boolean isPatienceOver() {
    return System.nanoTime() - since > rehearsal.patience().toNanos();
  }

  private Decision unlessPatient(Missed why, Sight sight) {
    return isPatienceOver() ? miss(why, sight) : waiting(why.detail());
  }

  private static Stuck waiting(String message) {
    return new Stuck(Cause.MISSING, message);
  }

  private Decision miss(Missed why, Sight sight) {
    takeOver(why);
    return lead == Lead.LIVE ? goOn(sight) : stopped();
  }

  private void takeOver(Missed why) {
    missed = Optional.of(why);
    notes.add(new Note.Changed(why.miss().title(), why.detail()));
    by = RecordedAction.REPLAY;
    if (live.isEmpty() || (lead == Lead.WORDS && healed)) {
      // words that fell out of step would do something else than the step says
      lead = Lead.NOBODY;
    } else {
      current = lead == Lead.WORDS ? words : live.get().get();
      lead = Lead.LIVE;
    }
  }

  private Stuck stopped() {
    Missed why = missed.orElseThrow();
    return new Stuck(
        Cause.MISSED,
        why.miss().title() + ": " + why.detail() + "; run it with --brain auto to go on live");
  }

  private Decision goOn(Sight sight) {
    Decision decision = current.decide(sight);
    by = current.by();
    return decision;
  }

  @Override
  public String by() {
    return by;
  }

  @Override
  public void did(Action action) {
    since = System.nanoTime();
    if (lead == Lead.LIVE) {
      current.did(action);
      return;
    }
    at++;
    if (wordsInStep) {
      words.did(action);
    }
    healed |= by.equals(RecordedAction.HEALED);
  }

  @Override
  public boolean copes(Outcome outcome) {
    if (lead == Lead.LIVE) {
      return current.copes(outcome);
    }
    if (lead != Lead.RECORDING || outcome.asksForAnotherLook() || live.isEmpty()) {
      return false;
    }
    takeOver(new Missed(Miss.NOT_POSSIBLE, outcome.detail()));
    return true;
  }

  @Override
  public List<Note> notes() {
    List<Note> all = new ArrayList<>(notes);
    notes.clear();
    if (lead == Lead.LIVE) {
      all.addAll(current.notes());
    }
    return all;
  }

  @Override
  public Optional<Stuck> review(Sight after) {
    Sight began = before.orElse(after);
    Optional<Missed> other = missed.isPresent() ? Optional.empty() : rehearsal.effect(began, after);
    rehearsal.ended(after);
    if (other.isEmpty()) {
      return Optional.empty();
    }
    missed = other;
    notes.add(new Note.Changed(other.get().miss().title(), other.get().detail()));
    return live.isEmpty() ? Optional.of(stopped()) : Optional.empty();
  }
}

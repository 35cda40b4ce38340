package dev.journeyman.drive;

import dev.journeyman.brain.Approach;
import dev.journeyman.brain.Decision;
import dev.journeyman.brain.Decision.Cause;
import dev.journeyman.check.Memory;
import dev.journeyman.evidence.Fact.Acted;
import dev.journeyman.evidence.Fact.Relapsed;
import dev.journeyman.evidence.Fact.Remembered;
import dev.journeyman.evidence.Halt;
import dev.journeyman.evidence.Unanswered;
import dev.journeyman.surface.Action;
import dev.journeyman.surface.Box;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Outcome;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.Surface;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The actions of one step: look, decide, act, until the brain says that it is finished. */
final class Acting {

  static final String INTERRUPTED = "the run was interrupted";

  /** Who decides where a recording is repeated. */
  private static final String REPEATED = "replay";

  private static final String RELAPSED =
      "what the step before had promised did not hold any more before anything was done in this one";

  private static final Duration PAUSE = Duration.ofMillis(100);

  /** Who thinks for longer than this before something is done looks again. */
  private static final Duration STALE = Duration.ofMillis(200);

  private final Surface surface;
  private final Recorder recorder;
  private final Album album;
  private final Courtesy courtesy;
  private final Memory memory;
  private final Limits limits;
  private final Supplier<Optional<Halt>> ending;
  private final BeforeDeeds deeds;
  private Sight sight;
  private Stopwatch seen = Stopwatch.start();

  /** What changes under the hand is acted on as soon as it was seen; it was pictured before. */
  private boolean hasty;

  Acting(
      Surface surface,
      Recorder recorder,
      Album album,
      Courtesy courtesy,
      Memory memory,
      Limits limits,
      Supplier<Optional<Halt>> ending,
      BeforeDeeds deeds,
      Sight sight) {
    this.surface = surface;
    this.recorder = recorder;
    this.album = album;
    this.courtesy = courtesy;
    this.memory = memory;
    this.limits = limits;
    this.ending = ending;
    this.deeds = deeds;
    this.sight = sight;
  }

  /** The page after the last action. */
  Sight sight() {
    return sight;
  }

  /** Whether the step was done to its end; else the reason is recorded. */
  boolean walk(Approach approach) {
    Stopwatch stuck = Stopwatch.start();
    while (true) {
      Optional<Halt> end = ending.get();
      if (end.isPresent()) {
        return recorder.halt(end.get(), explain(end.get(), limits));
      }
      Optional<String> question = Unanswered.question(sight.activity());
      if (question.isPresent()) {
        return recorder.halt(Halt.UNEXPECTED_DIALOG, question.get());
      }
      clear();
      Decision decision = approach.decide(sight);
      recorder.note(approach.notes(), picture -> album.shown(picture, sight));
      if (decision instanceof Decision.Finished) {
        return true;
      }
      if (decision instanceof Decision.Remember remember) {
        memory.remember(remember.name(), remember.value());
        recorder.record(new Remembered(remember.name(), remember.value()));
      } else if (decision instanceof Decision.Stuck reason) {
        // who is called off in the middle of a question gives a reason that is none
        Optional<Halt> meanwhile = ending.get();
        if (meanwhile.isPresent()) {
          return recorder.halt(meanwhile.get(), explain(meanwhile.get(), limits));
        }
        boolean awaits = reason.cause() == Cause.NOT_YET || reason.cause() == Cause.NOT_KNOWN;
        if (awaits) {
          deeds.touched();
        }
        Duration patience = awaits ? limits.await() : limits.step();
        boolean lasts = !reason.mayPass() || stuck.isPast(patience);
        if (lasts && approach.yields(reason)) {
          stuck = Stopwatch.start();
        } else if (lasts) {
          return recorder.halt(halt(reason.cause()), reason.message());
        } else {
          surface.awaitChange(PAUSE);
          look();
        }
      } else if (decision instanceof Decision.Wait wait) {
        deeds.touched();
        Outcome outcome = await(wait.time());
        if (!outcome.isDone()) {
          return recorder.halt(halt(outcome.kind()), outcome.detail());
        }
      } else if (decision instanceof Decision.Act act) {
        if (hasRelapsed()) {
          return recorder.halt(Halt.RELAPSED, RELAPSED);
        }
        Outcome outcome = act(act.action(), approach.by());
        if (outcome.isDone()) {
          approach.did(act.action());
          stuck = Stopwatch.start();
        } else if (outcome.kind() == Outcome.Kind.COVERED && clear()) {
          stuck = Stopwatch.start();
        } else if (!approach.copes(outcome)
            && (!outcome.asksForAnotherLook() || stuck.isPast(limits.step()))) {
          return recorder.halt(halt(outcome.kind()), outcome.detail());
        }
      }
    }
  }

  /** Put away what hints name; whether anything was there. */
  private boolean clear() {
    Optional<Sight> after = courtesy.clear(sight);
    after.ifPresent(
        it -> {
          album.outdated();
          deeds.touched();
          sight = it;
        });
    return after.isPresent();
  }

  /** Pages change for many reasons, so no change ends it early. */
  private Outcome await(Duration time) {
    Stopwatch waited = Stopwatch.start();
    while (!waited.isPast(time)) {
      surface.awaitChange(time.minus(waited.elapsed()));
    }
    Outcome outcome = surface.settle();
    look();
    return outcome;
  }

  private void look() {
    Sight now = surface.look();
    if (!now.quiet().equals(sight.quiet())) {
      album.outdated();
    }
    sight = now;
    seen = Stopwatch.start();
  }

  /** Whether what the step before has promised fell back before anything was done in this one. */
  private boolean hasRelapsed() {
    boolean stale = deeds.isUntouched() && seen.isPast(STALE);
    Sight now = stale ? surface.glance() : sight;
    if (!now.quiet().equals(sight.quiet())) {
      album.outdated();
    }
    List<Relapsed> relapsed = deeds.on(now);
    relapsed.forEach(recorder::record);
    return !relapsed.isEmpty();
  }

  static String explain(Halt end, Limits limits) {
    return end == Halt.TIMED_OUT
        ? "the journey took longer than " + limits.journey().toSeconds() + " s"
        : INTERRUPTED;
  }

  private Outcome act(Action action, String by) {
    if (!hasty) {
      picture(action, by);
    }
    Optional<Box> where = action.target().map(Element::box);
    Stopwatch watch = Stopwatch.start();
    Outcome outcome = action.by(surface);
    recorder.record(new Acted(action.describe(), by, outcome, where, watch.elapsed()));
    if (outcome.isDone()) {
      deeds.did(action, sight);
      recorder.tape().acted(action, by, sight);
    }
    hasty = outcome.asksForAnotherLook();
    look();
    album.outdated();
    return outcome;
  }

  /**
   * Fields are seen filled in the picture of what comes after them; all else is pictured with its
   * target. What is only repeated is pictured where that costs nothing: it was seen before.
   */
  private void picture(Action action, String by) {
    Optional<Element> target = action.target();
    if (!album.isKept() || target.isEmpty()) {
      return;
    }
    Box box = target.get().box();
    boolean repeated = by.equals(REPEATED) && !album.isAtHand();
    if (action instanceof Action.Fill || action instanceof Action.Select || repeated) {
      album.noteAction(box);
    } else if (Album.shows(box)) {
      album.beforeAction(box, sight);
    }
  }

  static Halt halt(Cause cause) {
    return switch (cause) {
      case MISSING, NOT_KNOWN -> Halt.MISSING;
      case AMBIGUOUS -> Halt.AMBIGUOUS;
      case NOT_YET, NOT_ASKED -> Halt.NEVER_CAME;
      case UNREAD -> Halt.NEEDS_MODEL;
      case LACKS_VALUE -> Halt.LACKS_VALUE;
      case UNFIT -> Halt.UNFIT;
      case UNANSWERED -> Halt.MODEL_FAILED;
      case DECLINED -> Halt.MODEL_DECLINED;
      case SPENT -> Halt.BUDGET_SPENT;
      case NO_PROGRESS -> Halt.NO_PROGRESS;
      case UNSAFE -> Halt.UNSAFE;
      case GAVE_UP -> Halt.MODEL_GAVE_UP;
      case MISSED -> Halt.MISSED;
    };
  }

  static Halt halt(Outcome.Kind kind) {
    return switch (kind) {
      case COVERED -> Halt.COVERED;
      case DISABLED -> Halt.DISABLED;
      case UNREACHABLE, TIMED_OUT -> Halt.UNREACHABLE;
      case REFUSED -> Halt.REFUSED;
      case UNFIT -> Halt.UNFIT;
      case GONE, CHANGED, ABSENT -> Halt.MISSING;
      case DONE -> throw new IllegalArgumentException("an action that was done halts nothing");
    };
  }
}

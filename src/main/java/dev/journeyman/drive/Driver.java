package dev.journeyman.drive;

import dev.journeyman.brain.Approach;
import dev.journeyman.brain.Brain;
import dev.journeyman.brain.Decision;
import dev.journeyman.check.Memory;
import dev.journeyman.evidence.Fact;
import dev.journeyman.evidence.Fact.Mark;
import dev.journeyman.evidence.Halt;
import dev.journeyman.evidence.Journal;
import dev.journeyman.evidence.Pictures;
import dev.journeyman.evidence.Unanswered;
import dev.journeyman.plan.Phase;
import dev.journeyman.plan.Plan;
import dev.journeyman.plan.PlannedStep;
import dev.journeyman.recording.Tape;
import dev.journeyman.surface.Action;
import dev.journeyman.surface.Activity;
import dev.journeyman.surface.Outcome;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.Surface;
import dev.journeyman.surface.SurfaceLost;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Walks one journey on one surface and records what happened. It stops at the first step that
 * cannot go on or whose expectations do not hold: what comes after would be about another state
 * than the author had in mind.
 */
public final class Driver {

  private final Surface surface;
  private final Brain brain;
  private final AppWatch app;
  private final Limits limits;
  private final Progress progress;
  private final Recorder recorder;
  private final Album album;
  private final Courtesy courtesy;
  private final Plan plan;
  private final Memory memory;
  private final CloseLooks looks;
  private final Stopwatch journey = Stopwatch.start();

  /** The page at the last look, with what happened since the step began. */
  private Sight sight = Sight.NOTHING;

  /** The page on which the journey began. */
  private Sight start = Sight.NOTHING;

  /** What the last step did, which a step that only looks asks of. */
  private Course course = new Course();

  /** What the last step has brought about. */
  private Aftermath aftermath = Aftermath.NONE;

  /**
   * Prepare to walk a plan and to tell of it.
   *
   * @param pictures where pictures are kept; none are taken where empty
   * @param tape hears what is done, to do it again another time
   */
  public Driver(
      Plan plan,
      Surface surface,
      Brain brain,
      AppWatch app,
      Journal journal,
      Optional<Pictures> pictures,
      Limits limits,
      Progress progress,
      Tape tape) {
    this.plan = plan;
    this.surface = surface;
    this.memory = new Memory();
    this.looks = new CloseLooks(surface);
    this.brain = brain;
    this.app = app;
    this.limits = limits;
    this.progress = progress;
    this.recorder = new Recorder(journal, plan.journey(), tape);
    this.album = new Album(surface, recorder, pictures);
    this.courtesy = new Courtesy(plan, surface, recorder);
  }

  private Driver(Driver before, Plan plan, Brain brain) {
    this.plan = plan;
    this.surface = before.surface;
    this.memory = before.memory;
    this.looks = before.looks;
    this.brain = brain;
    this.app = before.app;
    this.limits = before.limits;
    this.progress = before.progress;
    this.recorder = before.recorder;
    this.album = before.album;
    this.courtesy = new Courtesy(plan, surface, recorder);
    this.sight = before.sight;
    this.start = before.start;
  }

  /** One that goes on where this one has stopped, with what is still to come as it is now. */
  public Driver next(Plan other, Brain fresh) {
    return new Driver(this, other, fresh);
  }

  /** Walk all steps; whatever ends the walk is recorded, never thrown. */
  public void drive(String browser) {
    drive(browser, 0, plan.steps().size());
  }

  /** Walk a part of the steps, the last one excluded; the surface stays as it was left then. */
  public void drive(String browser, int from, int end) {
    recorder.record(new Fact.JourneyBegan(plan, browser));
    progress.began(plan);
    boolean goesOn = true;
    for (int i = from; i < end && goesOn; i++) {
      goesOn = step(i);
    }
    recorder.record(new Fact.JourneyEnded(journey.elapsed()));
  }

  private boolean step(int index) {
    PlannedStep step = plan.steps().get(index);
    Stopwatch watch = Stopwatch.start();
    recorder.record(new Fact.StepBegan(index));
    boolean goesOn;
    try {
      goesOn = walk(index, step);
    } catch (SurfaceLost lost) {
      goesOn = ended(lost);
    }
    recordApp();
    recorder.record(new Fact.StepEnded(watch.elapsed()));
    progress.ended(plan, step, goesOn, watch.elapsed());
    return goesOn;
  }

  private boolean walk(int index, PlannedStep step) {
    album.stepBegan();
    if (index == 0 && !begin()) {
      happened();
      return false;
    }
    courtesy.stepBegan();
    if (step.phase() != Phase.OUTCOME) {
      courtesy
          .clear(sight)
          .ifPresent(
              cleared -> {
                sight = cleared;
                aftermath = Aftermath.NONE;
              });
    }
    if (!step.isLook()) {
      course = new Course();
    }
    if (step.phase() != Phase.OUTCOME) {
      course.saw(sight);
    }
    Checking checking =
        new Checking(
            surface, recorder, memory, looks, course, start, sight, step.phase() == Phase.OUTCOME);
    checking.read(step.expectations(), brain);
    if (step.phase() != Phase.OUTCOME && !step.isLook()) {
      checking.before();
    }
    Approach approach = approach(index, step);
    recorder.tape().began(sight);
    boolean done = act(approach, checking);
    boolean held = done && after(checking);
    held = held && review(approach);
    if (!done || (checking.isEmpty() && index == plan.steps().size() - 1)) {
      surface.rest();
      sight = surface.look();
      album.outdated();
    }
    List<Mark> marks = new ArrayList<>(checking.marks());
    boolean always = throughout(step.phase(), marks);
    album.result(marks, sight);
    Sight ended = sight;
    aftermath = checking.aftermath(index, ended);
    boolean goesOn = happened() && held && always;
    if (!goesOn) {
      recorder.record(new Fact.Outlined(ended.outline()));
    } else {
      recorder.tape().held(ended);
    }
    return goesOn;
  }

  private boolean after(Checking checking) {
    boolean held = checking.after(sight, brain, album, limits.step());
    sight = checking.sight();
    return held;
  }

  /** Whether who decided agrees that the step is done. */
  private boolean review(Approach approach) {
    Optional<Decision.Stuck> objection = approach.review(sight);
    recorder.note(approach.notes(), picture -> album.shown(picture, sight));
    return objection.isEmpty()
        || recorder.halt(Acting.halt(objection.get().cause()), objection.get().message());
  }

  private boolean act(Approach approach, Checking checking) {
    BeforeDeeds deeds = new BeforeDeeds(aftermath, checking);
    Acting acting =
        new Acting(surface, recorder, album, courtesy, memory, limits, this::ending, deeds, sight);
    boolean done = acting.walk(approach);
    sight = acting.sight();
    return done;
  }

  private boolean ended(SurfaceLost lost) {
    Halt why = ending().orElse(Halt.BROWSER_LOST);
    return recorder.halt(
        why, why == Halt.BROWSER_LOST ? lost.reason() : Acting.explain(why, limits));
  }

  /** Why the journey must end where it is, if it must. */
  private Optional<Halt> ending() {
    if (progress.isCalledOff()) {
      return Optional.of(Halt.INTERRUPTED);
    }
    return journey.isPast(limits.journey()) ? Optional.of(Halt.TIMED_OUT) : Optional.empty();
  }

  private Approach approach(int index, PlannedStep step) {
    return step.phase() == Phase.OUTCOME
        ? new FreshLook()
        : brain.approach(step, next(index), memory);
  }

  /** Open the app where the journey starts. */
  private boolean begin() {
    Action open = new Action.Open(plan.start());
    Stopwatch watch = Stopwatch.start();
    Outcome outcome = open.by(surface);
    recorder.record(
        new Fact.Acted(open.describe(), "runner", outcome, Optional.empty(), watch.elapsed()));
    sight = surface.look();
    start = sight.quiet();
    return outcome.isDone() || recorder.halt(Acting.halt(outcome.kind()), outcome.detail());
  }

  private Optional<PlannedStep> next(int index) {
    List<PlannedStep> steps = plan.steps();
    return index + 1 < steps.size() && steps.get(index + 1).phase() != Phase.OUTCOME
        ? Optional.of(steps.get(index + 1))
        : Optional.empty();
  }

  private boolean throughout(Phase phase, List<Mark> marks) {
    if (plan.always().isEmpty()) {
      return true;
    }
    // what the preparation shows is not judged, so it is no reason to keep quiet later
    CloseLooks own = phase == Phase.BEFORE ? new CloseLooks(surface) : looks;
    Checking always =
        new Checking(surface, recorder, memory, own, new Course(), start, sight, false);
    always.read(plan.always(), brain);
    boolean goesOn = always.throughout(brain, album);
    marks.addAll(always.marks());
    return goesOn;
  }

  private boolean happened() {
    boolean blank = sight.isBlank();
    Activity activity = surface.drain();
    recorder.record(new Fact.Happened(activity, blank));
    sight = sight.quiet();
    Optional<String> question = Unanswered.question(activity);
    question.ifPresent(it -> recorder.halt(Halt.UNEXPECTED_DIALOG, it));
    return !blank && question.isEmpty();
  }

  private void recordApp() {
    List<String> lines = app.newLines();
    if (!lines.isEmpty()) {
      recorder.record(new Fact.AppLogged(lines));
    }
    app.exitCode()
        .ifPresent(
            code ->
                recorder.halt(
                    Halt.APP_GONE,
                    "the app ended by itself with exit code " + code + " during this step"));
  }
}

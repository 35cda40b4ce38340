package dev.journeyman.brain.vision;

import com.fasterxml.jackson.databind.JsonNode;
import dev.journeyman.brain.Approach;
import dev.journeyman.brain.Decision;
import dev.journeyman.brain.Decision.Cause;
import dev.journeyman.brain.Note;
import dev.journeyman.model.Answer;
import dev.journeyman.model.Call;
import dev.journeyman.model.CallResult.Ending;
import dev.journeyman.model.Gesture;
import dev.journeyman.model.Message;
import dev.journeyman.model.Picture;
import dev.journeyman.plan.PlannedStep;
import dev.journeyman.surface.Action;
import dev.journeyman.surface.Outcome;
import dev.journeyman.surface.Sight;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One step with a model: it is shown the page, its gestures are looked at and made one by one, and
 * it is told what came of them, until it says that the step is done.
 */
final class VisionApproach implements Approach {

  private final PlannedStep step;
  private final Asking asking;
  private final Moves moves;
  private final Camera camera;
  private final Rules rules;
  private final Context context;
  private final Beginnings beginnings;
  private final UnaryOperator<String> redactor;
  private final List<Note> notes;
  private final Effort effort;
  private final Repetition repetition = new Repetition();
  private final Deque<Move> underWay = new ArrayDeque<>();
  private Turns turns = new Turns(List.of(), java.util.Set.of());
  private Sight seen = Sight.NOTHING;
  private boolean asked;
  private boolean acted;
  private Optional<Move> fresh = Optional.empty();
  private int unreadable;

  VisionApproach(
      PlannedStep step,
      Asking asking,
      Moves moves,
      Camera camera,
      Rules rules,
      Context context,
      Beginnings beginnings,
      List<Note> notes) {
    this.step = step;
    this.asking = asking;
    this.moves = moves;
    this.camera = camera;
    this.rules = rules;
    this.context = context;
    this.beginnings = beginnings;
    this.effort = new Effort(step.intent());
    this.redactor = context.redactor();
    this.notes = notes;
  }

  @Override
  public String by() {
    return context.model().name().toString();
  }

  @Override
  public List<Note> notes() {
    List<Note> all = List.copyOf(notes);
    notes.clear();
    return all;
  }

  @Override
  public Decision decide(Sight sight) {
    came(sight);
    seen = sight;
    while (true) {
      Optional<Decision> next = turns.isOver() ? ask(sight) : act(sight);
      if (next.isPresent()) {
        return next.get();
      }
    }
  }

  @Override
  public void did(Action action) {
    acted = true;
    rules.did(action, seen);
    effort.did(action, seen);
    fresh = Optional.of(underWay.remove());
  }

  /** Tell what came of the last action, which shows only on the next look. */
  private void came(Sight sight) {
    Optional<Effort.Came> came = effort.came(sight);
    came.filter(Effort.Came::inVain).ifPresent(it -> notes.add(new Note.Noticed(it.text())));
    String said = came.map(Effort.Came::text).orElse("");
    fresh.ifPresent(move -> moveDone(said.isEmpty() ? said(move) : said));
    fresh = Optional.empty();
  }

  private static String said(Move move) {
    return move instanceof Move.Do it ? it.said() : "Waited.";
  }

  @Override
  public boolean copes(Outcome outcome) {
    if (outcome.kind() == Outcome.Kind.REFUSED || outcome.kind() == Outcome.Kind.UNREACHABLE) {
      // where the app is left or gone, nothing that a model finds is worth anything
      return false;
    }
    fail("That did not work: " + redactor.apply(outcome.detail()));
    return true;
  }

  private void moveDone(String said) {
    if (underWay.isEmpty()) {
      turns.gestureDone(redactor.apply(said), Optional.empty());
    }
  }

  private void fail(String reason) {
    underWay.clear();
    turns.end(Ending.FAILED, redactor.apply(reason));
  }

  /** Show the model where things stand; empty where it goes on with new calls. */
  private Optional<Decision> ask(Sight sight) {
    Optional<String> stuck = repetition.turn(sight);
    if (stuck.isPresent()) {
      return stuck.map(DeadEnd::noProgress);
    }
    Optional<Picture> wanted = turns.picture();
    Picture picture = wanted.orElseGet(() -> camera.picture(sight));
    notes.add(
        new Note.Showed(picture.base64(), wanted.isPresent() ? Note.Part.OTHER : Note.Part.WHOLE));
    if (!asked) {
      beginnings.keep(sight, picture);
    }
    Message message =
        asked
            ? new Message.Results(turns.results(picture, Tabs.of(sight, redactor)))
            : new Message.Task("The step: " + step.intent() + hints(), List.of(picture));
    asked = true;
    Answer answer = asking.say(message);
    return answer instanceof Answer.Failure failure
        ? Optional.of(DeadEnd.failed(failure))
        : take((Answer.Turn) answer);
  }

  private String hints() {
    return context.hints().isEmpty()
        ? ""
        : "\n\nThe author's hints for the way; they are no part of the step:\n- "
            + String.join("\n- ", context.hints());
  }

  private Optional<Decision> take(Answer.Turn turn) {
    if (turn.calls().isEmpty()) {
      return Optional.of(
          turn.stop() == Answer.Stop.TRUNCATED
              ? new Decision.Stuck(Cause.UNANSWERED, "the model's answer was cut off")
              : finished());
    }
    turns = new Turns(turn.calls(), context.allowed());
    Optional<String> broken =
        turn.stop() == Answer.Stop.TRUNCATED
            ? Optional.of("your answer was cut off")
            : turn.calls().stream().flatMap(call -> Functions.fault(call).stream()).findFirst();
    if (broken.isPresent()) {
      return unreadable(broken.get());
    }
    unreadable = 0;
    return turn.calls().stream()
        .flatMap(call -> call.concerns().stream())
        .filter(concern -> !context.allowed().contains(concern.kind()))
        .findFirst()
        .map(DeadEnd::unsafe);
  }

  /** Nothing of a turn that cannot be read is done; once, the model may say it again. */
  private Optional<Decision> unreadable(String reason) {
    unreadable++;
    if (unreadable > 1) {
      return Optional.of(
          new Decision.Stuck(
              Cause.UNANSWERED, "the model's answers cannot be read: " + redactor.apply(reason)));
    }
    fail("Nothing of this turn was done: " + reason + ". Say it again.");
    return Optional.empty();
  }

  private Decision finished() {
    Optional<String> slip =
        acted
            ? effort.slip()
            : Optional.of("the model called the step done without doing anything");
    if (slip.isPresent() && step.expectations().isEmpty()) {
      return new Decision.Stuck(
          Cause.GAVE_UP, slip.get() + ", and nothing is promised that could be checked");
    }
    slip.filter(it -> acted).ifPresent(it -> notes.add(new Note.Slipped(it)));
    return new Decision.Finished();
  }

  /** Whether nothing was done at all. */
  boolean isIdle() {
    return !acted;
  }

  /** The next thing to do of this turn; empty where only the model was told something. */
  private Optional<Decision> act(Sight sight) {
    boolean begins = underWay.isEmpty();
    if (begins) {
      Call call = turns.current();
      if (call.request() instanceof Call.Invoke invoke) {
        return invoked(call, invoke);
      }
      Optional<Gesture> gesture = turns.gesture();
      if (gesture.isEmpty()) {
        turns.end(Ending.DONE, "");
        return Optional.empty();
      }
      underWay.addAll(moves.of(gesture.get(), sight));
    }
    if (underWay.isEmpty()) {
      turns.gestureDone("Nothing to do.", Optional.empty());
      return Optional.empty();
    }
    return move(underWay.element(), sight, begins);
  }

  private Optional<Decision> move(Move move, Sight sight, boolean begins) {
    if (move instanceof Move.Do it) {
      return perform(it.action(), sight, begins);
    }
    if (move instanceof Move.Wait wait) {
      moveDone(said(underWay.remove()));
      return Optional.of(new Decision.Wait(wait.time()));
    }
    if (move instanceof Move.Tell tell) {
      underWay.remove();
      turns.gestureDone(redactor.apply(tell.text()), tell.picture());
    } else if (move instanceof Move.Refuse refuse) {
      fail("Not done: " + refuse.reason() + ".");
      return repetition.deed(refuse.reason(), sight).map(DeadEnd::noProgress);
    }
    return Optional.empty();
  }

  /** A key that one gesture presses several times is one deed. */
  private Optional<Decision> perform(Action action, Sight sight, boolean begins) {
    Optional<String> against = rules.against(action, sight);
    Optional<String> again = begins ? repetition.deed(action.describe(), sight) : Optional.empty();
    if (again.isPresent()) {
      return again.map(DeadEnd::noProgress);
    }
    if (against.isPresent()) {
      notes.add(new Note.Changed("not allowed: " + action.describe(), against.get()));
      fail("Not done: " + against.get() + ".");
      return Optional.empty();
    }
    return Optional.of(new Decision.Act(action));
  }

  private Optional<Decision> invoked(Call call, Call.Invoke invoke) {
    String reason = invoke.arguments().path("reason").asText("");
    return switch (call.name()) {
      case Functions.DONE -> Optional.of(finished());
      case Functions.GIVE_UP ->
          Optional.of(
              new Decision.Stuck(Cause.GAVE_UP, "the model gave up: " + redactor.apply(reason)));
      case Functions.CHOOSE -> choose(invoke);
      default -> throw new IllegalStateException(call.name() + " was to be refused before");
    };
  }

  private Optional<Decision> choose(Call.Invoke invoke) {
    JsonNode given = invoke.arguments();
    underWay.add(Lists.choosing(given.path("list").asText(), given.path("option").asText(), seen));
    return move(underWay.element(), seen, true);
  }
}

package dev.journeyman.brain.vision;

import com.fasterxml.jackson.databind.JsonNode;
import dev.journeyman.brain.Claim;
import dev.journeyman.brain.Claim.Span;
import dev.journeyman.brain.Interpretation;
import dev.journeyman.brain.Interpretation.NotUnderstood;
import dev.journeyman.brain.Interpretation.Understood;
import dev.journeyman.brain.plain.PlainBrain;
import dev.journeyman.check.AllOf;
import dev.journeyman.check.Check;
import dev.journeyman.check.Finding;
import dev.journeyman.check.Scene;
import dev.journeyman.model.Answer;
import dev.journeyman.model.Call;
import dev.journeyman.model.CallResult;
import dev.journeyman.model.CallResult.Ending;
import dev.journeyman.model.Message;
import dev.journeyman.model.Picture;
import dev.journeyman.surface.Sight;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Has a model say an expectation in sentences that the grammar reads. Its check must have been seen
 * to be false: before the step, or where something stays as it was, on the page on which the
 * journey began. One that does not hold afterwards may be mended once, because the first wording of
 * a stranger is often wrong about the page, and then counts.
 */
final class CheckWriter {

  private static final int MOST_TURNS = 3;

  private final Asking asking;
  private final String by;
  private final UnaryOperator<String> redactor;

  CheckWriter(Asking asking, String by, UnaryOperator<String> redactor) {
    this.asking = asking;
    this.by = by;
    this.redactor = redactor;
  }

  /** What came of it: a check, or why there is none. */
  sealed interface Written {}

  record Wrote(Understood check) implements Written {}

  /** No check can say it; somebody has to look. */
  record CannotSay(String why) implements Written {}

  /** The model did not answer. */
  record Failed(NotUnderstood why) implements Written {}

  Written write(Claim claim, String pages, List<Picture> pictures) {
    Message message =
        new Message.Task("The expectation: " + claim.expectation() + "\n\n" + pages, pictures);
    boolean mended = false;
    for (int turn = 1; turn <= MOST_TURNS; turn++) {
      Answer answer = asking.say(message);
      if (answer instanceof Answer.Failure failure) {
        return new Failed(new NotUnderstood("", failure.kind().title() + ": " + failure.reason()));
      }
      List<Call> calls = ((Answer.Turn) answer).calls();
      if (((Answer.Turn) answer).stop() == Answer.Stop.TRUNCATED
          || calls.size() != 1
          || !(calls.get(0).request() instanceof Call.Invoke invoke)) {
        return new Failed(new NotUnderstood("", "the model wrote no check that can be read"));
      }
      if (calls.get(0).name().equals(Functions.NO_CHECK)) {
        return new CannotSay(invoke.arguments().path("reason").asText(""));
      }
      Attempt attempt = attempt(invoke.arguments().path("sentences"), claim);
      if (attempt.accepted().isPresent() && (attempt.remark().isEmpty() || mended)) {
        return new Wrote(attempt.accepted().get());
      }
      mended |= attempt.accepted().isPresent();
      message = result(calls.get(0), attempt.remark());
    }
    return new CannotSay("no sentence was found that was false before the step");
  }

  /** A check that may count, and what the model is to hear of it. */
  private record Attempt(Optional<Understood> accepted, String remark) {
    static Attempt refused(String why) {
      return new Attempt(Optional.empty(), why + " Try again, or call no_check.");
    }
  }

  private Attempt attempt(JsonNode written, Claim claim) {
    List<String> sentences = new ArrayList<>();
    List<Check> checks = new ArrayList<>();
    for (JsonNode sentence : written) {
      Interpretation read = PlainBrain.expectation(sentence.asText());
      if (!(read instanceof Understood understood)) {
        return Attempt.refused("\"" + sentence.asText() + "\" is of none of the forms.");
      }
      sentences.add(sentence.asText());
      checks.add(understood.check());
    }
    if (checks.isEmpty()) {
      return Attempt.refused("There is no sentence in it.");
    }
    Check check = checks.size() == 1 ? checks.get(0) : new AllOf(checks);
    Optional<String> lack = Faithful.lack(claim.expectation(), sentences, check);
    return lack.map(Attempt::refused).orElseGet(() -> tried(check, claim));
  }

  private Attempt tried(Check check, Claim claim) {
    boolean still = saysStill(claim.expectation());
    boolean lasting = still || claim.span() == Span.OUTCOME;
    if (on(lasting ? claim.start() : claim.before(), check, claim).isHeld()) {
      return Attempt.refused(
          lasting
              ? "This was true when the journey began already, so it proves nothing."
              : "This was true before the step already, so it proves nothing. Write one that was"
                  + " not.");
    }
    Finding after = on(claim.after(), check, claim);
    boolean form = Untyped.isAboutForm(claim.expectation());
    if (after.isHeld()
        && !form
        && !on(Untyped.of(claim.after(), claim.before()), check, claim).isHeld()) {
      return Attempt.refused(
          "This is true only because of what was filled in just now, which is no outcome.");
    }
    String remark =
        after.isHeld()
            ? ""
            : redactor.apply(
                "It does not hold: expected "
                    + after.expected()
                    + ", saw "
                    + after.saw()
                    + ". If the page does not fulfil the expectation, send the same again; if your"
                    + " sentence was wrong about the page, mend it.");
    return new Attempt(Optional.of(new Understood(check, still, by)), remark);
  }

  private static Finding on(Sight sight, Check check, Claim claim) {
    return check.on(new Scene(sight, claim.memory()));
  }

  private static boolean saysStill(String expectation) {
    return expectation.matches("(?is).*\\b(still|remains?|stays?|continues?|unchanged)\\b.*");
  }

  private static Message result(Call call, String remark) {
    return new Message.Results(
        List.of(
            new CallResult(call, Ending.FAILED, remark, Optional.empty(), List.of(), List.of())));
  }
}

package dev.journeyman.brain.vision;

import com.fasterxml.jackson.databind.JsonNode;
import dev.journeyman.brain.Claim;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Has a model say an expectation in sentences that the grammar reads. Its check must have been
 * false before the step; one that does not hold afterwards may be mended once, because the first
 * wording of a stranger is often wrong about the page, and then counts.
 */
final class CheckWriter {

  private static final int MOST_TURNS = 3;

  private final Asking asking;
  private final String by;

  CheckWriter(Asking asking, String by) {
    this.asking = asking;
    this.by = by;
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
    for (int turn = 1; turn <= MOST_TURNS; turn++) {
      Answer answer = asking.say(message);
      if (answer instanceof Answer.Failure failure) {
        return new Failed(new NotUnderstood("", failure.kind().title() + ": " + failure.reason()));
      }
      List<Call> calls = ((Answer.Turn) answer).calls();
      if (calls.size() != 1 || !(calls.get(0).request() instanceof Call.Invoke invoke)) {
        return new Failed(new NotUnderstood("", "the model wrote no check that can be read"));
      }
      if (calls.get(0).name().equals(Functions.NO_CHECK)) {
        return new CannotSay(invoke.arguments().path("reason").asText(""));
      }
      Attempt attempt = attempt(invoke.arguments().path("sentences"), claim);
      if (attempt.accepted().isPresent() && (attempt.remark().isEmpty() || turn > 1)) {
        return new Wrote(attempt.accepted().get());
      }
      message = result(calls.get(0), attempt.remark());
    }
    return new CannotSay("no sentence was found that was false before the step");
  }

  /** A check that may count, and what the model is to hear of it. */
  private record Attempt(Optional<Understood> accepted, String remark) {}

  private Attempt attempt(JsonNode sentences, Claim claim) {
    List<Check> checks = new ArrayList<>();
    for (JsonNode sentence : sentences) {
      Interpretation read = PlainBrain.expectation(sentence.asText());
      if (!(read instanceof Understood understood)) {
        return new Attempt(
            Optional.empty(), "\"" + sentence.asText() + "\" is of none of the forms. Try again.");
      }
      checks.add(understood.check());
    }
    if (checks.isEmpty()) {
      return new Attempt(Optional.empty(), "There is no sentence in it. Try again.");
    }
    boolean still = saysStill(claim.expectation());
    Check check = checks.size() == 1 ? checks.get(0) : new AllOf(checks);
    Finding before = check.on(new Scene(claim.before(), claim.memory()));
    if (before.isHeld() && !still) {
      return new Attempt(
          Optional.empty(),
          "This was true before the step already, so it proves nothing. Write one that was not.");
    }
    Finding after = check.on(new Scene(claim.after(), claim.memory()));
    Understood understood = new Understood(check, still, by);
    return after.isHeld()
        ? new Attempt(Optional.of(understood), "")
        : new Attempt(
            Optional.of(understood),
            "It does not hold: expected "
                + after.expected()
                + ", saw "
                + after.saw()
                + ". If the page does not fulfil the expectation, send the same again; if your"
                + " sentence was wrong about the page, mend it.");
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

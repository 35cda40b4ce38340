package dev.journeyman.brain.vision;

import com.fasterxml.jackson.databind.JsonNode;
import dev.journeyman.brain.Claim;
import dev.journeyman.brain.Interpretation.NotUnderstood;
import dev.journeyman.brain.Interpretation.Understood;
import dev.journeyman.model.Answer;
import dev.journeyman.model.Call;
import dev.journeyman.model.CallResult;
import dev.journeyman.model.CallResult.Ending;
import dev.journeyman.model.Message;
import dev.journeyman.model.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Has a model say an expectation in sentences that the grammar reads. A {@link Wording} that does
 * not hold afterwards may be mended once, because the first one of a stranger is often wrong about
 * the page, and then counts.
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
      Wording.Trial attempt = wording(invoke.arguments().path("sentences")).on(claim);
      if (attempt.accepted().isPresent() && (attempt.remark().isEmpty() || mended)) {
        return new Wrote(attempt.accepted().get());
      }
      mended |= attempt.accepted().isPresent();
      message = result(calls.get(0), redactor.apply(attempt.remark()));
    }
    return new CannotSay("no sentence was found that was false before the step");
  }

  private Wording wording(JsonNode written) {
    List<String> sentences = new ArrayList<>();
    written.forEach(sentence -> sentences.add(sentence.asText()));
    return new Wording(sentences, by);
  }

  private static Message result(Call call, String remark) {
    return new Message.Results(
        List.of(
            new CallResult(call, Ending.FAILED, remark, Optional.empty(), List.of(), List.of())));
  }
}

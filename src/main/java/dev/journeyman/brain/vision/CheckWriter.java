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
import java.util.function.Supplier;
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
  private final Givens givens;
  private final Supplier<Proofreader> reader;
  private final UnaryOperator<String> redactor;

  /**
   * Prepare to have a check written.
   *
   * @param givens what a check may name
   * @param reader says whether one that names something else is about the expectation
   */
  CheckWriter(
      Asking asking,
      String by,
      Givens givens,
      Supplier<Proofreader> reader,
      UnaryOperator<String> redactor) {
    this.asking = asking;
    this.by = by;
    this.givens = givens;
    this.reader = reader;
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
      Wording wording = wording(invoke.arguments().path("sentences"));
      Wording.Trial attempt = wording.on(claim);
      Optional<String> taken = attempt.accepted().flatMap(it -> taken(wording));
      if (taken.isPresent()) {
        attempt = Wording.Trial.refused(taken.get());
      }
      if (attempt.accepted().isPresent() && (attempt.remark().isEmpty() || mended)) {
        return about(wording, attempt, claim);
      }
      mended |= attempt.accepted().isPresent();
      message = result(calls.get(0), redactor.apply(attempt.remark()));
    }
    return new CannotSay("no sentence was found that was false before the step");
  }

  /** Why a check would hold whatever the app does. */
  private Optional<String> taken(Wording wording) {
    Givens.Lack lack = givens.lack(wording.sentences());
    Optional<String> control =
        lack.names().stream().filter(it -> new Quote(it).isControl(givens.after())).findFirst();
    return lack.value()
        .map(
            it ->
                "It takes \""
                    + it
                    + "\" from the page that it is to check. Say it with what the expectation or the"
                    + " page before gives.")
        .or(() -> control.map(it -> "\"" + it + "\" is the name of a control and proves nothing."));
  }

  /**
   * What names something of the model's own counts where somebody says that it is about the
   * expectation, and only in favour of the app: that it is not there proves nothing.
   */
  private Written about(Wording wording, Wording.Trial attempt, Claim claim) {
    Givens.Lack lack = givens.lack(wording.sentences());
    if (lack.isNone()) {
      return new Wrote(attempt.accepted().orElseThrow());
    }
    boolean counts =
        attempt.remark().isEmpty()
            && reader.get().implies(wording.sentences(), claim.expectation());
    return counts
        ? new Wrote(attempt.accepted().orElseThrow())
        : new CannotSay("a check that names " + lack.names() + " does not say the expectation");
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

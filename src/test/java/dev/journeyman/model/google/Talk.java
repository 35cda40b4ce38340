package dev.journeyman.model.google;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.journeyman.model.Answer;
import dev.journeyman.model.Answer.Failure;
import dev.journeyman.model.Answer.Turn;
import dev.journeyman.model.Brief;
import dev.journeyman.model.Brief.Hands;
import dev.journeyman.model.Call;
import dev.journeyman.model.CallResult;
import dev.journeyman.model.CallResult.Ending;
import dev.journeyman.model.Function;
import dev.journeyman.model.Message;
import dev.journeyman.model.Picture;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What the tests of this package say to a model. */
final class Talk {

  static final Picture PICTURE = Picture.jpeg("a page".getBytes(StandardCharsets.UTF_8), 1280, 800);
  static final Message.Task TASK = new Message.Task("Buy a mug", List.of(PICTURE));

  private Talk() {}

  static Brief brief(Hands hands) {
    Function done =
        new Function(
            "done",
            "Say that the step is done",
            JsonNodeFactory.instance.objectNode().put("type", "object"));
    return new Brief("You test shops.", hands, List.of(done), 1280, 800, 4096, "run-1");
  }

  static CallResult done(Call call) {
    return new CallResult(call, Ending.DONE, "Done.", Optional.of(PICTURE), List.of(), List.of());
  }

  static Message.Results results(Turn turn) {
    return new Message.Results(turn.calls().stream().map(Talk::done).toList());
  }

  static Turn turn(Answer answer) {
    assertThat(answer).isInstanceOf(Turn.class);
    return (Turn) answer;
  }

  static Failure failure(Answer answer) {
    assertThat(answer).isInstanceOf(Failure.class);
    return (Failure) answer;
  }
}

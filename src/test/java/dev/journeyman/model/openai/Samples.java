package dev.journeyman.model.openai;

import dev.journeyman.model.Brief;
import dev.journeyman.model.Brief.Hands;
import dev.journeyman.model.Call;
import dev.journeyman.model.CallResult;
import dev.journeyman.model.CallResult.Ending;
import dev.journeyman.model.Function;
import dev.journeyman.model.Message;
import dev.journeyman.model.Picture;
import java.util.List;
import java.util.Optional;

/** What the tests say. */
final class Samples {

  /**
   * Two pictures of one colour, 64 by 40 pixels; written down so that goldens are the same on each
   * Java.
   */
  static final Picture BEFORE =
      new Picture(
          "iVBORw0KGgoAAAANSUhEUgAAAEAAAAAoCAIAAADBrGu+AAAAOUlEQVR42u3PMQ0AAAwDoPo33WrYuQQckD4XAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAYGLAS5a47Q+VtYpAAAAAElFTkSuQmCC",
          "image/png",
          64,
          40);

  static final Picture AFTER =
      new Picture(
          "iVBORw0KGgoAAAANSUhEUgAAAEAAAAAoCAIAAADBrGu+AAAAPUlEQVR42u3PQQkAAAgEsAthWMMaxgw+hcEKLNXzWgQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQELhb66xDTHq9SvgAAAABJRU5ErkJggg==",
          "image/png",
          64,
          40);

  private Samples() {}

  static Brief brief() {
    return brief(Hands.PIXELS);
  }

  static Brief brief(Hands hands) {
    return new Brief(
        "You test a web shop.",
        hands,
        List.of(
            new Function(
                "finish",
                "The step is done.",
                OpenAiServer.json(
                    "{\"type\":\"object\",\"properties\":{\"summary\":{\"type\":\"string\"}}}"))),
        64,
        40,
        2000,
        "run-123");
  }

  static Message task() {
    return new Message.Task("Search for \"mug\".", List.of(BEFORE));
  }

  static CallResult done(Call call) {
    return new CallResult(call, Ending.DONE, "Done.", Optional.of(AFTER), List.of(), List.of());
  }

  static Message.Results results(List<Call> calls) {
    return new Message.Results(calls.stream().map(Samples::done).toList());
  }
}

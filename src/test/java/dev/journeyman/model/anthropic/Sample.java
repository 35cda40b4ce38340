package dev.journeyman.model.anthropic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.journeyman.model.Answer;
import dev.journeyman.model.Brief;
import dev.journeyman.model.Brief.Hands;
import dev.journeyman.model.Call;
import dev.journeyman.model.CallResult;
import dev.journeyman.model.CallResult.Ending;
import dev.journeyman.model.CallResult.Tab;
import dev.journeyman.model.Function;
import dev.journeyman.model.Message;
import dev.journeyman.model.Picture;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the tests say to models. */
final class Sample {

  /** One pixel. */
  static final Picture PICTURE =
      new Picture(
          "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
          "image/png",
          1,
          1);

  static final Function REPORT =
      new Function(
          "step_done",
          "Say that the step is done.",
          json("{\"type\":\"object\",\"properties\":{\"summary\":{\"type\":\"string\"}}}"));

  private Sample() {}

  static Brief brief(Hands hands) {
    return new Brief("You test web apps.", hands, List.of(REPORT), 1280, 800, 2000, "run-1");
  }

  static Message.Task task(String text) {
    return new Message.Task(text, List.of(PICTURE));
  }

  static Message.Results results(CallResult... results) {
    return new Message.Results(List.of(results));
  }

  static CallResult done(Call call, String text) {
    return new CallResult(call, Ending.DONE, text, Optional.empty(), List.of(), List.of());
  }

  static CallResult seen(Call call, String text) {
    return new CallResult(call, Ending.DONE, text, Optional.of(PICTURE), List.of(), List.of());
  }

  static CallResult done(Call call, String text, Tab... tabs) {
    return new CallResult(
        call, Ending.DONE, text, Optional.empty(), Arrays.asList(tabs), List.of());
  }

  static CallResult ended(Call call, Ending ending, String text) {
    return new CallResult(
        call, ending, text, Optional.of(PICTURE), List.of(tab("1", true)), List.of());
  }

  static Tab tab(String id, boolean active) {
    return new Tab(id, "Tab " + id, "http://shop.test/" + id, active);
  }

  static List<Call> calls(Answer answer) {
    return turn(answer).calls();
  }

  static Answer.Turn turn(Answer answer) {
    if (answer instanceof Answer.Turn turn) {
      return turn;
    }
    throw new AssertionError(answer.toString());
  }

  static Answer.Failure failure(Answer answer) {
    if (answer instanceof Answer.Failure failure) {
      return failure;
    }
    throw new AssertionError(answer.toString());
  }

  static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}

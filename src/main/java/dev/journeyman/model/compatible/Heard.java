package dev.journeyman.model.compatible;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.journeyman.model.Call;
import java.util.List;

/**
 * A message of a model, understood.
 *
 * @param echo the message as it goes back with the next question
 */
record Heard(List<Call> calls, String text, ObjectNode echo) {

  /** Calls that were made in plain text. */
  static Heard written(List<Call> calls, String text, String content) {
    return new Heard(calls, text, message(content));
  }

  static ObjectNode message(String content) {
    return JsonNodeFactory.instance.objectNode().put("role", "assistant").put("content", content);
  }

  /** The same from an answer that was cut off: nothing in it may be done. */
  Heard cut() {
    return new Heard(calls.stream().map(Heard::cut).toList(), text, echo);
  }

  private static Call cut(Call call) {
    return new Call(
        call.id(),
        call.name(),
        new Call.Unreadable(call.name() + ": the answer was cut off before its end"),
        call.concerns());
  }

  /** What a message says; its content is a text, a list of texts, or null. */
  static String content(JsonNode message) {
    JsonNode content = message.path("content");
    StringBuilder text = new StringBuilder(content.isTextual() ? content.asText() : "");
    content.forEach(it -> text.append(it.path("text").asText("")));
    return withoutThoughts(text.toString());
  }

  /** Templates open the thought themselves, so that only its end may be in the answer. */
  private static String withoutThoughts(String text) {
    int end = text.lastIndexOf("</think>");
    return end < 0 ? text : text.substring(end + "</think>".length()).strip();
  }
}

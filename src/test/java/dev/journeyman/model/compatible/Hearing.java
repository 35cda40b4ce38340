package dev.journeyman.model.compatible;

import static dev.journeyman.model.compatible.Talk.TASK;
import static dev.journeyman.model.compatible.Talk.brief;
import static dev.journeyman.model.compatible.Talk.turn;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.journeyman.model.Answer.Turn;
import dev.journeyman.model.Brief.Hands;
import dev.journeyman.model.compatible.Dialect.Form;
import dev.journeyman.model.compatible.Dialect.Space;

/** What the adapter makes of a message that a model sends. */
final class Hearing {

  private Hearing() {}

  private static Turn heard(Form form, String finish, String message) {
    try (CompatibleServer server = new CompatibleServer(new Dialect(form, Space.NORM1000))) {
      server.willSend(finish, message);
      return turn(server.model().begin(brief(Hands.PIXELS)).say(TASK));
    }
  }

  static Turn called(Form form, String name, String args) {
    return heard(
        form,
        "tool_calls",
        JsonNodeFactory.instance
            .objectNode()
            .put("role", "assistant")
            .putNull("content")
            .set(
                "tool_calls",
                JsonNodeFactory.instance
                    .arrayNode()
                    .add(
                        JsonNodeFactory.instance
                            .objectNode()
                            .put("id", "c1")
                            .put("type", "function")
                            .set(
                                "function",
                                JsonNodeFactory.instance
                                    .objectNode()
                                    .put("name", name)
                                    .put("arguments", args))))
            .toString());
  }

  static Turn spoken(Form form, String content) {
    return heard(
        form,
        "stop",
        JsonNodeFactory.instance
            .objectNode()
            .put("role", "assistant")
            .put("content", content)
            .toString());
  }
}

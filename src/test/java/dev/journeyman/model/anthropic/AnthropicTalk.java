package dev.journeyman.model.anthropic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.journeyman.model.Answer;
import dev.journeyman.model.Brief.Hands;
import dev.journeyman.model.Call;
import dev.journeyman.model.Conversation;
import dev.journeyman.model.Gesture;
import dev.journeyman.model.Gesture.At;
import dev.journeyman.model.Gesture.Button;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** A conversation with the strict server. */
abstract class AnthropicTalk {

  static final Gesture CLICK = new Gesture.Click(new At(5, 6), Button.LEFT, 1, "");
  static final Gesture TYPE = new Gesture.Type("mug", false, false);
  static final Gesture ENTER = new Gesture.Keys("Enter", 1);

  final AnthropicServer server = new AnthropicServer();
  final Conversation conversation = server.model().begin(Sample.brief(Hands.PAGE));

  @AfterEach
  void stop() {
    server.close();
  }

  Answer say(String text) {
    return conversation.say(Sample.task(text));
  }

  JsonNode lastContent() {
    List<JsonNode> requests = server.requests();
    JsonNode messages = requests.get(requests.size() - 1).path("messages").deepCopy();
    JsonNode content = messages.path(messages.size() - 1).path("content");
    content.findParents("cache_control").forEach(it -> ((ObjectNode) it).remove("cache_control"));
    return content;
  }

  static Call.Act act(Gesture gesture) {
    return new Call.Act(List.of(gesture));
  }

  void assertClean() {
    assertThat(server.violations()).isEmpty();
  }
}

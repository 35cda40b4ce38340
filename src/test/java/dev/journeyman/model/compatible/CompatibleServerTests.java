package dev.journeyman.model.compatible;

import static dev.journeyman.model.testing.Spoiling.array;
import static dev.journeyman.model.testing.Spoiling.moveToEnd;
import static dev.journeyman.model.testing.Spoiling.object;
import static dev.journeyman.model.testing.Spoiling.row;
import static dev.journeyman.model.testing.Spoiling.swap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.journeyman.model.Answer.Turn;
import dev.journeyman.model.Brief.Hands;
import dev.journeyman.model.Conversation;
import dev.journeyman.model.Gesture;
import dev.journeyman.model.http.JsonClient;
import dev.journeyman.model.http.Reply;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The server is worth something only if it rejects what is wrong. */
class CompatibleServerTests {

  @AutoClose private final CompatibleServer server = new CompatibleServer(Dialect.guess("local"));

  @BeforeEach
  void talk() {
    Conversation conversation = server.model().begin(Talk.brief(Hands.PIXELS));
    server.willAct(new Gesture.Screenshot(), new Gesture.NewTab());
    Turn turn = Talk.turn(conversation.say(Talk.TASK));
    server.willSay("Done.");
    conversation.say(Talk.results(turn));
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        row("does not answer", it -> object(it, "/messages/3").put("tool_call_id", "other")),
        row("does not answer", it -> swap(array(it, "/messages"), 3, 4)),
        row("has no tool message", it -> array(it, "/messages").remove(4)),
        row("assistant after", it -> array(it, "/messages").remove(1)),
        row("twice", it -> object(it, "/messages/2/tool_calls/1").put("id", "chatcmpl-tool-1")),
        row(
            "no JSON object",
            it -> object(it, "/messages/2/tool_calls/0/function").put("arguments", "{")),
        row("must be text", it -> object(it, "/messages/2").putNull("content")),
        row("at the beginning", it -> moveToEnd(it, "/messages")));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void aWrongRequestIsRejectedAndNoted(String fault, Consumer<ObjectNode> spoil) {
    ObjectNode request = server.requests().get(1).deepCopy();
    spoil.accept(request);
    assertThat(post(request)).isInstanceOf(Reply.Bad.class);
    assertThat(server.violations()).singleElement().asString().contains(fault);
  }

  @Test
  void theRightRequestIsTaken() {
    server.willSay("Done.");
    assertThat(post(server.requests().get(1))).isInstanceOf(Reply.Ok.class);
    assertThat(server.violations()).isEmpty();
  }

  private Reply post(JsonNode request) {
    return new JsonClient(Duration.ofSeconds(20))
        .post(
            server.base().resolve("/v1/chat/completions"),
            Map.of("Authorization", "Bearer " + CompatibleServer.KEY),
            request);
  }
}

package dev.journeyman.model.openai;

import static dev.journeyman.model.testing.Spoiling.array;
import static dev.journeyman.model.testing.Spoiling.object;
import static dev.journeyman.model.testing.Spoiling.row;
import static dev.journeyman.model.testing.Spoiling.swap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.journeyman.model.Answer.Turn;
import dev.journeyman.model.CallResult;
import dev.journeyman.model.CallResult.Ending;
import dev.journeyman.model.Conversation;
import dev.journeyman.model.Message;
import dev.journeyman.model.http.JsonClient;
import dev.journeyman.model.http.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The server is worth something only if it rejects what is wrong. */
class OpenAiServerTests {

  @AutoClose private final OpenAiServer server = new OpenAiServer();

  @BeforeEach
  void talk() {
    Conversation conversation = server.model().begin(Samples.brief());
    server.willCall("finish", "{}");
    Turn turn = (Turn) conversation.say(Samples.task());
    server.willSay("Done.");
    conversation.say(
        new Message.Results(
            turn.calls().stream()
                .map(
                    it ->
                        new CallResult(
                            it, Ending.DONE, "Done.", Optional.empty(), List.of(), List.of()))
                .toList()));
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        row(
            "could not be verified",
            it -> object(it, "/input/1").put("encrypted_content", "gAAA-other")),
        row("without its required 'reasoning'", it -> array(it, "/input").remove(1)),
        row("without its required 'reasoning'", it -> swap(array(it, "/input"), 1, 2)),
        row("not what the model wrote", it -> object(it, "/input/2").put("arguments", "{ }")),
        row("not found", it -> object(it, "/input/2").put("id", "fc_other")),
        row("No tool call found", it -> array(it, "/input").remove(2)),
        row("No tool output found", it -> array(it, "/input").remove(3)),
        row("No tool call found", it -> object(it, "/input/3").put("call_id", "other")),
        row("No tool call found", it -> swap(array(it, "/input"), 2, 3)));
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
            server
                .access(OpenAiServer.KEY, Duration.ofSeconds(20))
                .base()
                .orElseThrow()
                .resolve("/v1/responses"),
            Map.of("Authorization", "Bearer " + OpenAiServer.KEY),
            request);
  }
}

package dev.journeyman.model.anthropic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.journeyman.model.Brief.Hands;
import dev.journeyman.model.Call;
import dev.journeyman.model.CallResult.Ending;
import dev.journeyman.model.Conversation;
import dev.journeyman.model.Gesture;
import dev.journeyman.model.http.JsonClient;
import dev.journeyman.model.http.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The server is worth something only if it rejects what is wrong. */
class AnthropicServerTests {

  private final AnthropicServer server = new AnthropicServer();
  private final JsonClient client = new JsonClient(Duration.ofSeconds(20));

  @BeforeEach
  void talk() {
    Conversation conversation = server.model().begin(Sample.brief(Hands.PAGE));
    server.willAct(new Gesture.Find("cart"), new Gesture.Screenshot(), new Gesture.ListTabs());
    List<Call> calls = Sample.calls(conversation.say(Sample.task("Look.")));
    server.willSay("Done.");
    conversation.say(
        Sample.results(
            Sample.done(calls.get(0), "ref_1"),
            Sample.ended(calls.get(1), Ending.FAILED, "Error: no."),
            Sample.ended(calls.get(2), Ending.SKIPPED, "")));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        row("Extra inputs", it -> it.put("temperature", 1)),
        row("Field required", it -> it.remove("max_tokens")),
        row("Extra inputs", it -> object(it, "/tools/0").put("name", "browser")),
        row("browser has no fly", it -> object(it, "/tools/0/configs").putObject("fly")),
        row("input_schema", it -> object(it, "/tools/1/input_schema").put("type", "array")),
        row("must be unique", it -> array(it, "/tools").add(it.at("/tools/1"))),
        row(
            "does not support tool types",
            it -> object(it, "/tools/0").put("type", "computer_20251124")),
        row("at most 4", it -> mark(object(it, "/tools/0"), object(it, "/messages/0/content/0"))),
        row("not what the model said", it -> object(it, "/messages/1/content/0").put("id", "x")),
        row("not what the model said", it -> array(it, "/messages/1/content").remove(0)),
        row("for [toolu_1", it -> array(it, "/messages/2/content").remove(2)),
        row(
            "for [toolu_1",
            it -> {
              ArrayNode results = array(it, "/messages/2/content");
              results.add(results.remove(0));
            }),
        row("toolset_name", it -> object(it, "/messages/2/content/0").remove("toolset_name")),
        row("exact words", it -> object(it, "/messages/2/content/2").put("content", "Skipped.")),
        row(
            "must be type \"text\"",
            it ->
                object(it, "/messages/2/content/1")
                    .set("content", array(it, "/messages/0/content").deepCopy())),
        row("non-empty", it -> object(it, "/messages/0/content/0").put("text", "")),
        row("media type", it -> source(it).put("media_type", "image/jpeg")),
        row("cannot be read", it -> source(it).put("data", "!")),
        row("must be of user", it -> array(it, "/messages").remove(0)),
        row("must end with a user", it -> array(it, "/messages").remove(2)));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void aWrongRequestIsRejectedAndNoted(String fault, Consumer<ObjectNode> spoil) {
    ObjectNode request = server.requests().get(1).deepCopy();
    spoil.accept(request);
    assertThat(post(AnthropicServer.KEY, request)).isInstanceOf(Reply.Bad.class);
    assertThat(server.violations()).anySatisfy(it -> assertThat(it).contains(fault));
  }

  @Test
  void theRightRequestIsTaken() {
    server.willSay("Done.");
    assertThat(post(AnthropicServer.KEY, server.requests().get(1))).isInstanceOf(Reply.Ok.class);
    assertThat(server.violations()).isEmpty();
  }

  @Test
  void aWrongKeyIsRejected() {
    assertThat(post("sk-other", server.requests().get(1))).isInstanceOf(Reply.Bad.class);
    assertThat(server.violations()).containsExactly("invalid x-api-key");
  }

  @Test
  void aModelMayGoOnForEver() {
    Gesture wait = new Gesture.Wait(Duration.ofSeconds(1));
    server.otherwise(body -> wait);
    Conversation conversation = server.model().begin(Sample.brief(Hands.PAGE));
    Call first = Sample.calls(conversation.say(Sample.task("Look."))).get(0);
    Call second =
        Sample.calls(conversation.say(Sample.results(Sample.done(first, "Waited.")))).get(0);
    assertThat(second.request()).isEqualTo(new Call.Act(List.of(wait)));
    assertThat(server.violations()).isEmpty();
  }

  private Reply post(String key, JsonNode request) {
    Map<String, String> headers = Map.of("x-api-key", key, "anthropic-version", "2023-06-01");
    return client.post(server.base().resolve("/v1/messages"), headers, request);
  }

  private static Arguments row(String fault, Consumer<ObjectNode> spoil) {
    return Arguments.arguments(fault, spoil);
  }

  private static ObjectNode object(JsonNode node, String path) {
    return (ObjectNode) node.at(path);
  }

  private static ArrayNode array(JsonNode node, String path) {
    return (ArrayNode) node.at(path);
  }

  private static ObjectNode source(JsonNode node) {
    return object(node, "/messages/0/content/1/source");
  }

  private static void mark(ObjectNode... blocks) {
    for (ObjectNode block : blocks) {
      History.mark(block);
    }
  }
}

package dev.journeyman.model.google;

import static dev.journeyman.model.testing.Spoiling.array;
import static dev.journeyman.model.testing.Spoiling.moveToEnd;
import static dev.journeyman.model.testing.Spoiling.object;
import static dev.journeyman.model.testing.Spoiling.row;
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
class GoogleServerTests {

  @AutoClose private final GoogleServer server = new GoogleServer();

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
        row(
            "thought signature",
            it -> object(it, "/contents/1/parts/0").put("thoughtSignature", "YQ==")),
        row(
            "thought signature",
            it -> object(it, "/contents/1/parts/1").remove("thoughtSignature")),
        row("thought signature", it -> moveToEnd(it, "/contents/1/parts")),
        row("thought signature", it -> array(it, "/contents/1/parts").remove(0)),
        row("number of function response", it -> array(it, "/contents/2/parts").remove(1)),
        row("does not match", it -> moveToEnd(it, "/contents/2/parts")),
        row(
            "does not match",
            it -> object(it, "/contents/2/parts/0/functionResponse").put("id", "fc-9")),
        row("alternate", it -> array(it, "/contents").remove(0)),
        row("alternate", it -> array(it, "/contents").remove(1)),
        row("must be the user's", it -> array(it, "/contents").remove(2)),
        row(
            "include the url",
            it -> object(it, "/contents/2/parts/0/functionResponse/response").remove("url")));
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
            server.base().resolve("/v1beta/models/gemini-3.5-flash:generateContent"),
            Map.of("x-goog-api-key", GoogleServer.KEY),
            request);
  }
}

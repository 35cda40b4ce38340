package dev.journeyman.model.google;

import static dev.journeyman.model.google.Talk.PICTURE;
import static dev.journeyman.model.google.Talk.TASK;
import static dev.journeyman.model.google.Talk.brief;
import static dev.journeyman.model.google.Talk.done;
import static dev.journeyman.model.google.Talk.failure;
import static dev.journeyman.model.google.Talk.results;
import static dev.journeyman.model.google.Talk.turn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.journeyman.model.Access;
import dev.journeyman.model.Answer.Kind;
import dev.journeyman.model.Answer.Stop;
import dev.journeyman.model.Answer.Turn;
import dev.journeyman.model.Brief.Hands;
import dev.journeyman.model.CallResult;
import dev.journeyman.model.CallResult.Ending;
import dev.journeyman.model.CallResult.Tab;
import dev.journeyman.model.Conversation;
import dev.journeyman.model.Gesture;
import dev.journeyman.model.Gesture.At;
import dev.journeyman.model.Gesture.Button;
import dev.journeyman.model.Message;
import dev.journeyman.model.Usage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** After a wanted change of the requests: {@code -Dgolden.update=true}. */
class GoogleModelTests {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private GoogleServer server = new GoogleServer();

  @AfterEach
  void close() {
    server.close();
  }

  private Conversation conversation() {
    return server.model().begin(brief(Hands.PIXELS));
  }

  @Nested
  class AConversation {

    @Test
    void isSentAsItAlwaysWas() throws IOException {
      server.willAct(
          new Gesture.Click(new At(640, 400), Button.LEFT, 1, ""),
          new Gesture.Type("mug", false, true));
      server.willCall("done", "{}");
      server.willSay("Bought.");
      Conversation conversation = conversation();
      Turn first = turn(conversation.say(TASK));
      Tab tab = new Tab("1", "Shop", "http://shop/search", true);
      Turn second =
          turn(
              conversation.say(
                  new Message.Results(
                      List.of(
                          done(first.calls().get(0)),
                          new CallResult(
                              first.calls().get(1),
                              Ending.FAILED,
                              "Nothing has the focus.",
                              Optional.of(PICTURE),
                              List.of(tab),
                              List.of())))));
      Turn third = turn(conversation.say(results(second)));
      assertThat(third)
          .isEqualTo(new Turn(List.of(), "Bought.", Stop.END, new Usage(500, 1000, 0, 100)));
      assertThat(server.violations()).isEmpty();
      assertGolden("three-turns.json");
    }

    @Test
    void echoesSignaturesThoughtsAndUnknownPartsUnchanged() throws IOException {
      String parts =
          """
          [{"text":"hm","thought":true,"thoughtSignature":"YQ=="},
           {"text":"I click","futureField":{"a":[1.50]}},
           {"functionCall":{"name":"go_back","args":{}},"thoughtSignature":"Yg=="}]
          """;
      server.willSend("STOP", parts);
      server.willSay("ok");
      Conversation conversation = conversation();
      Turn turn = turn(conversation.say(TASK));
      assertThat(turn.text()).isEqualTo("I click");
      turn(conversation.say(results(turn)));
      assertThat(server.violations()).isEmpty();
      JsonNode contents = server.requests().get(1).path("contents");
      assertThat(contents.path(1).path("parts")).isEqualTo(MAPPER.readTree(parts));
      assertThat(contents.at("/2/parts/0/functionResponse").has("id")).isFalse();
    }

    @Test
    void goesOnAfterAFailureAsIfNothingHadBeenSaid() {
      Conversation conversation = conversation();
      server.willAnswer(400, "{\"error\":{\"message\":\"no\"}}");
      assertThat(failure(conversation.say(TASK)).kind()).isEqualTo(Kind.REJECTED);
      server.willAct(new Gesture.Screenshot());
      Turn turn = turn(conversation.say(TASK));
      server.willAnswer(400, "{\"error\":{\"message\":\"no\"}}");
      failure(conversation.say(results(turn)));
      server.willSay("ok");
      turn(conversation.say(results(turn)));
      assertThat(server.violations()).isEmpty();
    }

    @Test
    void takesNoTaskWhileCallsAreOpen() {
      server.willAct(new Gesture.Screenshot());
      Conversation conversation = conversation();
      turn(conversation.say(TASK));
      assertThatThrownBy(() -> conversation.say(TASK))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("take_screenshot");
    }

    @Test
    void takesNoResultsInAnotherOrderOrWithoutCalls() {
      Conversation conversation = conversation();
      assertThatThrownBy(() -> conversation.say(new Message.Results(List.of())))
          .isInstanceOf(IllegalArgumentException.class);
      server.willAct(new Gesture.Screenshot(), new Gesture.NewTab());
      Turn turn = turn(conversation.say(TASK));
      List<CallResult> swapped = List.of(done(turn.calls().get(1)), done(turn.calls().get(0)));
      assertThatThrownBy(() -> conversation.say(new Message.Results(swapped)))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(
              () -> conversation.say(new Message.Results(List.of(done(turn.calls().get(0))))))
          .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void continuesAfterACutOffAnswerWithNothingInIt() {
      Conversation conversation = conversation();
      server.willAnswer(200, "{\"candidates\":[{\"finishReason\":\"MAX_TOKENS\"}]}");
      assertThat(turn(conversation.say(TASK)).stop()).isEqualTo(Stop.TRUNCATED);
      server.willSay("ok");
      turn(conversation.say(new Message.Task("Go on", List.of())));
      assertThat(server.violations()).isEmpty();
      assertThat(server.requests().get(1).at("/contents/0/parts")).hasSize(3);
    }
  }

  @Test
  void theLegacyModelsAreNotAskedToDetectInjections() {
    server.close();
    server = new GoogleServer("gemini-3-flash-preview", Duration.ofSeconds(20));
    server.willSay("ok");
    turn(conversation().say(TASK));
    assertThat(server.requests().get(0).toString())
        .contains("computerUse")
        .doesNotContain("enablePromptInjectionDetection");
  }

  @Test
  void aBaseMayNameTheVersion() {
    server.willSay("ok");
    URI base = URI.create(server.base() + "/v1beta/");
    Access access =
        new Access(Optional.of(base), "key-that-nobody-may-see", Duration.ofSeconds(20));
    turn(new GoogleModel("gemini-3.5-flash", access).begin(brief(Hands.NONE)).say(TASK));
    assertThat(server.violations()).isEmpty();
  }

  private void assertGolden(String name) throws IOException {
    Path golden = Path.of("src/test/resources/model/google", name);
    String sent =
        MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(server.requests()) + "\n";
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, sent);
    }
    assertThat(sent).isEqualTo(Files.readString(golden));
  }
}

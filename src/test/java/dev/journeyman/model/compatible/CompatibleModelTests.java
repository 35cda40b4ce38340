package dev.journeyman.model.compatible;

import static dev.journeyman.model.compatible.Talk.PICTURE;
import static dev.journeyman.model.compatible.Talk.TASK;
import static dev.journeyman.model.compatible.Talk.brief;
import static dev.journeyman.model.compatible.Talk.done;
import static dev.journeyman.model.compatible.Talk.failure;
import static dev.journeyman.model.compatible.Talk.results;
import static dev.journeyman.model.compatible.Talk.turn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.journeyman.model.Access;
import dev.journeyman.model.Answer.Failure;
import dev.journeyman.model.Answer.Kind;
import dev.journeyman.model.Answer.Stop;
import dev.journeyman.model.Answer.Turn;
import dev.journeyman.model.Brief;
import dev.journeyman.model.Brief.Hands;
import dev.journeyman.model.Call;
import dev.journeyman.model.CallResult;
import dev.journeyman.model.CallResult.Ending;
import dev.journeyman.model.CallResult.Tab;
import dev.journeyman.model.Conversation;
import dev.journeyman.model.Function;
import dev.journeyman.model.Gesture;
import dev.journeyman.model.Gesture.At;
import dev.journeyman.model.Gesture.Button;
import dev.journeyman.model.Message;
import dev.journeyman.model.Usage;
import dev.journeyman.model.compatible.Dialect.Form;
import dev.journeyman.model.compatible.Dialect.Space;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** After a wanted change of the requests: {@code -Dgolden.update=true}. */
class CompatibleModelTests {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private CompatibleServer server = new CompatibleServer(new Dialect(Form.FUNCTIONS, Space.PIXELS));

  @AfterEach
  void close() {
    server.close();
  }

  private void speak(Form form, Space space) {
    server.close();
    server = new CompatibleServer(new Dialect(form, space));
  }

  private Conversation conversation() {
    return server.model().begin(brief(Hands.PIXELS));
  }

  @ParameterizedTest
  @CsvSource({"FUNCTIONS, PIXELS", "QWEN, NORM1000", "UI_TARS, RESIZED", "FUNCTIONS, NORM1"})
  void aConversationIsSentAsItAlwaysWas(Form form, Space space) throws IOException {
    speak(form, space);
    Gesture click = new Gesture.Click(new At(640, 400), Button.LEFT, 1, "");
    Gesture type = new Gesture.Type("mug", false, false);
    server.willAct(click, type);
    server.willCall("done", "{\"why\":\"bought\"}");
    server.willSay("Bought.");
    Conversation conversation = conversation();
    Turn first = turn(conversation.say(TASK));
    assertThat(first.calls().stream().map(Call::request))
        .containsExactly(new Call.Act(List.of(click)), new Call.Act(List.of(type)));
    CallResult failed =
        new CallResult(
            first.calls().get(1),
            Ending.FAILED,
            "Nothing has the focus.",
            Optional.of(PICTURE),
            List.of(new Tab("1", "Shop", "http://shop/", true)),
            List.of());
    Turn second =
        turn(conversation.say(new Message.Results(List.of(done(first.calls().get(0)), failed))));
    assertThat(second.calls().get(0).request()).isInstanceOf(Call.Invoke.class);
    Turn third = turn(conversation.say(results(second)));
    assertThat(third)
        .isEqualTo(new Turn(List.of(), "Bought.", Stop.END, new Usage(500, 1000, 0, 100)));
    assertThat(server.violations()).isEmpty();
    assertGolden(new Dialect(form, space).toString().replace(' ', '-') + ".json");
  }

  @Test
  void argumentsThatCannotBeReadGoBackAsNone() {
    server.willCall("type", "{\"text\":\"mu");
    server.willSay("ok");
    Conversation conversation = conversation();
    Turn turn = turn(conversation.say(TASK));
    assertThat(turn.calls().get(0).request()).isInstanceOf(Call.Unreadable.class);
    turn(conversation.say(results(turn)));
    assertThat(server.violations()).isEmpty();
  }

  @Test
  void callsWithTheSameIdOrNoneGetTheirOwn() {
    String call = "{\"type\":\"function\",\"function\":{\"name\":\"reload\",\"arguments\":{}}%s}";
    server.willSend(
        "tool_calls",
        "{\"role\":\"assistant\",\"tool_calls\":["
            + String.format(call, ",\"id\":\"a\"")
            + ","
            + String.format(call, ",\"id\":\"a\"")
            + ","
            + String.format(call, "")
            + "]}");
    server.willSay("ok");
    Conversation conversation = conversation();
    Turn turn = turn(conversation.say(TASK));
    assertThat(turn.calls().stream().map(Call::id)).doesNotHaveDuplicates().hasSize(3);
    turn(conversation.say(results(turn)));
    assertThat(server.violations()).isEmpty();
  }

  @Test
  void aWrittenCallIsAnsweredByText() {
    server.willSay("<tool_call>{\"name\":\"reload\",\"arguments\":{}}</tool_call>");
    server.willSay("ok");
    Conversation conversation = conversation();
    turn(conversation.say(results(turn(conversation.say(TASK)))));
    assertThat(server.violations()).isEmpty();
    assertThat(server.requests().get(1).at("/messages/3/role").asText()).isEqualTo("user");
  }

  @Test
  void aTaskMayFollowTheEndOfQwensTask() {
    speak(Form.QWEN, Space.NORM1000);
    server.willCall("computer_use", "{\"action\":\"terminate\",\"status\":\"success\"}");
    server.willSay("ok");
    Conversation conversation = conversation();
    turn(conversation.say(TASK));
    turn(conversation.say(TASK));
    assertThat(server.violations()).isEmpty();
  }

  @Test
  void withoutHandsOnlyTheFunctionsOfTheBriefAreOffered() {
    server.willSay("ok");
    turn(server.model().begin(brief(Hands.NONE)).say(TASK));
    assertThat(server.requests().get(0).path("tools")).hasSize(1);
    speak(Form.UI_TARS, Space.RESIZED);
    server.willSay("ok");
    Brief bare = new Brief("Judge.", Hands.NONE, List.of(), 1280, 800, 100, "");
    turn(server.model().begin(bare).say(TASK));
    assertThat(server.requests().get(0).at("/messages/0/content").asText()).isEqualTo("Judge.");
  }

  @ParameterizedTest
  @CsvSource({"FUNCTIONS, click", "QWEN, computer_use", "UI_TARS, hotkey"})
  void aFunctionMayNotHaveTheNameOfAnAction(Form form, String name) {
    speak(form, Space.PIXELS);
    Function function = new Function(name, "x", JsonNodeFactory.instance.objectNode());
    Brief brief = new Brief("", Hands.PIXELS, List.of(function), 1280, 800, 100, "");
    assertThatThrownBy(() -> server.model().begin(brief)).hasMessageContaining(name);
  }

  @Test
  void takesNoTaskWhileCallsAreOpenAndNoResultsInAnotherOrder() {
    server.willAct(new Gesture.Screenshot(), new Gesture.NewTab());
    Conversation conversation = conversation();
    Turn turn = turn(conversation.say(TASK));
    assertThatThrownBy(() -> conversation.say(TASK)).isInstanceOf(IllegalArgumentException.class);
    List<CallResult> swapped = List.of(done(turn.calls().get(1)), done(turn.calls().get(0)));
    assertThatThrownBy(() -> conversation.say(new Message.Results(swapped)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aModelWithoutAddressIsRefusedWithARemedy() {
    Access access = new Access(Optional.empty(), "", Duration.ofSeconds(1));
    assertThatThrownBy(() -> new CompatibleModel("qwen3-vl", access, Dialect.guess("qwen3-vl")))
        .hasMessageContaining("compatible/qwen3-vl has no address")
        .hasMessageContaining("/v1");
  }

  @Nested
  class AnAnswer {

    @Test
    void thatIsCutOffHasNothingThatMayBeDone() {
      server.willSend(
          "length",
          "{\"role\":\"assistant\",\"content\":\"\",\"tool_calls\":[{\"id\":\"a\",\"function\":"
              + "{\"name\":\"type\",\"arguments\":\"{\\\"text\\\":\\\"half\\\"}\"}}]}");
      Turn turn = turn(conversation().say(TASK));
      assertThat(turn.stop()).isEqualTo(Stop.TRUNCATED);
      assertThat(turn.calls().get(0).request()).isInstanceOf(Call.Unreadable.class);
    }

    @Test
    void thatRefusesIsDeclined() {
      server.willSend("stop", "{\"role\":\"assistant\",\"refusal\":\"I will not.\"}");
      Failure failure = failure(conversation().say(TASK));
      assertThat(failure.kind()).isEqualTo(Kind.DECLINED);
      assertThat(failure.reason()).contains("I will not.");
      server.willSend("content_filter", "{\"role\":\"assistant\",\"content\":\"\"}");
      assertThat(failure(conversation().say(TASK)).kind()).isEqualTo(Kind.DECLINED);
    }

    @ParameterizedTest
    @CsvSource({"400, REJECTED", "401, UNAUTHORIZED", "404, REJECTED"})
    void withAnErrorSaysWhy(int status, Kind kind) {
      server.willAnswer(status, server.error(status, "because"));
      Failure failure = failure(conversation().say(TASK));
      assertThat(failure.kind()).isEqualTo(kind);
      assertThat(failure.reason()).contains("because");
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void thatMaySucceedLaterIsAskedForAgain(int status) {
      server.willAnswer(status, "{}", "Retry-After", "0");
      server.willSay("ok");
      assertThat(turn(conversation().say(TASK)).text()).isEqualTo("ok");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "<html>",
          "[]",
          "{}",
          "{\"choices\":[]}",
          "{\"choices\":[{\"message\":{\"content\":\"\"}}]}"
        })
    void ofRubbishIsMalformed(String body) {
      server.willAnswer(200, body);
      assertThat(failure(conversation().say(TASK)).kind()).isEqualTo(Kind.MALFORMED);
    }

    @Test
    void afterAResetIsAskedForAgain() {
      server.will(
          new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
      server.willSay("ok");
      assertThat(turn(conversation().say(TASK)).text()).isEqualTo("ok");
    }

    @Test
    void thatNeverComesIsTimedOut() {
      server.close();
      server =
          new CompatibleServer(new Dialect(Form.FUNCTIONS, Space.PIXELS), Duration.ofMillis(400));
      server.will(new MockResponse.Builder().headersDelay(5, TimeUnit.SECONDS).body("{}").build());
      assertThat(failure(conversation().say(TASK)).kind()).isEqualTo(Kind.TIMED_OUT);
    }

    @Test
    void isNotWaitedForOnceCancelled() {
      server.model().cancel();
      assertThat(failure(conversation().say(TASK)).kind()).isEqualTo(Kind.CANCELLED);
    }

    @Test
    void neverHoldsTheKey() {
      server.willAnswer(403, server.error(403, "Key key-that-nobody-may-see has no access"));
      assertThat(failure(conversation().say(TASK)).toString())
          .contains("[hidden]")
          .doesNotContain("key-that-nobody-may-see");
    }
  }

  private void assertGolden(String name) throws IOException {
    Path golden = Path.of("src/test/resources/model/compatible", name);
    String sent =
        MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(server.requests()) + "\n";
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, sent);
    }
    assertThat(sent).isEqualTo(Files.readString(golden));
  }
}

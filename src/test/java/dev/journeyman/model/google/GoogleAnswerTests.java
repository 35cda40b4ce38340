package dev.journeyman.model.google;

import static dev.journeyman.model.google.Talk.TASK;
import static dev.journeyman.model.google.Talk.brief;
import static dev.journeyman.model.google.Talk.failure;
import static dev.journeyman.model.google.Talk.turn;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.journeyman.model.Answer.Failure;
import dev.journeyman.model.Answer.Kind;
import dev.journeyman.model.Answer.Stop;
import dev.journeyman.model.Answer.Turn;
import dev.journeyman.model.Brief.Hands;
import dev.journeyman.model.Call;
import dev.journeyman.model.CallResult;
import dev.journeyman.model.CallResult.Ending;
import dev.journeyman.model.Concern;
import dev.journeyman.model.Conversation;
import dev.journeyman.model.Gesture;
import dev.journeyman.model.Gesture.At;
import dev.journeyman.model.Gesture.Button;
import dev.journeyman.model.Message;
import dev.journeyman.model.Usage;
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

class GoogleAnswerTests {

  private GoogleServer server = new GoogleServer();

  @AfterEach
  void close() {
    server.close();
  }

  private Conversation conversation() {
    return server.model().begin(brief(Hands.PIXELS));
  }

  @Nested
  class ASafetyDecision {

    private final Concern concern =
        new Concern("fc-1", "require_confirmation", "This accepts cookies.");

    private JsonNode acknowledgement(List<Concern> accepted) {
      server.willAsk(concern.kind(), concern.message());
      server.willAct(new Gesture.Click(new At(1, 1), Button.LEFT, 1, ""));
      server.willSay("ok");
      Conversation conversation = conversation();
      Call call = turn(conversation.say(TASK)).calls().get(0);
      assertThat(call.concerns()).containsExactly(concern);
      turn(
          conversation.say(
              new Message.Results(
                  List.of(
                      new CallResult(
                          call, Ending.DONE, "Clicked.", Optional.empty(), List.of(), accepted)))));
      assertThat(server.violations()).isEmpty();
      return server
          .requests()
          .get(1)
          .at("/contents/2/parts/0/functionResponse/response/safety_acknowledgement");
    }

    @Test
    void isAcknowledgedWhenAccepted() {
      assertThat(acknowledgement(List.of(concern)).asText()).isEqualTo("true");
    }

    @Test
    void isNotAcknowledgedByItself() {
      assertThat(acknowledgement(List.of()).isMissingNode()).isTrue();
    }

    @Test
    void thatAllowsIsNoConcern() {
      server.willAsk("regular", "");
      server.willAct(new Gesture.Screenshot());
      assertThat(turn(conversation().say(TASK)).calls().get(0).concerns()).isEmpty();
    }

    @Test
    void isSentInTheOtherFormWhereTheTextIsRejected() {
      server.willAsk(concern.kind(), concern.message());
      server.willAct(new Gesture.Screenshot());
      server.willAnswer(
          400, "{\"error\":{\"message\":\"Invalid value at 'safety_acknowledgement'\"}}");
      server.willSay("ok");
      Conversation conversation = conversation();
      Call call = turn(conversation.say(TASK)).calls().get(0);
      turn(
          conversation.say(
              new Message.Results(
                  List.of(
                      new CallResult(
                          call,
                          Ending.DONE,
                          "Done.",
                          Optional.empty(),
                          List.of(),
                          List.of(concern))))));
      assertThat(
              server
                  .requests()
                  .get(2)
                  .at("/contents/2/parts/0/functionResponse/response/safety_acknowledgement"))
          .isEqualTo(JsonNodeFactory.instance.booleanNode(true));
    }
  }

  @Nested
  class AnAnswer {

    @Test
    void withAMalformedCallIsAskedForOnceMore() {
      server.willSend("MALFORMED_FUNCTION_CALL", "[]");
      server.willSay("ok");
      assertThat(turn(conversation().say(TASK)).usage()).isEqualTo(new Usage(1000, 2000, 0, 200));
      assertThat(server.requests().get(0)).isEqualTo(server.requests().get(1));
    }

    @Test
    void withAMalformedCallTwiceIsMalformed() {
      server.willSend("MALFORMED_FUNCTION_CALL", "[]");
      server.willSend("MALFORMED_FUNCTION_CALL", "[]");
      Failure failure = failure(conversation().say(TASK));
      assertThat(failure.kind()).isEqualTo(Kind.MALFORMED);
      assertThat(failure.reason()).contains("MALFORMED_FUNCTION_CALL");
      assertThat(failure.usage().total()).isEqualTo(3200);
    }

    @Test
    void thatIsCutOffHasNothingThatMayBeDone() {
      server.willSend(
          "MAX_TOKENS", "[{\"functionCall\":{\"name\":\"type\",\"args\":{\"text\":\"half\"}}}]");
      Turn turn = turn(conversation().say(TASK));
      assertThat(turn.stop()).isEqualTo(Stop.TRUNCATED);
      assertThat(turn.calls().get(0).request()).isInstanceOf(Call.Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SAFETY", "PROHIBITED_CONTENT", "SPII", "BLOCKLIST", "RECITATION"})
    void thatWasStoppedByAFilterIsDeclined(String reason) {
      server.willSend(reason, "[]");
      Failure failure = failure(conversation().say(TASK));
      assertThat(failure.kind()).isEqualTo(Kind.DECLINED);
      assertThat(failure.reason()).contains(reason);
    }

    @Test
    void toABlockedRequestIsDeclined() {
      server.willAnswer(200, "{\"promptFeedback\":{\"blockReason\":\"SAFETY\"}}");
      assertThat(failure(conversation().say(TASK)).kind()).isEqualTo(Kind.DECLINED);
    }

    @Test
    void thatNamesAFieldWeCanDoWithoutIsAskedForWithoutIt() {
      server.willAnswer(
          400, "{\"error\":{\"message\":\"Unknown name \\\"enablePromptInjectionDetection\\\"\"}}");
      server.willSay("ok");
      server.willSay("ok");
      turn(conversation().say(TASK));
      turn(conversation().say(TASK));
      assertThat(server.requests()).hasSize(3);
      assertThat(server.requests().get(0).toString()).contains("enablePromptInjectionDetection");
      assertThat(server.requests().get(1).toString())
          .doesNotContain("enablePromptInjectionDetection");
      assertThat(server.requests().get(2).toString())
          .doesNotContain("enablePromptInjectionDetection");
    }

    @ParameterizedTest
    @CsvSource({
      "400, REJECTED, Request contains an invalid argument.",
      "400, UNAUTHORIZED, API key not valid. Please pass a valid API key.",
      "401, UNAUTHORIZED, no",
      "403, UNAUTHORIZED, no",
      "404, REJECTED, models/x is not found"
    })
    void withAnErrorSaysWhy(int status, Kind kind, String message) {
      server.willAnswer(status, server.error(status, message));
      Failure failure = failure(conversation().say(TASK));
      assertThat(failure.kind()).isEqualTo(kind);
      assertThat(failure.reason()).contains(message);
      assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void thatMaySucceedLaterIsAskedForAgain(int status) {
      server.willAnswer(status, "{}", "Retry-After", "0");
      server.willSay("ok");
      assertThat(turn(conversation().say(TASK)).text()).isEqualTo("ok");
    }

    @ParameterizedTest
    @CsvSource({"429, RATE_LIMITED", "503, OVERLOADED"})
    void thatNeverSucceedsSaysSo(int status, Kind kind) {
      // OkHttp itself tries a 503 with this header once more, each time
      for (int i = 0; i < 8; i++) {
        server.willAnswer(status, server.error(status, "later"), "Retry-After", "0");
      }
      assertThat(failure(conversation().say(TASK)).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"<html>", "[]", "{}", "{\"candidates\":[{\"finishReason\":\"OTHER\"}]}"})
    void ofRubbishIsMalformed(String body) {
      server.willAnswer(200, body);
      assertThat(failure(conversation().say(TASK)).kind()).isEqualTo(Kind.MALFORMED);
    }

    @Test
    void thatIsEmptyTwiceIsMalformed() {
      server.willSend("STOP", "[]");
      server.willSend("STOP", "[]");
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
      server = new GoogleServer("gemini-3.5-flash", Duration.ofMillis(400));
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
      Failure failure = failure(conversation().say(TASK));
      assertThat(failure.toString()).contains("[hidden]").doesNotContain("key-that-nobody-may-see");
    }
  }
}

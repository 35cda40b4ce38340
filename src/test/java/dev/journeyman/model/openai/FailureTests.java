package dev.journeyman.model.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.model.Access;
import dev.journeyman.model.Answer;
import dev.journeyman.model.Answer.Kind;
import dev.journeyman.model.Conversation;
import dev.journeyman.model.Gesture;
import dev.journeyman.model.Model;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FailureTests {

  private final OpenAiServer server = new OpenAiServer();

  @AfterEach
  void close() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "401, UNAUTHORIZED",
    "403, UNAUTHORIZED",
    "400, REJECTED",
    "404, REJECTED",
    "413, REJECTED",
    "429, RATE_LIMITED",
    "500, OVERLOADED",
    "503, OVERLOADED"
  })
  void aRefusalIsToldInTheVendorsWords(int status, Kind kind) {
    server.willAnswer(
        status,
        "{\"error\":{\"message\":\"Not today.\",\"type\":\"x\",\"param\":null,\"code\":null}}",
        "x-should-retry",
        "false",
        "x-request-id",
        "req_7");
    assertFailure(ask(), kind, "HTTP " + status + ": Not today. (request req_7)");
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void aBusyVendorIsAskedAgainWhenItSaysSo() {
    server.willAnswer(429, "{}", "retry-after-ms", "1");
    server.willAnswer(503, "{}", "Retry-After", "0");
    server.willSay("Yes.");
    assertThat(ask()).isInstanceOf(Answer.Turn.class);
    assertThat(server.requests()).hasSize(3);
  }

  @Test
  void aLostConnectionIsTriedAgain() {
    server.willAnswer(
        new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
    server.willSay("Yes.");
    assertThat(ask()).isInstanceOf(Answer.Turn.class);
  }

  @Test
  void aSilentVendorIsNotWaitedForForEver() {
    server.willAnswer(
        new MockResponse.Builder().headersDelay(5, TimeUnit.SECONDS).body("{}").build());
    Model model = model(OpenAiServer.KEY, Duration.ofMillis(300));
    assertThat(((Answer.Failure) ask(model)).kind()).isEqualTo(Kind.TIMED_OUT);
  }

  @Test
  void aCancelledModelAsksNothing() {
    server.model().cancel();
    assertThat(((Answer.Failure) ask()).kind()).isEqualTo(Kind.CANCELLED);
    assertThat(server.requests()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rubbish",
        "",
        "[]",
        "{}",
        "{\"output\":[]}",
        "{\"output\":\"Yes.\"}",
        "{\"output\":[{\"type\":\"reasoning\",\"id\":\"rs_1\",\"summary\":[]}]}",
        "{\"output\":[{\"type\":\"shell_call\",\"call_id\":\"c\"}]}",
        "{\"output\":[{\"call_id\":\"c\"}]}",
        "{\"output\":[{\"type\":\"computer_call\",\"actions\":[{\"type\":\"wait\"}]}]}",
        "{\"output\":[{\"type\":\"function_call\",\"call_id\":\"c\",\"arguments\":\"{}\"}]}",
        "{\"output\":[{\"type\":\"function_call\",\"call_id\":\"c\",\"name\":\"back\",\"arguments\":\"{}\"},"
            + "{\"type\":\"function_call\",\"call_id\":\"c\",\"name\":\"back\",\"arguments\":\"{}\"}]}",
        "{\"status\":\"in_progress\",\"output\":[]}",
        "{\"status\":\"incomplete\",\"incomplete_details\":{\"reason\":\"steered\"},\"output\":[]}",
        "{\"output\":[{\"type\":\"computer_call\",\"call_id\":\"c\",\"pending_safety_checks\":[{}],"
            + "\"actions\":[{\"type\":\"wait\"}]}]}"
      })
  void whatCannotBeReadIsNoTurn(String body) {
    server.willAnswer(200, body);
    assertThat(((Answer.Failure) ask()).kind()).isEqualTo(Kind.MALFORMED);
  }

  @ParameterizedTest
  @CsvSource({
    "rate_limit_exceeded, RATE_LIMITED",
    "server_error, OVERLOADED",
    "invalid_image, REJECTED"
  })
  void aFailedResponseIsToldInTheVendorsWords(String code, Kind kind) {
    server.willAnswer(
        200,
        "{\"status\":\"failed\",\"error\":{\"code\":\""
            + code
            + "\",\"message\":\"Not today.\"},\"output\":[],\"usage\":{\"input_tokens\":7,\"output_tokens\":0}}");
    Answer answer = ask();
    assertFailure(answer, kind, "Not today.");
    assertThat(answer.usage().input()).isEqualTo(7);
  }

  @Test
  void aRefusalOfTheModelIsADecline() {
    server.willOutput(
        """
        {"type":"message","id":"msg_1","role":"assistant","status":"completed",
         "content":[{"type":"refusal","refusal":"I cannot help with that."}]}\
        """);
    assertFailure(ask(), Kind.DECLINED, "I cannot help with that.");
  }

  @Test
  void theContentFilterIsADecline() {
    server.willAnswer(
        200,
        "{\"status\":\"incomplete\",\"incomplete_details\":{\"reason\":\"content_filter\"},"
            + "\"output\":[]}");
    assertThat(((Answer.Failure) ask()).kind()).isEqualTo(Kind.DECLINED);
  }

  @Test
  void nothingOfATurnThatWasCutOffIsDoneOrSentBack() {
    server.willAnswer(
        200,
        """
        {"status":"incomplete","incomplete_details":{"reason":"max_output_tokens"},"output":[
         {"type":"message","id":"msg_1","role":"assistant","content":[{"type":"output_text","text":"I"}]},
         {"type":"function_call","id":"fc_1","call_id":"c","name":"goto","arguments":"{\\"url\\":\\"http"}],
         "usage":{"input_tokens":9,"output_tokens":16}}
        """);
    server.willSay("Yes.");
    Conversation conversation = server.model().begin(Samples.brief());
    Answer.Turn cut = (Answer.Turn) conversation.say(Samples.task());
    assertThat(cut.stop()).isEqualTo(Answer.Stop.TRUNCATED);
    assertThat(cut.calls()).isEmpty();
    assertThat(cut.text()).isEqualTo("I");
    assertThat(conversation.say(Samples.task())).isInstanceOf(Answer.Turn.class);
    assertThat(server.violations()).isEmpty();
  }

  @Test
  void whatFailedMayBeSaidAgain() {
    server.willAct(new Gesture.Screenshot());
    server.willAnswer(500, "{}", "x-should-retry", "false");
    server.willSay("Yes.");
    Conversation conversation = server.model().begin(Samples.brief());
    Answer.Turn first = (Answer.Turn) conversation.say(Samples.task());
    assertThat(conversation.say(Samples.results(first.calls()))).isInstanceOf(Answer.Failure.class);
    assertThat(conversation.say(Samples.results(first.calls()))).isInstanceOf(Answer.Turn.class);
    assertThat(server.requests().get(2)).isEqualTo(server.requests().get(1));
    assertThat(server.violations()).isEmpty();
  }

  @Test
  void theKeyIsInNoAnswer() {
    String quoting = "{\"error\":{\"message\":\"Incorrect key " + OpenAiServer.KEY + "\"}}";
    server.willAnswer(401, quoting);
    server.willAnswer(200, "{\"output\":[{\"type\":\"" + OpenAiServer.KEY + "_call\"}]}");
    server.willAnswer(200, OpenAiServer.KEY);
    for (int i = 0; i < 3; i++) {
      assertThat(ask().toString())
          .doesNotContain(OpenAiServer.KEY)
          .containsAnyOf("[key]", "[hidden]");
    }
  }

  @Test
  void aKeyThatCannotBeSentIsNotQuoted() {
    Answer answer = ask(model("sk-secr\u00e9t\n-part", Duration.ofSeconds(5)));
    assertThat(((Answer.Failure) answer).kind()).isEqualTo(Kind.UNAUTHORIZED);
    assertThat(answer.toString()).doesNotContain("secr");
  }

  @Test
  void aLineBreakAfterTheKeyDoesNotMatter() {
    server.willSay("Yes.");
    assertThat(ask(model(OpenAiServer.KEY + "\n", Duration.ofSeconds(5))))
        .isInstanceOf(Answer.Turn.class);
  }

  private Answer ask() {
    return ask(server.model());
  }

  private static Answer ask(Model model) {
    return model.begin(Samples.brief()).say(Samples.task());
  }

  private Model model(String key, Duration total) {
    Access access = server.access(key, total);
    return new OpenAiModel("gpt-6.1-sol", access);
  }

  private static void assertFailure(Answer answer, Kind kind, String reason) {
    assertThat(answer).isInstanceOf(Answer.Failure.class);
    assertThat(((Answer.Failure) answer).kind()).isEqualTo(kind);
    assertThat(((Answer.Failure) answer).reason()).isEqualTo(reason);
  }
}

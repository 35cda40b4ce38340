package dev.journeyman.model.anthropic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.model.Answer;
import dev.journeyman.model.Answer.Kind;
import dev.journeyman.model.Answer.Stop;
import dev.journeyman.model.Brief.Hands;
import dev.journeyman.model.Conversation;
import dev.journeyman.model.Message;
import dev.journeyman.model.Model;
import dev.journeyman.model.Usage;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class AnthropicAnswerTests extends AnthropicTalk {

  @Nested
  class ATurnThatIsNotWhole {

    @Test
    void isTruncatedAndNothingOfItIsDoneOrKept() {
      server.willReply(
          """
          [{"type":"text","text":"I cl"},{"type":"tool_use","id":"t1","name":"left_click",
            "toolset_name":"browser","input":{}}]""",
          "max_tokens");
      Answer.Turn turn = Sample.turn(say("Click."));
      assertThat(turn.stop()).isEqualTo(Stop.TRUNCATED);
      assertThat(turn.calls()).isEmpty();
      server.willSay("Ok.");
      assertThat(say("Be brief.")).isInstanceOf(Answer.Turn.class);
      assertThat(server.requests().get(1).path("messages")).hasSize(1);
      assertThat(lastContent().findValuesAsText("text")).containsExactly("Click.", "Be brief.");
      assertClean();
    }

    @Test
    void mayBeEmpty() {
      server.willReply("[]", "end_turn");
      assertThat(Sample.turn(say("Click.")).stop()).isEqualTo(Stop.END);
      server.willSay("Ok.");
      assertThat(say("And?")).isInstanceOf(Answer.Turn.class);
      assertClean();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{}",
          "{'content':'text','stop_reason':'end_turn'}",
          "{'content':[],'stop_reason':'tool_use'}",
          "{'content':[],'stop_reason':'bored'}",
          "{'content':[{'type':'tool_use','name':'a','input':{}}],'stop_reason':'tool_use'}",
          "{'content':[{'type':'tool_use','id':'a','input':{}}],'stop_reason':'tool_use'}",
          "{'content':[{'type':'tool_use','id':'a','name':'b'},"
              + "{'type':'tool_use','id':'a','name':'b'}],'stop_reason':'tool_use'}",
          "{'content':[{'type':'tool_use','id':'a','name':'b','input':{}}],"
              + "'stop_reason':'end_turn'}"
        })
    void isMalformed(String body) {
      server.willAnswer(200, body.replace('\'', '"'));
      assertThat(Sample.failure(say("Click.")).kind()).isEqualTo(Kind.MALFORMED);
    }

    @Test
    void isMalformedWhereItIsRubbish() {
      server.willAnswer(200, "<html>hello</html>");
      assertThat(Sample.failure(say("Click.")).kind()).isEqualTo(Kind.MALFORMED);
    }
  }

  @Nested
  class AFailure {

    @Test
    void hasTheReasonOfARefusal() {
      server.willAnswer(
          200,
          """
          {"content":[],"stop_reason":"refusal","usage":{"input_tokens":412,"output_tokens":0},
           "stop_details":{"type":"refusal","category":"cyber","explanation":"It could harm."}}""");
      assertThat(say("Hack."))
          .isEqualTo(
              new Answer.Failure(Kind.DECLINED, "It could harm. (cyber)", new Usage(412, 0, 0, 0)));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{\"content\":[],\"stop_reason\":\"refusal\",\"stop_details\":null}",
          "{\"content\":[],\"stop_reason\":\"refusal\",\"stop_details\":{\"category\":null}}"
        })
    void hasAReasonWhereARefusalGivesNone(String body) {
      server.willAnswer(200, body);
      assertThat(Sample.failure(say("Hack.")).reason()).isEqualTo("the model refused to answer");
    }

    @ParameterizedTest
    @CsvSource({
      "400, REJECTED, invalid_request_error",
      "401, UNAUTHORIZED, authentication_error",
      "404, REJECTED, not_found_error",
      "413, REJECTED, request_too_large"
    })
    void hasTheProvidersWords(int status, Kind kind, String type) {
      server.willAnswer(
          status,
          "{\"type\":\"error\",\"error\":{\"type\":\""
              + type
              + "\",\"message\":\"No, "
              + AnthropicServer.KEY
              + ".\"}}",
          "request-id",
          "req_1");
      Answer.Failure failure = Sample.failure(say("Look."));
      assertThat(failure.kind()).isEqualTo(kind);
      assertThat(failure.reason()).isEqualTo("HTTP " + status + ": No, [hidden]. (request req_1)");
      assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 529})
    void isTriedAgain(int status) {
      server.willAnswer(status, "{}", "retry-after", "0");
      server.willSay("Hello.");
      assertThat(say("Look.")).isInstanceOf(Answer.Turn.class);
    }

    @Test
    void isTriedAgainAfterAReset() {
      server.willReset();
      server.willSay("Hello.");
      assertThat(say("Look.")).isInstanceOf(Answer.Turn.class);
    }

    @Test
    void comesInTimeWhereNoAnswerDoes() {
      server.willHang();
      Conversation hasty = server.model(Duration.ofSeconds(1)).begin(Sample.brief(Hands.PAGE));
      assertThat(Sample.failure(hasty.say(Sample.task("Look."))).kind()).isEqualTo(Kind.TIMED_OUT);
    }

    @Test
    void comesAfterCancelling() {
      Model model = server.model();
      model.cancel();
      Answer answer = model.begin(Sample.brief(Hands.PAGE)).say(Sample.task("Look."));
      assertThat(Sample.failure(answer).kind()).isEqualTo(Kind.CANCELLED);
    }

    @Test
    void leavesTheConversationAsItWasSoThatItCanBeSaidAgain() {
      server.willAct(CLICK);
      Message.Results results =
          Sample.results(Sample.done(Sample.calls(say("Click.")).get(0), "Clicked."));
      server.willAnswer(400, "{\"error\":{\"message\":\"not now\"}}");
      assertThat(conversation.say(results)).isInstanceOf(Answer.Failure.class);
      server.willSay("Done.");
      assertThat(conversation.say(results)).isInstanceOf(Answer.Turn.class);
      assertThat(server.requests().get(2)).isEqualTo(server.requests().get(1));
      assertClean();
    }
  }
}

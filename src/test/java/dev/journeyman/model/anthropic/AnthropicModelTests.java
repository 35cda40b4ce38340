package dev.journeyman.model.anthropic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.journeyman.model.Answer;
import dev.journeyman.model.Answer.Kind;
import dev.journeyman.model.Answer.Stop;
import dev.journeyman.model.Brief.Hands;
import dev.journeyman.model.Call;
import dev.journeyman.model.CallResult.Ending;
import dev.journeyman.model.CallResult.Tab;
import dev.journeyman.model.Conversation;
import dev.journeyman.model.Gesture;
import dev.journeyman.model.Gesture.At;
import dev.journeyman.model.Gesture.Button;
import dev.journeyman.model.Message;
import dev.journeyman.model.Model;
import dev.journeyman.model.Usage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class AnthropicModelTests {

  private static final Gesture CLICK = new Gesture.Click(new At(5, 6), Button.LEFT, 1, "");
  private static final Gesture TYPE = new Gesture.Type("mug", false, false);
  private static final Gesture ENTER = new Gesture.Keys("Enter", 1);

  private final AnthropicServer server = new AnthropicServer();
  private final Conversation conversation = server.model().begin(Sample.brief(Hands.PAGE));

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void anAnswerHasItsTextAndItsUsage() {
    server.willSay("All good.");
    assertThat(say("Look."))
        .isEqualTo(
            new Answer.Turn(List.of(), "All good.", Stop.END, new Usage(11, 7000, 1300, 42)));
    assertClean();
  }

  @Test
  void aFunctionIsCalledAndAnswered() {
    server.willCall("step_done", "{\"summary\":\"bought\"}");
    Call call = Sample.calls(say("Buy.")).get(0);
    assertThat(call.request()).isEqualTo(new Call.Invoke(Sample.json("{\"summary\":\"bought\"}")));
    server.willSay("Bye.");
    conversation.say(Sample.results(Sample.done(call, "Noted.")));
    assertThat(lastContent().toString()).contains("Noted.").doesNotContain("toolset_name");
    assertClean();
  }

  @Test
  void withoutHandsOnlyFunctionsAreOffered() {
    server.willSay("Hello.");
    server.model().begin(Sample.brief(Hands.NONE)).say(Sample.task("Judge."));
    assertThat(server.requests().get(0).path("tools").findValuesAsText("name"))
        .containsExactly("step_done");
    assertClean();
  }

  @Nested
  class ABatch {

    @Test
    void isReadInItsOrder() {
      server.willAct(CLICK, TYPE, ENTER);
      assertThat(Sample.calls(say("Search.")))
          .extracting(Call::request)
          .containsExactly(act(CLICK), act(TYPE), act(ENTER));
    }

    @Test
    void isHaltedInTheVendorsExactWords() {
      server.willAct(CLICK, TYPE, ENTER);
      List<Call> calls = Sample.calls(say("Search."));
      server.willSay("Sorry.");
      conversation.say(
          Sample.results(
              Sample.done(calls.get(0), "Clicked."),
              Sample.ended(calls.get(1), Ending.FAILED, "Error: nothing has the focus."),
              Sample.ended(calls.get(2), Ending.SKIPPED, "whatever")));
      assertThat(lastContent().path(1))
          .isEqualTo(
              Sample.json(
                  """
                  {"type":"tool_result","tool_use_id":"toolu_2","toolset_name":"browser",
                   "content":"Error: nothing has the focus.","is_error":true}"""));
      assertThat(lastContent().path(2).path("content").asText())
          .isEqualTo("Not executed: an earlier action in this turn failed.");
      assertClean();
    }

    @Test
    void isHaltedInTheWordsOfTheComputerToolset() {
      Conversation pixels = server.model().begin(Sample.brief(Hands.PIXELS));
      server.willReply(
          """
          [{"type":"tool_use","id":"a","name":"left_click","toolset_name":"computer","input":{}},
           {"type":"tool_use","id":"b","name":"type","toolset_name":"computer",
            "input":{"text":"x"}}]""",
          "tool_use");
      List<Call> calls = Sample.calls(pixels.say(Sample.task("Search.")));
      server.willSay("Sorry.");
      pixels.say(
          Sample.results(
              Sample.ended(calls.get(0), Ending.FAILED, "Error: no."),
              Sample.ended(calls.get(1), Ending.SKIPPED, "")));
      assertThat(lastContent().path(1).path("content").asText())
          .isEqualTo("Not executed: an earlier computer action in this turn failed.");
      assertClean();
    }
  }

  @Nested
  class Tabs {

    @Test
    void areTheWholeResultOfAMemberAboutTabs() {
      server.willAct(new Gesture.NewTab());
      Call call = Sample.calls(say("Open a tab.")).get(0);
      server.willSay("Done.");
      conversation.say(
          Sample.results(
              Sample.done(call, "Opened.", Sample.tab("1", false), Sample.tab("2", true))));
      assertThat(lastContent().path(0).path("content"))
          .isEqualTo(
              Sample.json(
                  """
                  [{"type":"browser_state","tabs":[
                    {"tab_id":"1","title":"Tab 1","url":"http://shop.test/1"},
                    {"tab_id":"2","title":"Tab 2","url":"http://shop.test/2","active":true}],
                    "state_changes":[{"type":"tab_opened","tab_id":"2"}]}]"""));
      assertClean();
    }

    @Test
    void areToldBesidesWithWhatWasOpened() {
      server.willAct(CLICK, CLICK);
      List<Call> calls = Sample.calls(say("Click."));
      server.willSay("Done.");
      conversation.say(
          Sample.results(
              Sample.done(calls.get(0), "Clicked.", Sample.tab("1", true)),
              Sample.done(
                  calls.get(1), "Clicked.", Sample.tab("1", false), Sample.tab("2", true))));
      assertThat(lastContent().path(0).toString()).doesNotContain("state_changes");
      assertThat(lastContent().path(1).path("content").path(1).path("state_changes"))
          .isEqualTo(Sample.json("[{\"type\":\"tab_opened\",\"tab_id\":\"2\"}]"));
      assertClean();
    }

    @Test
    void haveNoControlCharactersInWhatThePageWrote() {
      server.willAct(CLICK);
      Call call = Sample.calls(say("Click.")).get(0);
      server.willSay("Done.");
      Tab tab = new Tab("1", "a\nb\u2028c" + "x".repeat(5000), "http://shop.test/\u0007", true);
      conversation.say(Sample.results(Sample.done(call, "Clicked.", tab)));
      assertThat(lastContent().findValue("title").asText()).startsWith("abcx").hasSize(4096);
      assertClean();
    }

    @Test
    void areNotToldWhereItIsUnclearWhichIsActive() {
      server.willAct(CLICK);
      Call call = Sample.calls(say("Click.")).get(0);
      server.willSay("Done.");
      conversation.say(Sample.results(Sample.done(call, "Clicked.", Sample.tab("1", false))));
      assertThat(lastContent().toString()).doesNotContain("browser_state");
      assertClean();
    }
  }

  @Nested
  class TheCache {

    @Test
    void isMarkedAfterTheSystemPromptAndOnTheLastThreeTurns() {
      for (int i = 0; i < 5; i++) {
        server.willAct(new Gesture.Screenshot(), CLICK);
      }
      Answer answer = say("Go.");
      for (int i = 0; i < 4; i++) {
        List<Call> calls = Sample.calls(answer);
        answer =
            conversation.say(
                Sample.results(
                    Sample.seen(calls.get(0), ""), Sample.done(calls.get(1), "Clicked.")));
      }
      for (JsonNode request : server.requests()) {
        assertThat(request.path("system").path(0).has("cache_control")).isTrue();
        JsonNode messages = request.path("messages");
        for (int i = 0; i < messages.size(); i += 2) {
          JsonNode content = messages.path(i).path("content");
          boolean recent = i >= messages.size() - 5;
          assertThat(content.path(content.size() - 1).has("cache_control")).isEqualTo(recent);
          assertThat(content.findValues("cache_control")).hasSize(recent ? 1 : 0);
        }
      }
      assertClean();
    }
  }

  @Nested
  class WhatTheModelThought {

    private static final String THOUGHT =
        """
        [{"type":"thinking","thinking":"","signature":"c2ln"},
         {"type":"redacted_thinking","data":"eHh4"},
         {"type":"text","text":"I click.","citations":null},
         {"type":"tool_use","id":"t1","name":"left_click","toolset_name":"browser",
          "caller":{"type":"direct"},
          "input":{"target":{"type":"coordinate","x":5.0,"y":6}}}]""";

    @Test
    void goesBackUnchanged() {
      server.willReply(THOUGHT, "tool_use");
      Answer.Turn turn = Sample.turn(say("Click."));
      assertThat(turn.text()).isEqualTo("I click.");
      assertThat(turn.calls().get(0).request()).isEqualTo(act(CLICK));
      server.willSay("Done.");
      conversation.say(Sample.results(Sample.done(turn.calls().get(0), "Clicked.")));
      assertThat(server.requests().get(1).at("/messages/1/content"))
          .isEqualTo(Sample.json(THOUGHT));
      assertClean();
    }
  }

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

  @Nested
  class AModelThatDoesNotTakeATool {

    private static final String NO =
        "{\"type\":\"error\",\"error\":{\"type\":\"invalid_request_error\",\"message\":"
            + "\"'claude-sonnet-5-5' does not support tool types: browser_toolset_20260801. Did"
            + " you mean one of bash_20250124, computer_20250124\"}}";

    @Test
    void getsTheComputerToolsetAtOnceAndFromThenOn() {
      Model model = server.model();
      server.willAnswer(400, NO);
      server.willSay("Hello.");
      server.willSay("Hello again.");
      assertThat(model.begin(Sample.brief(Hands.PAGE)).say(Sample.task("Look.")))
          .isInstanceOf(Answer.Turn.class);
      model.begin(Sample.brief(Hands.PAGE)).say(Sample.task("Look."));
      assertThat(server.requests())
          .extracting(it -> it.at("/tools/0/type").asText())
          .containsExactly(
              "browser_toolset_20260801", "computer_toolset_20260801", "computer_toolset_20260801");
    }

    @Test
    void isNotAskedOtherwiseAfterAnotherRejection() {
      server.willAnswer(400, "{\"error\":{\"message\":\"image: too large\"}}");
      assertThat(Sample.failure(say("Look.")).kind()).isEqualTo(Kind.REJECTED);
      assertThat(server.requests()).hasSize(1);
    }

    @Test
    void keepsTheToolWithWhichTheConversationBegan() {
      server.willAct(CLICK);
      Call call = Sample.calls(say("Click.")).get(0);
      server.willAnswer(400, NO);
      assertThat(conversation.say(Sample.results(Sample.done(call, "Clicked."))))
          .isInstanceOf(Answer.Failure.class);
    }
  }

  @Nested
  class AnOlderModel {

    @ParameterizedTest
    @CsvSource({
      "claude-opus-4-5-20251101, computer_20251124, computer-use-2025-11-24",
      "claude-opus-4-7, computer_20251124, computer-use-2025-11-24",
      "claude-sonnet-4-6, computer_20251124, computer-use-2025-11-24",
      "claude-sonnet-4-5, computer_20250124, computer-use-2025-01-24",
      "claude-haiku-4-5-20251001, computer_20250124, computer-use-2025-01-24",
      "claude-opus-4-8, browser_toolset_20260801, null",
      "claude-opus-5, browser_toolset_20260801, null",
      "claude-sonnet-5, browser_toolset_20260801, null",
      "claude-fable-5-1, browser_toolset_20260801, null",
      "claude-haiku-5-5, browser_toolset_20260801, null"
    })
    void getsTheToolOfItsTime(String name, String type, String beta) {
      try (AnthropicServer other = new AnthropicServer(name)) {
        other.willSay("Hello.");
        other.model().begin(Sample.brief(Hands.PAGE)).say(Sample.task("Look."));
        assertThat(other.requests().get(0).at("/tools/0/type").asText()).isEqualTo(type);
        assertThat(other.betas()).containsExactly(beta);
        assertThat(other.violations()).isEmpty();
      }
    }

    @ParameterizedTest
    @CsvSource({
      "claude-3-7-sonnet-20250219, COMPUTER_2025_01",
      "claude-sonnet-4-20250514, COMPUTER_2025_01",
      "claude-opus-4-1-20250805, COMPUTER_2025_01",
      "claude-opus-4-1, COMPUTER_2025_01",
      "claude-sonnet-4@20250514, COMPUTER_2025_01",
      "claude-opus-4-8-20260601, BROWSER",
      "claude-sonnet-6, BROWSER"
    })
    void isKnownByItsName(String name, Tool tool) {
      assertThat(Tool.bestOf(name)).isEqualTo(tool);
    }

    @Test
    void actsByTheOlderToolAndGetsItsResult() {
      try (AnthropicServer other = new AnthropicServer("claude-haiku-4-5")) {
        Conversation pixels = other.model().begin(Sample.brief(Hands.PIXELS));
        other.willReply(
            """
            [{"type":"tool_use","id":"a","name":"computer",
              "input":{"action":"left_click","coordinate":[5,6]}}]""",
            "tool_use");
        Call call = Sample.calls(pixels.say(Sample.task("Click."))).get(0);
        assertThat(call.name()).isEqualTo("left_click");
        assertThat(call.request()).isEqualTo(act(CLICK));
        other.willSay("Done.");
        pixels.say(Sample.results(Sample.seen(call, "Clicked.")));
        assertThat(other.requests().get(1).at("/messages/2/content/0").has("toolset_name"))
            .isFalse();
        assertThat(other.violations()).isEmpty();
      }
    }
  }

  @Nested
  class AProgrammingErrorIs {

    @Test
    void aTaskBeforeTheResults() {
      server.willAct(CLICK);
      say("Click.");
      assertThatThrownBy(() -> say("And now?"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("toolu_1");
    }

    @Test
    void aResultThatIsMissingOrMoved() {
      server.willAct(CLICK, TYPE);
      List<Call> calls = Sample.calls(say("Click."));
      Message.Results missing = Sample.results(Sample.done(calls.get(0), "Clicked."));
      Message.Results moved =
          Sample.results(
              Sample.done(calls.get(1), "Typed."), Sample.done(calls.get(0), "Clicked."));
      assertThatThrownBy(() -> conversation.say(missing))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> conversation.say(moved))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("[toolu_1, toolu_2]")
          .hasMessageContaining("[toolu_2, toolu_1]");
    }

    @Test
    void aResultThatNothingAskedFor() {
      assertThatThrownBy(() -> conversation.say(Sample.results()))
          .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aScreenshotWithoutAPicture() {
      server.willAct(new Gesture.Screenshot());
      Call call = Sample.calls(say("Look.")).get(0);
      assertThatThrownBy(() -> conversation.say(Sample.results(Sample.done(call, "Seen."))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("needs a picture");
    }

    @Test
    void aNewTabWithoutTabs() {
      server.willAct(new Gesture.NewTab());
      Call call = Sample.calls(say("Open.")).get(0);
      assertThatThrownBy(() -> conversation.say(Sample.results(Sample.done(call, "Opened."))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("needs all tabs");
    }
  }

  private Answer say(String text) {
    return conversation.say(Sample.task(text));
  }

  private JsonNode lastContent() {
    List<JsonNode> requests = server.requests();
    JsonNode messages = requests.get(requests.size() - 1).path("messages").deepCopy();
    JsonNode content = messages.path(messages.size() - 1).path("content");
    content.findParents("cache_control").forEach(it -> ((ObjectNode) it).remove("cache_control"));
    return content;
  }

  private static Call.Act act(Gesture gesture) {
    return new Call.Act(List.of(gesture));
  }

  private void assertClean() {
    assertThat(server.violations()).isEmpty();
  }
}

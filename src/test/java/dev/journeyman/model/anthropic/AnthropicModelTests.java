package dev.journeyman.model.anthropic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.journeyman.model.Answer;
import dev.journeyman.model.Answer.Stop;
import dev.journeyman.model.Brief.Hands;
import dev.journeyman.model.Call;
import dev.journeyman.model.CallResult.Ending;
import dev.journeyman.model.CallResult.Tab;
import dev.journeyman.model.Conversation;
import dev.journeyman.model.Gesture;
import dev.journeyman.model.Message;
import dev.journeyman.model.Usage;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AnthropicModelTests extends AnthropicTalk {
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
}

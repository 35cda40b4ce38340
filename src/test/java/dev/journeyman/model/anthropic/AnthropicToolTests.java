package dev.journeyman.model.anthropic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.model.Answer;
import dev.journeyman.model.Answer.Kind;
import dev.journeyman.model.Brief.Hands;
import dev.journeyman.model.Call;
import dev.journeyman.model.Conversation;
import dev.journeyman.model.Model;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class AnthropicToolTests extends AnthropicTalk {

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
}

package dev.journeyman.model.compatible;

import static dev.journeyman.model.compatible.Hearing.called;
import static dev.journeyman.model.compatible.Hearing.spoken;
import static dev.journeyman.model.compatible.Talk.turn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.model.Answer.Stop;
import dev.journeyman.model.Answer.Turn;
import dev.journeyman.model.Call;
import dev.journeyman.model.Gesture;
import dev.journeyman.model.compatible.Dialect.Form;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls of models or servers that do not keep to the form. */
class CarelessCallTests {

  static Stream<Arguments> repaired() {
    return Stream.of(
        Arguments.of("```json\n{\"text\":\"mug\"}\n```"),
        Arguments.of("{'text':'mug'}"),
        Arguments.of("{text:\"mug\",}"),
        Arguments.of("\"{\\\"text\\\":\\\"mug\\\"}\""));
  }

  @ParameterizedTest
  @MethodSource("repaired")
  void argumentsThatCanMeanOneThingOnlyAreRepaired(String arguments) {
    assertThat(called(Form.FUNCTIONS, "type", arguments).calls().get(0).request())
        .isEqualTo(new Call.Act(List.of(new Gesture.Type("mug", false, false))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"text\":\"mu",
        "{\"text\":\"mug\"",
        "{\"text\":\"mug\",\"text\":\"cup\"}",
        "{\"text\":\"mug\"} {\"text\":\"cup\"}",
        "{'text':'it's'}",
        "mug",
        "[\"mug\"]",
        "{\"text\":NaN}"
      })
  void argumentsThatCouldMeanMoreAreNot(String arguments) {
    assertThat(called(Form.FUNCTIONS, "type", arguments).calls().get(0).request())
        .isInstanceOf(Call.Unreadable.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I type.\n<tool_call>\n{\"name\":\"type\",\"arguments\":{\"text\":\"mug\"}}\n</tool_call>",
        "I type.<tool_call>{\"name\":\"type\",\"arguments\":\"{\\\"text\\\":\\\"mug\\\"}\"}",
        "<think>x</think>I type.<tool_call>{'name':'type','parameters':{'text':'mug'}}</tool_call>"
      })
  void aCallThatIsWrittenIntoTheTextIsACall(String content) {
    Turn turn = spoken(Form.FUNCTIONS, content);
    assertThat(turn.stop()).isEqualTo(Stop.CALLS);
    assertThat(turn.text()).isEqualTo("I type.");
    assertThat(turn.calls().get(0).request())
        .isEqualTo(new Call.Act(List.of(new Gesture.Type("mug", false, false))));
  }

  @Test
  void aTextThatIsNothingButACallIsOne() {
    assertThat(
            spoken(Form.FUNCTIONS, "```json\n{\"name\":\"go_back\",\"arguments\":{}}\n```").calls())
        .hasSize(1);
    assertThat(spoken(Form.FUNCTIONS, "{\"name\":\"Blue mug\",\"arguments\":{}}").calls())
        .isEmpty();
  }

  @Test
  void aWrittenCallThatCannotBeReadIsNotTakenForAnEnd() {
    Turn turn = spoken(Form.FUNCTIONS, "<tool_call><function=type>mug</function></tool_call>");
    assertThat(turn.calls().get(0).request()).isInstanceOf(Call.Unreadable.class);
  }
}

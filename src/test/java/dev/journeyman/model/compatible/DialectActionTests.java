package dev.journeyman.model.compatible;

import static dev.journeyman.model.compatible.Hearing.called;
import static dev.journeyman.model.compatible.Hearing.spoken;
import static dev.journeyman.model.compatible.Talk.turn;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.journeyman.model.Answer.Stop;
import dev.journeyman.model.Answer.Turn;
import dev.journeyman.model.Call;
import dev.journeyman.model.Gesture;
import dev.journeyman.model.Gesture.At;
import dev.journeyman.model.Gesture.Button;
import dev.journeyman.model.Gesture.Here;
import dev.journeyman.model.Gesture.Way;
import dev.journeyman.model.compatible.Dialect.Form;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The actions of all dialects, as models write them. */
class DialectActionTests {

  private static final At MIDDLE = new At(640, 400);
  private static final At CORNER = new At(128, 80);

  private static Gesture click(Button button, int count) {
    return new Gesture.Click(MIDDLE, button, count, "");
  }

  private static Arguments read(String name, String args, Gesture gesture) {
    return Arguments.of(name, args.replace('\'', '"'), gesture);
  }

  static Stream<Arguments> functions() {
    return Stream.of(
        read("click", "{'x':500,'y':500}", click(Button.LEFT, 1)),
        read(
            "click",
            "{'x':500,'y':500,'button':'right','count':1,'modifiers':[]}",
            click(Button.RIGHT, 1)),
        read(
            "click",
            "{'x':500,'y':500,'button':'middle','count':2,'modifiers':['shift','ctrl']}",
            new Gesture.Click(MIDDLE, Button.MIDDLE, 2, "Shift+Control")),
        read("move", "{'x':100,'y':100}", new Gesture.Move(CORNER)),
        read(
            "drag",
            "{'from_x':500,'from_y':500,'to_x':100,'to_y':100}",
            new Gesture.Drag(List.of(MIDDLE, CORNER), "")),
        read(
            "scroll",
            "{'x':500,'y':500,'direction':'down'}",
            new Gesture.Scroll(MIDDLE, 0, 300, "")),
        read(
            "scroll",
            "{'x':500,'y':500,'direction':'left','pixels':50}",
            new Gesture.Scroll(MIDDLE, -50, 0, "")),
        read("type", "{'text':'mug'}", new Gesture.Type("mug", false, false)),
        read(
            "type",
            "{'text':'mug','clear':true,'enter':true}",
            new Gesture.Type("mug", true, true)),
        read("press", "{'keys':'ctrl+a'}", new Gesture.Keys("Control+a", 1)),
        read("press", "{'keys':'Tab','times':3}", new Gesture.Keys("Tab", 3)),
        read("wait", "{'seconds':2}", new Gesture.Wait(Duration.ofSeconds(2))),
        read("screenshot", "{}", new Gesture.Screenshot()),
        read(
            "zoom",
            "{'left':100,'top':100,'right':500,'bottom':500}",
            new Gesture.Zoom(128, 80, 640, 400)),
        read(
            "select_option",
            "{'x':500,'y':500,'option':'Blue'}",
            new Gesture.SetValue(MIDDLE, "Blue")),
        read("navigate", "{'url':'/'}", new Gesture.Go("/")),
        read("go_back", "{}", new Gesture.Travel(Way.BACK)),
        read("go_forward", "{}", new Gesture.Travel(Way.FORWARD)),
        read("reload", "{}", new Gesture.Travel(Way.RELOAD)),
        read("list_tabs", "{}", new Gesture.ListTabs()),
        read("new_tab", "{}", new Gesture.NewTab()),
        read("switch_tab", "{'tab_id':'2'}", new Gesture.SwitchTab("2")),
        read("close_tab", "", new Gesture.CloseTab("")));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("functions")
  void aFunctionIsReadAsNamed(String name, String args, Gesture gesture) {
    assertThat(called(Form.FUNCTIONS, name, args).calls())
        .containsExactly(new Call("c1", name, new Call.Act(List.of(gesture)), List.of()));
  }

  static Stream<Arguments> computerUse() {
    return Stream.of(
        read("key", "'keys':['ctrl','a']", new Gesture.Keys("Control+a", 1)),
        read("type", "'text':'mug'", new Gesture.Type("mug", false, false)),
        read("mouse_move", "'coordinate':[500,500]", new Gesture.Move(MIDDLE)),
        read("left_click", "'coordinate':[500,500]", click(Button.LEFT, 1)),
        read("left_click", "'text':''", new Gesture.Click(new Here(), Button.LEFT, 1, "")),
        read("double_click", "'coordinate':[500,500]", click(Button.LEFT, 2)),
        read("triple_click", "'coordinate':[500,500]", click(Button.LEFT, 3)),
        read("right_click", "'coordinate':[500,500]", click(Button.RIGHT, 1)),
        read("middle_click", "'coordinate':[500,500]", click(Button.MIDDLE, 1)),
        read(
            "left_click_drag",
            "'coordinate':[500,500]",
            new Gesture.Drag(List.of(new Here(), MIDDLE), "")),
        read(
            "scroll",
            "'coordinate':[500,500],'pixels':-200",
            new Gesture.Scroll(MIDDLE, 0, 200, "")),
        read("scroll", "'pixels':200", new Gesture.Scroll(new Here(), 0, -200, "")),
        read("hscroll", "'pixels':200", new Gesture.Scroll(new Here(), 200, 0, "")),
        read("wait", "'time':2", new Gesture.Wait(Duration.ofSeconds(2))));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("computerUse")
  void anActionOfQwenIsReadAsNamed(String action, String rest, Gesture gesture) {
    String args = "{\"action\":\"" + action + "\"," + rest + "}";
    assertThat(called(Form.QWEN, "computer_use", args).calls())
        .containsExactly(new Call("c1", "computer_use", new Call.Act(List.of(gesture)), List.of()));
  }

  static Stream<Arguments> spokenActions() {
    return Stream.of(
        Arguments.of("click(point='<point>500 500</point>')", click(Button.LEFT, 1)),
        Arguments.of("click(start_box='(500,500)')", click(Button.LEFT, 1)),
        Arguments.of(
            "left_single(start_box='<|box_start|>(500,500)<|box_end|>')", click(Button.LEFT, 1)),
        Arguments.of("click(start_box='[400, 400, 600, 600]')", click(Button.LEFT, 1)),
        Arguments.of("left_double(point='<point>500 500</point>')", click(Button.LEFT, 2)),
        Arguments.of("right_single(point='<point>500 500</point>')", click(Button.RIGHT, 1)),
        Arguments.of("hover(point='<point>500 500</point>')", new Gesture.Move(MIDDLE)),
        Arguments.of(
            "drag(start_point='<point>500 500</point>', end_point='<point>100 100</point>')",
            new Gesture.Drag(List.of(MIDDLE, CORNER), "")),
        Arguments.of(
            "select(start_box='(500,500)', end_box='(100,100)')",
            new Gesture.Drag(List.of(MIDDLE, CORNER), "")),
        Arguments.of("hotkey(key='ctrl a')", new Gesture.Keys("Control+a", 1)),
        Arguments.of("hotkey(key='pagedown')", new Gesture.Keys("PageDown", 1)),
        Arguments.of("type(content='mug')", new Gesture.Type("mug", false, false)),
        Arguments.of("type(content='mug\\n')", new Gesture.Type("mug", false, true)),
        Arguments.of(
            "type(content='Pat\\'s \\\"mug\\\"')", new Gesture.Type("Pat's \"mug\"", false, false)),
        Arguments.of(
            "type(content='it's 5, (or 6)')", new Gesture.Type("it's 5, (or 6)", false, false)),
        Arguments.of(
            "scroll(point='<point>500 500</point>', direction='down')",
            new Gesture.Scroll(MIDDLE, 0, 500, "")),
        Arguments.of("scroll(direction='up')", new Gesture.Scroll(new Here(), 0, -500, "")),
        Arguments.of("wait()", new Gesture.Wait(Duration.ofSeconds(5))),
        Arguments.of(
            "select_option(point='<point>500 500</point>', option='Blue')",
            new Gesture.SetValue(MIDDLE, "Blue")),
        Arguments.of("navigate(content='/cart')", new Gesture.Go("/cart")),
        Arguments.of("navigate_back()", new Gesture.Travel(Way.BACK)),
        Arguments.of("list_tabs()", new Gesture.ListTabs()),
        Arguments.of("switch_tab(content='2')", new Gesture.SwitchTab("2")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("spokenActions")
  void anActionOfUiTarsIsReadAsNamed(String action, Gesture gesture) {
    Turn turn = spoken(Form.UI_TARS, "Thought: I do it.\nAction: " + action);
    assertThat(turn.text()).isEqualTo("I do it.");
    assertThat(turn.calls().stream().map(Call::request))
        .containsExactly(new Call.Act(List.of(gesture)));
  }

  @Test
  void uiTarsMaySayActionsOneAfterTheOther() {
    Turn turn =
        spoken(
            Form.UI_TARS,
            "Thought: two\nAction: click(start_box='(500,500)')\n\ntype(content='a')");
    assertThat(turn.calls().stream().map(Call::name)).containsExactly("click", "type");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "click(point='<point>500</point>')",
        "click(point='<point>500 500</point>'",
        "click(point='here')",
        "click()",
        "type(content='cut o",
        "fly(to='moon')",
        "scroll(direction='sideways')",
        "click on the button",
        "click(point='(1,2)') and then leave",
        ""
      })
  void whatUiTarsSaysUnclearlyIsNotDone(String action) {
    Turn turn = spoken(Form.UI_TARS, "Thought: x\nAction: " + action);
    assertThat(turn.calls().stream().map(Call::request))
        .singleElement()
        .isInstanceOf(Call.Unreadable.class);
  }

  @Test
  void uiTarsInvokesFunctionsWithTheTypesOfTheirSchema() {
    Turn turn = spoken(Form.UI_TARS, "Action: done(why='it's bought', sure='true')");
    assertThat(turn.calls().get(0).request())
        .isEqualTo(
            new Call.Invoke(
                JsonNodeFactory.instance.objectNode().put("why", "it's bought").put("sure", true)));
    assertThat(spoken(Form.UI_TARS, "Action: done(sure='maybe')").calls().get(0).request())
        .isInstanceOf(Call.Unreadable.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thought: x\nAction: finished(content='All bought')",
        "All bought",
        "<think>hm</think>All bought"
      })
  void uiTarsEndsBySayingSo(String content) {
    Turn turn = spoken(Form.UI_TARS, content);
    assertThat(turn.stop()).isEqualTo(Stop.END);
    assertThat(turn.text()).isEqualTo("All bought");
  }

  @Test
  void qwenEndsByTerminatingOrAnswering() {
    Turn turn = called(Form.QWEN, "computer_use", "{\"action\":\"answer\",\"text\":\"42\"}");
    assertThat(turn.stop()).isEqualTo(Stop.END);
    assertThat(turn.text()).isEqualTo("42");
    assertThat(
            called(Form.QWEN, "computer_use", "{\"action\":\"terminate\",\"status\":\"failure\"}")
                .text())
        .isEqualTo("failure");
  }

  @Test
  void anUnknownToolIsQuoted() {
    assertThat(called(Form.QWEN, "click", "{\"x\":1}").calls().get(0).request())
        .isInstanceOfSatisfying(
            Call.Unreadable.class,
            it -> assertThat(it.reason()).contains("\"click\"").contains("{\"x\":1}"));
    assertThat(called(Form.QWEN, "computer_use", "{\"action\":\"fly\"}").calls().get(0).request())
        .isInstanceOf(Call.Unreadable.class);
  }
}

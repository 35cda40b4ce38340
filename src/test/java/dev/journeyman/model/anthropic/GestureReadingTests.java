package dev.journeyman.model.anthropic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.journeyman.model.Call;
import dev.journeyman.model.Call.Act;
import dev.journeyman.model.Call.Unreadable;
import dev.journeyman.model.Gesture;
import dev.journeyman.model.Gesture.At;
import dev.journeyman.model.Gesture.Button;
import dev.journeyman.model.Gesture.Click;
import dev.journeyman.model.Gesture.Here;
import dev.journeyman.model.Gesture.Ref;
import dev.journeyman.model.Gesture.Way;
import dev.journeyman.model.Usage;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class GestureReadingTests {

  private static final String AT = "'target':{'type':'coordinate','x':10,'y':20}";
  private static final String REF = "'target':{'type':'ref','ref':'ref_7'}";
  private static final At POINT = new At(10, 20);

  static Stream<Arguments> browser() {
    return Stream.of(
        row("navigate", "{'url':'http://shop.test/a'}", new Gesture.Go("http://shop.test/a")),
        row("navigate", "{'url':'back'}", new Gesture.Travel(Way.BACK)),
        row("navigate", "{'url':'forward'}", new Gesture.Travel(Way.FORWARD)),
        row("navigate", "{'url':'reload'}", new Gesture.Travel(Way.RELOAD)),
        row("screenshot", "{}", new Gesture.Screenshot()),
        row("screenshot", "{'tab_id':'t2'}", new Gesture.SwitchTab("t2"), new Gesture.Screenshot()),
        row("zoom", "{'region':[1,2,30,40]}", new Gesture.Zoom(1, 2, 30, 40)),
        row("left_click", "{" + AT + "}", new Click(POINT, Button.LEFT, 1, "")),
        row("left_click", "{" + REF + "}", new Click(new Ref("ref_7"), Button.LEFT, 1, "")),
        row(
            "left_click",
            "{" + AT + ",'modifiers':'ctrl+shift'}",
            new Click(POINT, Button.LEFT, 1, "Control+Shift")),
        row("right_click", "{" + AT + "}", new Click(POINT, Button.RIGHT, 1, "")),
        row("middle_click", "{" + AT + "}", new Click(POINT, Button.MIDDLE, 1, "")),
        row("double_click", "{" + AT + "}", new Click(POINT, Button.LEFT, 2, "")),
        row("triple_click", "{" + REF + "}", new Click(new Ref("ref_7"), Button.LEFT, 3, "")),
        row("hover", "{" + REF + "}", new Gesture.Move(new Ref("ref_7"))),
        row("mouse_move", "{" + AT + "}", new Gesture.Move(POINT)),
        row(
            "left_click_drag",
            "{'from':{'type':'coordinate','x':1,'y':2}," + AT + "}",
            new Gesture.Drag(List.of(new At(1, 2), POINT), "")),
        row("left_mouse_down", "{" + AT + "}", new Gesture.Move(POINT), new Gesture.MouseDown()),
        row("left_mouse_up", "{" + AT + "}", new Gesture.Move(POINT), new Gesture.MouseUp()),
        row(
            "scroll",
            "{" + AT + ",'scroll_direction':'down'}",
            new Gesture.Scroll(POINT, 0, 300, "")),
        row(
            "scroll",
            "{" + AT + ",'scroll_direction':'up','scroll_amount':10}",
            new Gesture.Scroll(POINT, 0, -1000, "")),
        row(
            "scroll",
            "{" + AT + ",'scroll_direction':'left','scroll_amount':1}",
            new Gesture.Scroll(POINT, -100, 0, "")),
        row(
            "scroll",
            "{" + AT + ",'scroll_direction':'right','scroll_amount':2}",
            new Gesture.Scroll(POINT, 200, 0, "")),
        row("scroll_to", "{" + REF + "}", new Gesture.ScrollTo(new Ref("ref_7"))),
        row("type", "{'text':' a\\nb'}", new Gesture.Type(" a\nb", false, false)),
        row("key", "{'text':'Enter'}", new Gesture.Keys("Enter", 1)),
        row("key", "{'text':'ctrl+a','repeat':3}", new Gesture.Keys("Control+a", 3)),
        row(
            "key",
            "{'text':'Tab Return','repeat':2}",
            new Gesture.Keys("Tab", 1),
            new Gesture.Keys("Enter", 1),
            new Gesture.Keys("Tab", 1),
            new Gesture.Keys("Enter", 1)),
        row(
            "hold_key",
            "{'text':'shift','duration':1.5}",
            new Gesture.HoldKeys("Shift", Duration.ofMillis(1500))),
        row("wait", "{'duration':2}", new Gesture.Wait(Duration.ofSeconds(2))),
        row(
            "form_input",
            "{" + REF + ",'value':'Blue'}",
            new Gesture.SetValue(new Ref("ref_7"), "Blue")),
        row(
            "form_input",
            "{" + REF + ",'value':true}",
            new Gesture.SetValue(new Ref("ref_7"), "true")),
        row("form_input", "{" + REF + ",'value':3}", new Gesture.SetValue(new Ref("ref_7"), "3")),
        row("read_page", "{}", new Gesture.ReadPage(false, "")),
        row("read_page", "{'filter':'all','depth':3}", new Gesture.ReadPage(false, "")),
        row(
            "read_page",
            "{'filter':'interactive','ref':'ref_2'}",
            new Gesture.ReadPage(true, "ref_2")),
        row("find", "{'query':'search field'}", new Gesture.Find("search field")),
        row("get_page_text", "{}", new Gesture.PageText()),
        row("read_console", "{}", new Gesture.ReadConsole()),
        row("read_network", "{}", new Gesture.ReadNetwork()),
        row("new_tab", "{}", new Gesture.NewTab()),
        row("list_tabs", "{}", new Gesture.ListTabs()),
        row("switch_tab", "{'tab_id':'t2'}", new Gesture.SwitchTab("t2")),
        row("close_tab", "{'tab_id':'t2'}", new Gesture.CloseTab("t2")));
  }

  static Stream<Arguments> computer() {
    return Stream.of(
        row("screenshot", "{}", new Gesture.Screenshot()),
        row("zoom", "{'region':[1,2,30,40]}", new Gesture.Zoom(1, 2, 30, 40)),
        row("left_click", "{'coordinate':[10,20]}", new Click(POINT, Button.LEFT, 1, "")),
        row("left_click", "{}", new Click(new Here(), Button.LEFT, 1, "")),
        row(
            "right_click",
            "{'coordinate':[10,20],'text':'alt'}",
            new Click(POINT, Button.RIGHT, 1, "Alt")),
        row("middle_click", "{'coordinate':[10,20]}", new Click(POINT, Button.MIDDLE, 1, "")),
        row("double_click", "{'coordinate':[10,20]}", new Click(POINT, Button.LEFT, 2, "")),
        row("triple_click", "{'coordinate':[10,20]}", new Click(POINT, Button.LEFT, 3, "")),
        row(
            "left_click_drag",
            "{'start_coordinate':[1,2],'coordinate':[10,20],'text':'super'}",
            new Gesture.Drag(List.of(new At(1, 2), POINT), "Meta")),
        row("mouse_move", "{'coordinate':[10,20]}", new Gesture.Move(POINT)),
        row("left_mouse_down", "{}", new Gesture.MouseDown()),
        row("left_mouse_up", "{}", new Gesture.MouseUp()),
        row(
            "scroll",
            "{'scroll_direction':'down','scroll_amount':5,'coordinate':[10,20],'text':'ctrl'}",
            new Gesture.Scroll(POINT, 0, 500, "Control")),
        row(
            "scroll",
            "{'scroll_direction':'left','scroll_amount':1}",
            new Gesture.Scroll(new Here(), -100, 0, "")),
        row("type", "{'text':'mug'}", new Gesture.Type("mug", false, false)),
        row("key", "{'text':'ctrl+s'}", new Gesture.Keys("Control+s", 1)),
        row("key", "{'text':'Tab','repeat':4}", new Gesture.Keys("Tab", 4)),
        row(
            "hold_key",
            "{'text':'a','duration':1}",
            new Gesture.HoldKeys("a", Duration.ofSeconds(1))),
        row("wait", "{'duration':0.5}", new Gesture.Wait(Duration.ofMillis(500))));
  }

  @ParameterizedTest
  @MethodSource("browser")
  void aMemberOfTheBrowserToolsetIsReadAsNamed(
      String member, String input, List<Gesture> gestures) {
    assertThat(read(Tool.BROWSER, member, "browser", input)).isEqualTo(new Act(gestures));
  }

  @ParameterizedTest
  @MethodSource("computer")
  void aMemberOfTheComputerToolsetIsReadAsNamed(
      String member, String input, List<Gesture> gestures) {
    assertThat(read(Tool.COMPUTER, member, "computer", input)).isEqualTo(new Act(gestures));
  }

  @ParameterizedTest
  @MethodSource("computer")
  void anActionOfAnOlderToolIsReadAsNamed(String action, String input, List<Gesture> gestures) {
    String rest = input.substring(1).replaceFirst("^(?=.)(?!})", ",");
    String older = "{'action':'" + action + "'" + rest;
    assertThat(read(Tool.COMPUTER_2025_11, "computer", "", older)).isEqualTo(new Act(gestures));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          left_click      | {}                                                   | left_click needs target, but was given {}
          left_click      | {'target':[1,2]}                                     | target of left_click must be a coordinate with whole x and y, but is [1,2]
          left_click      | {'target':{'type':'coordinate','x':'1','y':2}}       | whole x and y
          left_click      | {'target':{'type':'coordinate','x':1.5,'y':2}}       | whole x and y
          left_click      | {'target':{'type':'coordinate','x':1}}               | whole x and y
          left_click      | {'target':{'type':'ref'}}                            | a reference to an element
          left_click      | {'target':{'type':'coordinate','x':1,'y':2},'text':'ctrl'} | left_click has no field text
          left_click      | {'target':{'type':'coordinate','x':1,'y':2},'modifiers':'a'} | 'a' is no modifier key
          left_click      | {'target':{'type':'coordinate','x':99999999999,'y':2}} | whole x and y
          scroll          | {'target':{'type':'ref','ref':'r'},'scroll_direction':'up'} | a coordinate
          scroll          | {'target':{'type':'coordinate','x':1,'y':2}}         | scroll needs scroll_direction
          scroll          | {'target':{'type':'coordinate','x':1,'y':2},'scroll_direction':'in'} | up, down, left or right, but is "in"
          scroll          | {'target':{'type':'coordinate','x':1,'y':2},'scroll_direction':'up','scroll_amount':11} | a whole number from 1 to 10, but is 11
          zoom            | {'region':[1,2,3]}                                   | [x0, y0, x1, y1]
          zoom            | {'region':[9,2,3,4]}                                 | the upper left corner first
          type            | {'text':7}                                           | text of type must be a text, but is 7
          type            | {'text':null}                                        | type needs text
          key             | {'text':'Fnord'}                                     | there is no key 'Fnord' in 'Fnord'
          key             | {'text':'a+b'}                                       | a key that is no modifier
          key             | {'text':'Tab','repeat':101}                          | from 1 to 100
          wait            | {'duration':31}                                      | from 0 to 30
          wait            | {'duration':-1}                                      | from 0 to 30
          wait            | {'duration':'1'}                                     | a number of seconds
          form_input      | {'target':{'type':'ref','ref':'r'},'value':[]}       | a text, a number or a boolean
          read_page       | {'filter':'some'}                                    | interactive or all, but is "some"
          switch_tab      | {}                                                   | switch_tab needs tab_id
          new_tab         | {'url':'http://evil.test'}                           | new_tab has no field url
          javascript_exec | {'text':'1'}                                         | javascript_exec is not offered
          file_upload     | {}                                                   | file_upload is not offered
          fly             | {}                                                   | fly is not offered
          screenshot      | []                                                   | the input of screenshot is no object: []
          """)
  void nothingIsReadByHalf(String member, String input, String reason) {
    assertThat(read(Tool.BROWSER, member, "browser", input))
        .isInstanceOfSatisfying(Unreadable.class, it -> assertThat(it.reason()).contains(reason));
  }

  @ParameterizedTest
  @CsvSource({
    "BROWSER, left_click, computer",
    "BROWSER, left_click, ''",
    "BROWSER, computer, ''",
    "COMPUTER, left_click, browser",
    "COMPUTER, cursor_position, computer",
    "COMPUTER_2025_01, left_click, computer",
    "NONE, left_click, browser",
    "NONE, delete_all, ''"
  })
  void aToolThatWasNotOfferedIsNotReadAsOneThatWas(Tool tool, String name, String toolset) {
    assertThat(read(tool, name, toolset, "{}")).isInstanceOf(Unreadable.class);
  }

  @Test
  void aFunctionIsReadWithItsArguments() {
    Call.Request request = read(Tool.BROWSER, "step_done", "", "{'summary':'ok'}");
    assertThat(request).isEqualTo(new Call.Invoke(Sample.json("{\"summary\":\"ok\"}")));
    assertThat(read(Tool.BROWSER, "step_done", "", "'ok'")).isInstanceOf(Unreadable.class);
  }

  @ParameterizedTest
  @CsvSource({
    "Return, Enter",
    "ctrl+shift+T, Control+Shift+T",
    "cmd+a, Meta+a",
    "Page_Down, PageDown",
    "Prior, PageUp",
    "BackSpace, Backspace",
    "esc, Escape",
    "Left, ArrowLeft",
    "ArrowUp, ArrowUp",
    "alt+F4, Alt+F4",
    "f12, F12",
    "ctrl++, Control++",
    "+, +",
    "ctrl+plus, Control++",
    "space, Space",
    "option+Up, Alt+ArrowUp",
    "super, Meta",
    "KP_Enter, Enter",
    "é, é"
  })
  void aKeyHasThePlaywrightName(String said, String name) {
    assertThat(read(Tool.COMPUTER, "key", "computer", "{'text':'" + said + "'}"))
        .isEqualTo(new Act(List.of(new Gesture.Keys(name, 1))));
  }

  private static Arguments row(String member, String input, Gesture... gestures) {
    return arguments(member, input, List.of(gestures));
  }

  private static Call.Request read(Tool tool, String name, String toolset, String input) {
    String use =
        "{'content':[{'type':'tool_use','id':'toolu_1','name':'%s',%s'input':%s}],"
            + "'stop_reason':'tool_use'}";
    String mark = toolset.isEmpty() ? "" : "'toolset_name':'" + toolset + "',";
    String body = use.formatted(name, mark, input).replace('\'', '"');
    return new AnswerReader(tool, List.of(Sample.REPORT))
        .read(Sample.json(body), Usage.NONE)
        .open()
        .get(0)
        .call()
        .request();
  }
}

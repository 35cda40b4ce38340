package dev.journeyman.model.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.journeyman.model.Answer;
import dev.journeyman.model.Answer.Stop;
import dev.journeyman.model.Call;
import dev.journeyman.model.Gesture;
import dev.journeyman.model.Gesture.At;
import dev.journeyman.model.Gesture.Button;
import dev.journeyman.model.Gesture.Click;
import dev.journeyman.model.Gesture.Drag;
import dev.journeyman.model.Gesture.Keys;
import dev.journeyman.model.Gesture.Scroll;
import dev.journeyman.model.Gesture.Travel;
import dev.journeyman.model.Gesture.Way;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActionsTests {

  private final OpenAiServer server = new OpenAiServer();

  @AfterEach
  void close() {
    server.close();
  }

  static Stream<Arguments> actions() {
    At at = new At(10, 20);
    return Stream.of(
        action("{'type':'click','button':'left','x':10,'y':20}", click(Button.LEFT, 1, "")),
        action("{'type':'click','button':'right','x':10,'y':20}", click(Button.RIGHT, 1, "")),
        action("{'type':'click','button':'wheel','x':10,'y':20}", click(Button.MIDDLE, 1, "")),
        action("{'type':'click','button':'back','x':10,'y':20}", new Travel(Way.BACK)),
        action("{'type':'click','button':'forward','x':10,'y':20}", new Travel(Way.FORWARD)),
        action(
            "{'type':'click','button':'left','x':10,'y':20,'keys':['SHIFT','ctrl']}",
            click(Button.LEFT, 1, "Shift+Control")),
        action(
            "{'type':'click','button':'left','x':10.0,'y':20,'keys':null}",
            click(Button.LEFT, 1, "")),
        action("{'type':'double_click','x':10,'y':20,'keys':null}", click(Button.LEFT, 2, "")),
        action(
            "{'type':'drag','path':[{'x':10,'y':20},{'x':30,'y':40}]}",
            new Drag(List.of(at, new At(30, 40)), "")),
        action(
            "{'type':'drag','path':[[10,20],[15,25],[30,40]],'keys':['ALT']}",
            new Drag(List.of(at, new At(15, 25), new At(30, 40)), "Alt")),
        action("{'type':'move','x':10,'y':20}", new Gesture.Move(at)),
        action(
            "{'type':'scroll','x':10,'y':20,'scroll_x':0,'scroll_y':-300}",
            new Scroll(at, 0, -300, "")),
        action("{'type':'type','text':'Blue mug'}", new Gesture.Type("Blue mug", false, false)),
        action("{'type':'wait'}", new Gesture.Wait(Duration.ofSeconds(2))),
        action("{'type':'screenshot'}", new Gesture.Screenshot()),
        action("{'type':'keypress','keys':['CTRL','A']}", new Keys("Control+a", 1)),
        action("{'type':'keypress','keys':['Ctrl+Shift+t']}", new Keys("Control+Shift+T", 1)),
        action("{'type':'keypress','keys':['ENTER']}", new Keys("Enter", 1)),
        action("{'type':'keypress','keys':['RETURN']}", new Keys("Enter", 1)),
        action("{'type':'keypress','keys':['ESC']}", new Keys("Escape", 1)),
        action("{'type':'keypress','keys':['ARROWLEFT']}", new Keys("ArrowLeft", 1)),
        action("{'type':'keypress','keys':['PAGEDOWN']}", new Keys("PageDown", 1)),
        action("{'type':'keypress','keys':['CMD','a']}", new Keys("Meta+a", 1)),
        action("{'type':'keypress','keys':['OPTION','F5']}", new Keys("Alt+F5", 1)),
        action("{'type':'keypress','keys':['SPACE']}", new Keys("Space", 1)),
        action("{'type':'keypress','keys':['+']}", new Keys("+", 1)),
        action("{'type':'keypress','keys':['SHIFT']}", new Keys("Shift", 1)),
        action("{'type':'keypress','keys':['TAB','TAB','TAB']}", new Keys("Tab", 3)));
  }

  @ParameterizedTest
  @MethodSource("actions")
  void anActionIsReadAsNamed(String action, Gesture gesture) {
    assertThat(read("'actions':[" + action + "]")).isEqualTo(new Call.Act(List.of(gesture)));
  }

  @ParameterizedTest
  @MethodSource("actions")
  void theOlderToolSaysTheSame(String action, Gesture gesture) {
    assertThat(read("'action':" + action)).isEqualTo(new Call.Act(List.of(gesture)));
  }

  @Test
  void aBatchKeepsItsOrder() {
    assertThat(
            read(
                "'actions':[{'type':'click','button':'left','x':10,'y':20},"
                    + "{'type':'type','text':'mug'},{'type':'keypress','keys':['TAB','ENTER']}]"))
        .isEqualTo(
            new Call.Act(
                List.of(
                    click(Button.LEFT, 1, ""),
                    new Gesture.Type("mug", false, false),
                    new Keys("Tab", 1),
                    new Keys("Enter", 1))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'click','button':'left','x':10}",
        "{'type':'click','button':'left','x':'10','y':20}",
        "{'type':'click','button':'left','x':10.5,'y':20}",
        "{'type':'click','button':'left','x':99999999999,'y':20}",
        "{'type':'click','x':10,'y':20}",
        "{'type':'click','button':'fourth','x':10,'y':20}",
        "{'type':'click','button':'left','x':10,'y':20,'keys':'SHIFT'}",
        "{'type':'click','button':'left','x':10,'y':20,'keys':['HYPER']}",
        "{'type':'drag','path':[{'x':10,'y':20}]}",
        "{'type':'drag','path':[{'x':10,'y':20},{'x':10}]}",
        "{'type':'drag','path':[[10,20],[1,2,3]]}",
        "{'type':'scroll','x':10,'y':20,'scroll_y':100}",
        "{'type':'type'}",
        "{'type':'type','text':7}",
        "{'type':'keypress','keys':[]}",
        "{'type':'keypress'}",
        "{'type':'keypress','keys':[1]}",
        "{'type':'hover','x':10,'y':20}",
        "{'x':10,'y':20}"
      })
  void nothingOfABatchIsDoneWhereOneActionCannotBeRead(String action) {
    Call.Request request = read("'actions':[{'type':'screenshot'}," + action + "]");
    assertThat(request).isInstanceOf(Call.Unreadable.class);
    assertThat(((Call.Unreadable) request).reason()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(strings = {"'actions':[]", "'actions':{}", "'x':1", "'action':'click'"})
  void aCallWithoutActionsCannotBeRead(String fields) {
    assertThat(read(fields)).isInstanceOf(Call.Unreadable.class);
  }

  @Test
  void aCallThatIsNotCompleteIsNotDone() {
    assertThat(read("'actions':[{'type':'screenshot'}],'status':'incomplete'"))
        .isInstanceOf(Call.Unreadable.class);
  }

  @Test
  void theReasonQuotesWhatCame() {
    assertThat(read("'actions':[{'type':'hover','x':10,'y':20}]"))
        .isEqualTo(
            new Call.Unreadable("there is no such action: {\"type\":\"hover\",\"x\":10,\"y\":20}"));
  }

  static Stream<Arguments> functions() {
    At at = new At(10, 20);
    return Stream.of(
        arguments("goto", "{'url':'http://shop/'}", new Gesture.Go("http://shop/")),
        arguments("back", "{}", new Travel(Way.BACK)),
        arguments("forward", "{}", new Travel(Way.FORWARD)),
        arguments("reload", "{}", new Travel(Way.RELOAD)),
        arguments("list_tabs", "{}", new Gesture.ListTabs()),
        arguments("new_tab", "{}", new Gesture.NewTab()),
        arguments("switch_tab", "{'id':'t2'}", new Gesture.SwitchTab("t2")),
        arguments("close_tab", "{'id':''}", new Gesture.CloseTab("")),
        arguments("select", "{'x':10,'y':20,'value':'Large'}", new Gesture.SetValue(at, "Large")),
        arguments("zoom", "{'left':1,'top':2,'right':3,'bottom':4}", new Gesture.Zoom(1, 2, 3, 4)));
  }

  @ParameterizedTest
  @MethodSource("functions")
  void whatIsNotInThePictureIsDoneByFunctions(String name, String arguments, Gesture gesture) {
    server.willCall(name, json(arguments));
    Call call = firstCall();
    assertThat(call.name()).isEqualTo(name);
    assertThat(call.request()).isEqualTo(new Call.Act(List.of(gesture)));
  }

  @ParameterizedTest
  @MethodSource("functions")
  void theServerSaysThemAsTheVendorDoes(String name, String arguments, Gesture gesture) {
    server.willAct(gesture);
    assertThat(firstCall().request()).isEqualTo(new Call.Act(List.of(gesture)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "goto|{}",
        "goto|{'url':7}",
        "goto|{'url':'http://shop/','tab':'t2'}",
        "goto|{'url':'http://sh",
        "goto|['http://shop/']",
        "goto|",
        "back|{} {}",
        "select|{'x':10,'value':'Large'}",
        "teleport|{}",
      })
  void aFunctionCallThatIsNotWholeIsNotDone(String call) {
    String[] parts = call.split("\\|", -1);
    server.willCall(parts[0], json(parts[1]));
    assertThat(firstCall().request()).isInstanceOf(Call.Unreadable.class);
  }

  @Test
  void functionsOfTheBriefComeWithTheirArguments() {
    server.willCall("finish", "{\"summary\":\"done\"}");
    assertThat(firstCall().request())
        .isEqualTo(new Call.Invoke(OpenAiServer.json("{\"summary\":\"done\"}")));
  }

  private Call.Request read(String fields) {
    String item =
        "{'type':'computer_call','id':'cu_1','call_id':'call_1','pending_safety_checks':[],"
            + fields
            + (fields.contains("'status'") ? "}" : ",'status':'completed'}");
    server.willOutput(json(item));
    return firstCall().request();
  }

  private Call firstCall() {
    Answer answer = server.model().begin(Samples.brief()).say(Samples.task());
    assertThat(answer).isInstanceOf(Answer.Turn.class);
    Answer.Turn turn = (Answer.Turn) answer;
    assertThat(turn.stop()).isEqualTo(Stop.CALLS);
    assertThat(turn.calls()).hasSize(1);
    return turn.calls().get(0);
  }

  private static Click click(Button button, int count, String held) {
    return new Click(new At(10, 20), button, count, held);
  }

  private static Arguments action(String action, Gesture gesture) {
    return arguments(json(action), gesture);
  }

  private static String json(String text) {
    return text.replace('\'', '"');
  }
}

package dev.journeyman.model.google;

import static dev.journeyman.model.google.Talk.TASK;
import static dev.journeyman.model.google.Talk.brief;
import static dev.journeyman.model.google.Talk.turn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.journeyman.model.Answer.Turn;
import dev.journeyman.model.Brief;
import dev.journeyman.model.Brief.Hands;
import dev.journeyman.model.Call;
import dev.journeyman.model.Conversation;
import dev.journeyman.model.Function;
import dev.journeyman.model.Gesture;
import dev.journeyman.model.Gesture.At;
import dev.journeyman.model.Gesture.Button;
import dev.journeyman.model.Gesture.Way;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The actions of both vocabularies, as Gemini writes them. */
class GoogleActionTests {

  private final GoogleServer server = new GoogleServer();

  @AfterEach
  void close() {
    server.close();
  }

  private Conversation conversation() {
    return server.model().begin(brief(Hands.PIXELS));
  }

  private Call.Request request(String name, String args) {
    server.willSend(
        "STOP", "[{\"functionCall\":{\"name\":\"" + name + "\",\"args\":" + args + "}}]");
    return turn(conversation().say(TASK)).calls().get(0).request();
  }

  static Stream<Arguments> actions() {
    At middle = new At(640, 400);
    At corner = new At(128, 80);
    return Stream.of(
        read("click", "{'x':500,'y':500,'intent':'buy'}", click(Button.LEFT, 1)),
        read("double_click", "{'x':500,'y':500}", click(Button.LEFT, 2)),
        read("triple_click", "{'x':500,'y':500}", click(Button.LEFT, 3)),
        read("middle_click", "{'x':500,'y':500}", click(Button.MIDDLE, 1)),
        read("right_click", "{'x':500.0,'y':500}", click(Button.RIGHT, 1)),
        read("mouse_down", "{'x':500,'y':500}", new Gesture.Move(middle), new Gesture.MouseDown()),
        read("mouse_down", "{}", new Gesture.MouseDown()),
        read("mouse_up", "{'x':100,'y':100}", new Gesture.Move(corner), new Gesture.MouseUp()),
        read("move", "{'x':999,'y':0}", new Gesture.Move(new At(1278, 0))),
        read("type", "{'text':'mug'}", new Gesture.Type("mug", false, false)),
        read("type", "{'text':'mug','press_enter':true}", new Gesture.Type("mug", false, true)),
        read(
            "drag_and_drop",
            "{'start_x':500,'start_y':500,'end_x':100,'end_y':100}",
            new Gesture.Drag(List.of(middle, corner), "")),
        read(
            "drag_and_drop",
            "{'x':500,'y':500,'destination_x':100,'destination_y':100}",
            new Gesture.Drag(List.of(middle, corner), "")),
        read("wait", "{}", new Gesture.Wait(Duration.ofSeconds(1))),
        read("wait", "{'seconds':2.5}", new Gesture.Wait(Duration.ofMillis(2500))),
        read("press_key", "{'key':'enter'}", new Gesture.Keys("Enter", 1)),
        read("key_down", "{'key':'shift'}", new Gesture.KeyDown("Shift")),
        read("key_up", "{'key':'shift'}", new Gesture.KeyUp("Shift")),
        read("hotkey", "{'keys':['control','a']}", new Gesture.Keys("Control+a", 1)),
        read("take_screenshot", "{}", new Gesture.Screenshot()),
        read(
            "scroll",
            "{'x':500,'y':500,'direction':'down','magnitude_in_pixels':250}",
            new Gesture.Scroll(middle, 0, 250, "")),
        read(
            "scroll",
            "{'x':500,'y':500,'direction':'up','magnitude':500}",
            new Gesture.Scroll(middle, 0, -400, "")),
        read(
            "scroll",
            "{'x':500,'y':500,'direction':'left','magnitude':500}",
            new Gesture.Scroll(middle, -640, 0, "")),
        read(
            "scroll",
            "{'x':500,'y':500,'direction':'right'}",
            new Gesture.Scroll(middle, 300, 0, "")),
        read("go_back", "{}", new Gesture.Travel(Way.BACK)),
        read("go_forward", "{}", new Gesture.Travel(Way.FORWARD)),
        read("navigate", "{'url':'/cart'}", new Gesture.Go("/cart")),
        read("open_web_browser", "{}", new Gesture.Screenshot()),
        read("click_at", "{'x':500,'y':500}", click(Button.LEFT, 1)),
        read("hover_at", "{'x':500,'y':500}", new Gesture.Move(middle)),
        read(
            "type_text_at",
            "{'x':500,'y':500,'text':'mug'}",
            click(Button.LEFT, 1),
            new Gesture.Type("mug", true, true)),
        read(
            "type_text_at",
            "{'x':500,'y':500,'text':'a','press_enter':false,'clear_before_typing':false}",
            click(Button.LEFT, 1),
            new Gesture.Type("a", false, false)),
        read("scroll_document", "{'direction':'down'}", new Gesture.Scroll(middle, 0, 640, "")),
        read(
            "scroll_at",
            "{'x':500,'y':500,'direction':'down','magnitude':800}",
            new Gesture.Scroll(middle, 0, 640, "")),
        read("wait_5_seconds", "{}", new Gesture.Wait(Duration.ofSeconds(5))),
        read("search", "{}", new Gesture.Go("https://www.google.com")),
        read("key_combination", "{'keys':'Control+A'}", new Gesture.Keys("Control+a", 1)),
        read(
            "select_option",
            "{'x':500,'y':500,'option':'Blue'}",
            new Gesture.SetValue(middle, "Blue")),
        read(
            "zoom",
            "{'left':100,'top':100,'right':500,'bottom':500}",
            new Gesture.Zoom(128, 80, 640, 400)),
        read("reload", "{}", new Gesture.Travel(Way.RELOAD)),
        read("list_tabs", "{}", new Gesture.ListTabs()),
        read("new_tab", "{}", new Gesture.NewTab()),
        read("switch_tab", "{'tab_id':'2'}", new Gesture.SwitchTab("2")),
        read("close_tab", "{}", new Gesture.CloseTab("")));
  }

  private static Arguments read(String name, String args, Gesture... gestures) {
    return Arguments.of(name, args.replace('\'', '"'), List.of(gestures));
  }

  private static Gesture click(Button button, int count) {
    return new Gesture.Click(new At(640, 400), button, count, "");
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("actions")
  void anActionIsReadAsNamed(String name, String args, List<Gesture> gestures) {
    assertThat(request(name, args)).isEqualTo(new Call.Act(gestures));
  }

  @Test
  void everyActionOfBothVocabulariesIsTried() {
    List<Object> tried = actions().map(it -> it.get()[0]).toList();
    assertThat(tried).containsAll(Actions.ALL.keySet());
    assertThat(tried).containsAll(LegacyActions.ALL.keySet());
    assertThat(tried).containsAll(Additions.ALL.keySet());
    assertThat(Additions.FUNCTIONS.stream().map(Function::name))
        .containsExactlyInAnyOrderElementsOf(Additions.ALL.keySet());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          click         | {}                                    | x is missing
          click         | {"x":null,"y":1}                      | x is missing
          click         | {"x":"500","y":1}                     | x is not a number
          click         | {"x":1e300,"y":1}                     | x is not a number
          click         | [1,2]                                 | not an object
          type          | {"text":5}                            | text is not text
          type          | {"text":"a","press_enter":"yes"}      | press_enter is not true or false
          hotkey        | {"keys":["hyper","a"]}                | keys is not names of keys
          hotkey        | {"keys":[]}                           | keys is not names of keys
          scroll        | {"x":1,"y":1,"direction":"sideways"}  | direction is not one of
          wait          | {"seconds":-1}                        | seconds is not
          drag_and_drop | {"start_x":1,"start_y":1}             | end_x is missing
          launch_rocket | {"to":"moon"}                         | no tool named "launch_rocket"
          """)
  void whatCannotBeReadIsQuotedAndNotDone(String name, String args, String reason)
      throws IOException {
    String quote = new ObjectMapper().readTree(args).toString();
    assertThat(request(name, args))
        .isInstanceOfSatisfying(
            Call.Unreadable.class, it -> assertThat(it.reason()).contains(name, quote, reason));
  }

  @Test
  void withoutHandsNoActionIsOfferedOrRead() {
    server.willCall("click", "{\"x\":1,\"y\":1}");
    Turn turn = turn(server.model().begin(brief(Hands.NONE)).say(TASK));
    assertThat(turn.calls().get(0).request()).isInstanceOf(Call.Unreadable.class);
    assertThat(server.requests().get(0).path("tools").toString())
        .doesNotContain("computerUse")
        .doesNotContain("switch_tab")
        .contains("done");
  }

  @Test
  void aFunctionOfTheBriefIsInvokedWithItsArguments() {
    server.willCall("done", "{\"why\":\"bought\"}");
    Call call = turn(conversation().say(TASK)).calls().get(0);
    assertThat(call.request())
        .isEqualTo(new Call.Invoke(JsonNodeFactory.instance.objectNode().put("why", "bought")));
  }

  @Test
  void aFunctionMayNotHaveTheNameOfAnAction() {
    Function click = new Function("click", "x", JsonNodeFactory.instance.objectNode());
    Brief brief = new Brief("", Hands.PIXELS, List.of(click), 1280, 800, 100, "");
    assertThatThrownBy(() -> server.model().begin(brief)).hasMessageContaining("click");
  }
}

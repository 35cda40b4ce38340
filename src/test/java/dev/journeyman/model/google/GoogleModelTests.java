package dev.journeyman.model.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.journeyman.model.Access;
import dev.journeyman.model.Answer;
import dev.journeyman.model.Answer.Failure;
import dev.journeyman.model.Answer.Kind;
import dev.journeyman.model.Answer.Stop;
import dev.journeyman.model.Answer.Turn;
import dev.journeyman.model.Brief;
import dev.journeyman.model.Brief.Hands;
import dev.journeyman.model.Call;
import dev.journeyman.model.CallResult;
import dev.journeyman.model.CallResult.Ending;
import dev.journeyman.model.CallResult.Tab;
import dev.journeyman.model.Concern;
import dev.journeyman.model.Conversation;
import dev.journeyman.model.Function;
import dev.journeyman.model.Gesture;
import dev.journeyman.model.Gesture.At;
import dev.journeyman.model.Gesture.Button;
import dev.journeyman.model.Gesture.Way;
import dev.journeyman.model.Message;
import dev.journeyman.model.Picture;
import dev.journeyman.model.Usage;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** After a wanted change of the requests: {@code -Dgolden.update=true}. */
class GoogleModelTests {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Picture PICTURE =
      Picture.jpeg("a page".getBytes(StandardCharsets.UTF_8), 1280, 800);
  private static final Message.Task TASK = new Message.Task("Buy a mug", List.of(PICTURE));

  private GoogleServer server = new GoogleServer();

  @AfterEach
  void close() {
    server.close();
  }

  private static Brief brief(Hands hands) {
    Function done =
        new Function(
            "done",
            "Say that the step is done",
            JsonNodeFactory.instance.objectNode().put("type", "object"));
    return new Brief("You test shops.", hands, List.of(done), 1280, 800, 4096, "run-1");
  }

  private Conversation conversation() {
    return server.model().begin(brief(Hands.PIXELS));
  }

  private static CallResult done(Call call) {
    return new CallResult(call, Ending.DONE, "Done.", Optional.of(PICTURE), List.of(), List.of());
  }

  private static Message.Results results(Turn turn) {
    return new Message.Results(turn.calls().stream().map(GoogleModelTests::done).toList());
  }

  private static Turn turn(Answer answer) {
    assertThat(answer).isInstanceOf(Turn.class);
    return (Turn) answer;
  }

  private static Failure failure(Answer answer) {
    assertThat(answer).isInstanceOf(Failure.class);
    return (Failure) answer;
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
        read("key_combination", "{'keys':'Control+A'}", new Gesture.Keys("Control+A", 1)),
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
          drag_and_drop | {"start_x":1,"start_y":1}             | destination_x
          launch_rocket | {"to":"moon"}                         | no tool named "launch_rocket"
          """)
  void whatCannotBeReadIsQuotedAndNotDone(String name, String args, String reason) {
    assertThat(request(name, args))
        .isInstanceOfSatisfying(
            Call.Unreadable.class,
            it -> {
              assertThat(it.reason())
                  .contains(name)
                  .contains(args.replace("1e300", "1.0E300").replace("null", "null"));
              if (!name.equals("drag_and_drop")) {
                assertThat(it.reason()).contains(reason);
              }
            });
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

  @Nested
  class AConversation {

    @Test
    void isSentAsItAlwaysWas() throws IOException {
      server.willAct(
          new Gesture.Click(new At(640, 400), Button.LEFT, 1, ""),
          new Gesture.Type("mug", false, true));
      server.willCall("done", "{}");
      server.willSay("Bought.");
      Conversation conversation = conversation();
      Turn first = turn(conversation.say(TASK));
      Tab tab = new Tab("1", "Shop", "http://shop/search", true);
      Turn second =
          turn(
              conversation.say(
                  new Message.Results(
                      List.of(
                          done(first.calls().get(0)),
                          new CallResult(
                              first.calls().get(1),
                              Ending.FAILED,
                              "Nothing has the focus.",
                              Optional.of(PICTURE),
                              List.of(tab),
                              List.of())))));
      Turn third = turn(conversation.say(results(second)));
      assertThat(third)
          .isEqualTo(new Turn(List.of(), "Bought.", Stop.END, new Usage(500, 1000, 0, 100)));
      assertThat(server.violations()).isEmpty();
      assertGolden("three-turns.json");
    }

    @Test
    void echoesSignaturesThoughtsAndUnknownPartsUnchanged() throws IOException {
      String parts =
          """
          [{"text":"hm","thought":true,"thoughtSignature":"YQ=="},
           {"text":"I click","futureField":{"a":[1.50]}},
           {"functionCall":{"name":"go_back","args":{}},"thoughtSignature":"Yg=="}]
          """;
      server.willSend("STOP", parts);
      server.willSay("ok");
      Conversation conversation = conversation();
      Turn turn = turn(conversation.say(TASK));
      assertThat(turn.text()).isEqualTo("I click");
      turn(conversation.say(results(turn)));
      assertThat(server.violations()).isEmpty();
      JsonNode contents = server.requests().get(1).path("contents");
      assertThat(contents.path(1).path("parts")).isEqualTo(MAPPER.readTree(parts));
      assertThat(contents.at("/2/parts/0/functionResponse").has("id")).isFalse();
    }

    @Test
    void goesOnAfterAFailureAsIfNothingHadBeenSaid() {
      Conversation conversation = conversation();
      server.willAnswer(400, "{\"error\":{\"message\":\"no\"}}");
      assertThat(failure(conversation.say(TASK)).kind()).isEqualTo(Kind.REJECTED);
      server.willAct(new Gesture.Screenshot());
      Turn turn = turn(conversation.say(TASK));
      server.willAnswer(400, "{\"error\":{\"message\":\"no\"}}");
      failure(conversation.say(results(turn)));
      server.willSay("ok");
      turn(conversation.say(results(turn)));
      assertThat(server.violations()).isEmpty();
    }

    @Test
    void takesNoTaskWhileCallsAreOpen() {
      server.willAct(new Gesture.Screenshot());
      Conversation conversation = conversation();
      turn(conversation.say(TASK));
      assertThatThrownBy(() -> conversation.say(TASK))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("take_screenshot");
    }

    @Test
    void takesNoResultsInAnotherOrderOrWithoutCalls() {
      Conversation conversation = conversation();
      assertThatThrownBy(() -> conversation.say(new Message.Results(List.of())))
          .isInstanceOf(IllegalArgumentException.class);
      server.willAct(new Gesture.Screenshot(), new Gesture.NewTab());
      Turn turn = turn(conversation.say(TASK));
      List<CallResult> swapped = List.of(done(turn.calls().get(1)), done(turn.calls().get(0)));
      assertThatThrownBy(() -> conversation.say(new Message.Results(swapped)))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(
              () -> conversation.say(new Message.Results(List.of(done(turn.calls().get(0))))))
          .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void continuesAfterACutOffAnswerWithNothingInIt() {
      Conversation conversation = conversation();
      server.willAnswer(200, "{\"candidates\":[{\"finishReason\":\"MAX_TOKENS\"}]}");
      assertThat(turn(conversation.say(TASK)).stop()).isEqualTo(Stop.TRUNCATED);
      server.willSay("ok");
      turn(conversation.say(new Message.Task("Go on", List.of())));
      assertThat(server.violations()).isEmpty();
      assertThat(server.requests().get(1).at("/contents/0/parts")).hasSize(3);
    }
  }

  @Nested
  class ASafetyDecision {

    private final Concern concern =
        new Concern("fc-1", "require_confirmation", "This accepts cookies.");

    private JsonNode acknowledgement(List<Concern> accepted) {
      server.willAsk(concern.kind(), concern.message());
      server.willAct(new Gesture.Click(new At(1, 1), Button.LEFT, 1, ""));
      server.willSay("ok");
      Conversation conversation = conversation();
      Call call = turn(conversation.say(TASK)).calls().get(0);
      assertThat(call.concerns()).containsExactly(concern);
      turn(
          conversation.say(
              new Message.Results(
                  List.of(
                      new CallResult(
                          call, Ending.DONE, "Clicked.", Optional.empty(), List.of(), accepted)))));
      assertThat(server.violations()).isEmpty();
      return server
          .requests()
          .get(1)
          .at("/contents/2/parts/0/functionResponse/response/safety_acknowledgement");
    }

    @Test
    void isAcknowledgedWhenAccepted() {
      assertThat(acknowledgement(List.of(concern)).asText()).isEqualTo("true");
    }

    @Test
    void isNotAcknowledgedByItself() {
      assertThat(acknowledgement(List.of()).isMissingNode()).isTrue();
    }

    @Test
    void thatAllowsIsNoConcern() {
      server.willAsk("regular", "");
      server.willAct(new Gesture.Screenshot());
      assertThat(turn(conversation().say(TASK)).calls().get(0).concerns()).isEmpty();
    }

    @Test
    void isSentInTheOtherFormWhereTheTextIsRejected() {
      server.willAsk(concern.kind(), concern.message());
      server.willAct(new Gesture.Screenshot());
      server.willAnswer(
          400, "{\"error\":{\"message\":\"Invalid value at 'safety_acknowledgement'\"}}");
      server.willSay("ok");
      Conversation conversation = conversation();
      Call call = turn(conversation.say(TASK)).calls().get(0);
      turn(
          conversation.say(
              new Message.Results(
                  List.of(
                      new CallResult(
                          call,
                          Ending.DONE,
                          "Done.",
                          Optional.empty(),
                          List.of(),
                          List.of(concern))))));
      assertThat(
              server
                  .requests()
                  .get(2)
                  .at("/contents/2/parts/0/functionResponse/response/safety_acknowledgement"))
          .isEqualTo(JsonNodeFactory.instance.booleanNode(true));
    }
  }

  @Nested
  class AnAnswer {

    @Test
    void withAMalformedCallIsAskedForOnceMore() {
      server.willSend("MALFORMED_FUNCTION_CALL", "[]");
      server.willSay("ok");
      assertThat(turn(conversation().say(TASK)).usage()).isEqualTo(new Usage(1000, 2000, 0, 200));
      assertThat(server.requests().get(0)).isEqualTo(server.requests().get(1));
    }

    @Test
    void withAMalformedCallTwiceIsMalformed() {
      server.willSend("MALFORMED_FUNCTION_CALL", "[]");
      server.willSend("MALFORMED_FUNCTION_CALL", "[]");
      Failure failure = failure(conversation().say(TASK));
      assertThat(failure.kind()).isEqualTo(Kind.MALFORMED);
      assertThat(failure.reason()).contains("MALFORMED_FUNCTION_CALL");
      assertThat(failure.usage().total()).isEqualTo(3200);
    }

    @Test
    void thatIsCutOffHasNothingThatMayBeDone() {
      server.willSend(
          "MAX_TOKENS", "[{\"functionCall\":{\"name\":\"type\",\"args\":{\"text\":\"half\"}}}]");
      Turn turn = turn(conversation().say(TASK));
      assertThat(turn.stop()).isEqualTo(Stop.TRUNCATED);
      assertThat(turn.calls().get(0).request()).isInstanceOf(Call.Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SAFETY", "PROHIBITED_CONTENT", "SPII", "BLOCKLIST", "RECITATION"})
    void thatWasStoppedByAFilterIsDeclined(String reason) {
      server.willSend(reason, "[]");
      Failure failure = failure(conversation().say(TASK));
      assertThat(failure.kind()).isEqualTo(Kind.DECLINED);
      assertThat(failure.reason()).contains(reason);
    }

    @Test
    void toABlockedRequestIsDeclined() {
      server.willAnswer(200, "{\"promptFeedback\":{\"blockReason\":\"SAFETY\"}}");
      assertThat(failure(conversation().say(TASK)).kind()).isEqualTo(Kind.DECLINED);
    }

    @Test
    void thatNamesAFieldWeCanDoWithoutIsAskedForWithoutIt() {
      server.willAnswer(
          400, "{\"error\":{\"message\":\"Unknown name \\\"enablePromptInjectionDetection\\\"\"}}");
      server.willSay("ok");
      server.willSay("ok");
      turn(conversation().say(TASK));
      turn(conversation().say(TASK));
      assertThat(server.requests()).hasSize(3);
      assertThat(server.requests().get(0).toString()).contains("enablePromptInjectionDetection");
      assertThat(server.requests().get(1).toString())
          .doesNotContain("enablePromptInjectionDetection");
      assertThat(server.requests().get(2).toString())
          .doesNotContain("enablePromptInjectionDetection");
    }

    @ParameterizedTest
    @CsvSource({
      "400, REJECTED, Request contains an invalid argument.",
      "400, UNAUTHORIZED, API key not valid. Please pass a valid API key.",
      "401, UNAUTHORIZED, no",
      "403, UNAUTHORIZED, no",
      "404, REJECTED, models/x is not found"
    })
    void withAnErrorSaysWhy(int status, Kind kind, String message) {
      server.willAnswer(status, server.error(status, message));
      Failure failure = failure(conversation().say(TASK));
      assertThat(failure.kind()).isEqualTo(kind);
      assertThat(failure.reason()).contains(message);
      assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void thatMaySucceedLaterIsAskedForAgain(int status) {
      server.willAnswer(status, "{}", "Retry-After", "0");
      server.willSay("ok");
      assertThat(turn(conversation().say(TASK)).text()).isEqualTo("ok");
    }

    @ParameterizedTest
    @CsvSource({"429, RATE_LIMITED", "503, OVERLOADED"})
    void thatNeverSucceedsSaysSo(int status, Kind kind) {
      for (int i = 0; i < 4; i++) {
        server.willAnswer(status, server.error(status, "later"), "Retry-After", "0");
      }
      assertThat(failure(conversation().say(TASK)).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"<html>", "[]", "{}", "{\"candidates\":[{\"finishReason\":\"OTHER\"}]}"})
    void ofRubbishIsMalformed(String body) {
      server.willAnswer(200, body);
      assertThat(failure(conversation().say(TASK)).kind()).isEqualTo(Kind.MALFORMED);
    }

    @Test
    void thatIsEmptyTwiceIsMalformed() {
      server.willSend("STOP", "[]");
      server.willSend("STOP", "[]");
      assertThat(failure(conversation().say(TASK)).kind()).isEqualTo(Kind.MALFORMED);
    }

    @Test
    void afterAResetIsAskedForAgain() {
      server.will(
          new MockResponse.Builder().onRequestStart(new SocketEffect.CloseSocket()).build());
      server.willSay("ok");
      assertThat(turn(conversation().say(TASK)).text()).isEqualTo("ok");
    }

    @Test
    void thatNeverComesIsTimedOut() {
      server.close();
      server = new GoogleServer("gemini-3.5-flash", Duration.ofMillis(400));
      server.will(new MockResponse.Builder().headersDelay(5, TimeUnit.SECONDS).body("{}").build());
      assertThat(failure(conversation().say(TASK)).kind()).isEqualTo(Kind.TIMED_OUT);
    }

    @Test
    void isNotWaitedForOnceCancelled() {
      server.model().cancel();
      assertThat(failure(conversation().say(TASK)).kind()).isEqualTo(Kind.CANCELLED);
    }

    @Test
    void neverHoldsTheKey() {
      server.willAnswer(403, server.error(403, "Key key-that-nobody-may-see has no access"));
      Failure failure = failure(conversation().say(TASK));
      assertThat(failure.toString()).contains("***").doesNotContain("key-that-nobody-may-see");
    }
  }

  @Test
  void theLegacyModelsAreNotAskedToDetectInjections() {
    server.close();
    server = new GoogleServer("gemini-3-flash-preview", Duration.ofSeconds(20));
    server.willSay("ok");
    turn(conversation().say(TASK));
    assertThat(server.requests().get(0).toString())
        .contains("computerUse")
        .doesNotContain("enablePromptInjectionDetection");
  }

  @Test
  void aBaseMayNameTheVersion() {
    server.willSay("ok");
    URI base = URI.create(server.base() + "/v1beta/");
    Access access =
        new Access(Optional.of(base), "key-that-nobody-may-see", Duration.ofSeconds(20));
    turn(new GoogleModel("gemini-3.5-flash", access).begin(brief(Hands.NONE)).say(TASK));
    assertThat(server.violations()).isEmpty();
  }

  private void assertGolden(String name) throws IOException {
    Path golden = Path.of("src/test/resources/model/google", name);
    String sent =
        MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(server.requests()) + "\n";
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, sent);
    }
    assertThat(sent).isEqualTo(Files.readString(golden));
  }
}

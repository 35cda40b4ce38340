package dev.journeyman.model.google;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.journeyman.model.Access;
import dev.journeyman.model.Gesture;
import dev.journeyman.model.testing.LoopbackProvider;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mockwebserver3.RecordedRequest;

/** generateContent as strict as Google's. */
public final class GoogleServer extends LoopbackProvider {

  static final int WIDTH = 1280;
  static final int HEIGHT = 800;

  private final GoogleModel model;
  private final String name;
  private final List<JsonNode> sent = new ArrayList<>();
  private final GestureWire wire = new GestureWire(WIDTH, HEIGHT);
  private int calls;
  private Optional<ObjectNode> concern = Optional.empty();

  public GoogleServer() {
    this("gemini-3.5-flash", Duration.ofSeconds(20));
  }

  GoogleServer(String name, Duration total) {
    this.name = name;
    model = new GoogleModel(name, new Access(Optional.of(base()), KEY, total));
  }

  @Override
  public GoogleModel model() {
    return model;
  }

  @Override
  public boolean supports(Gesture gesture) {
    return wire.write(gesture).isPresent();
  }

  /** The next calls are to be confirmed. */
  public void willAsk(String decision, String explanation) {
    concern =
        Optional.of(
            JsonNodeFactory.instance
                .objectNode()
                .put("decision", decision)
                .put("explanation", explanation));
  }

  /** Next, the model sends these parts. */
  void willSend(String finishReason, String parts) {
    willAnswer(200, answer(finishReason, tree(parts)));
  }

  @Override
  protected String acting(List<Gesture> gestures) {
    ArrayNode parts = JsonNodeFactory.instance.arrayNode();
    for (Gesture gesture : gestures) {
      GestureWire.Wired wired =
          wire.write(gesture)
              .orElseThrow(() -> new IllegalArgumentException("no action for " + gesture));
      concern.ifPresent(it -> wired.args().set("safety_decision", it));
      call(parts, wired.name(), wired.args());
    }
    concern = Optional.empty();
    return answer("STOP", parts);
  }

  @Override
  protected String calling(String function, String arguments) {
    ArrayNode parts = JsonNodeFactory.instance.arrayNode();
    call(parts, function, tree(arguments));
    return answer("STOP", parts);
  }

  @Override
  protected String saying(String text) {
    ArrayNode parts = JsonNodeFactory.instance.arrayNode();
    parts.addObject().put("text", text);
    return answer("STOP", parts);
  }

  private void call(ArrayNode parts, String function, JsonNode arguments) {
    calls++;
    ObjectNode part = parts.addObject();
    part.putObject("functionCall")
        .put("id", "fc-" + calls)
        .put("name", function)
        .set("args", arguments);
    part.put("thoughtSignature", "c2lnbmF0dXJl" + calls);
  }

  private String answer(String finish, JsonNode parts) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ObjectNode candidate = body.putArray("candidates").addObject();
    ObjectNode content = candidate.putObject("content");
    content.set("parts", parts);
    content.put("role", "model");
    candidate.put("finishReason", finish).put("index", 0);
    body.putObject("usageMetadata")
        .put("promptTokenCount", 1500)
        .put("cachedContentTokenCount", 1000)
        .put("candidatesTokenCount", 40)
        .put("thoughtsTokenCount", 60)
        .put("totalTokenCount", 1600);
    body.put("modelVersion", name).put("responseId", "r-1");
    sent.add(content);
    return body.toString();
  }

  @Override
  protected String error(int status, String message) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.putObject("error")
        .put("code", status)
        .put("message", message)
        .put("status", "INVALID_ARGUMENT");
    return body.toString();
  }

  @Override
  protected void check(RecordedRequest request, JsonNode body) throws Violation {
    require(
        request
            .getRequestLine()
            .startsWith("POST /v1beta/models/" + name + ":generateContent HTTP"),
        "not found: " + request.getRequestLine());
    require(
        KEY.equals(request.getHeaders().get("x-goog-api-key")),
        "API key not valid. Please pass a valid API key.");
    require(
        String.valueOf(request.getHeaders().get("Content-Type")).startsWith("application/json"),
        "Content-Type must be application/json");
    new RequestRules(body, sent).check();
  }

  private static JsonNode tree(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What Google takes. */
  private record RequestRules(JsonNode body, List<JsonNode> sent) {

    private void check() throws Violation {
      knownFields(
          body,
          "request",
          Set.of("systemInstruction", "contents", "tools", "toolConfig", "generationConfig"));
      knownFields(
          body.path("generationConfig"),
          "generation_config",
          Set.of("maxOutputTokens", "temperature", "topP", "topK", "thinkingConfig"));
      if (body.has("systemInstruction")) {
        require(
            body.at("/systemInstruction/parts/0/text").isTextual(),
            "system_instruction must have text");
      }
      for (JsonNode tool : body.path("tools")) {
        tool(tool);
      }
      contents(body.path("contents"));
    }

    private static void tool(JsonNode tool) throws Violation {
      knownFields(tool, "tools", Set.of("computerUse", "functionDeclarations"));
      if (tool.has("computerUse")) {
        knownFields(
            tool.path("computerUse"),
            "tools.computer_use",
            Set.of(
                "environment",
                "excludedPredefinedFunctions",
                "enablePromptInjectionDetection",
                "disabledSafetyPolicies"));
        require(
            tool.at("/computerUse/environment").asText().equals("ENVIRONMENT_BROWSER"),
            "Invalid value at 'environment'");
      }
      for (JsonNode it : tool.path("functionDeclarations")) {
        knownFields(
            it,
            "tools.function_declarations",
            Set.of("name", "description", "parameters", "parametersJsonSchema"));
        require(
            it.path("name").asText().matches("[A-Za-z_][\\w.:-]{0,63}"), "Invalid function name");
        require(!it.path("description").asText().isEmpty(), "function without description");
        require(
            it.at("/parametersJsonSchema/type").asText().equals("object"),
            "parameters schema should be of type OBJECT");
      }
    }

    private void contents(JsonNode contents) throws Violation {
      require(!contents.isEmpty(), "contents is not specified");
      String expected = "user";
      for (int i = 0; i < contents.size(); i++) {
        JsonNode content = contents.path(i);
        knownFields(content, "contents", Set.of("role", "parts"));
        require(
            content.path("role").asText().equals(expected),
            "Please ensure that multiturn requests alternate between user and model.");
        require(!content.path("parts").isEmpty(), "contents.parts must not be empty.");
        if (expected.equals("model")) {
          require(sent.contains(content), "Corrupted thought signature.");
        } else {
          user(content, contents.path(i - 1));
        }
        expected = expected.equals("user") ? "model" : "user";
      }
      require(expected.equals("model"), "the last turn must be the user's");
    }

    private static void user(JsonNode content, JsonNode before) throws Violation {
      List<JsonNode> asked = before.path("parts").findValues("functionCall");
      List<JsonNode> answers = new ArrayList<>();
      for (JsonNode part : content.path("parts")) {
        require(part.size() == 1, "oneof field 'data' is already set");
        knownFields(part, "contents.parts", Set.of("text", "inlineData", "functionResponse"));
        if (part.has("inlineData")) {
          inline(part.path("inlineData"));
        } else if (part.has("functionResponse")) {
          answers.add(part.path("functionResponse"));
        } else {
          require(!part.path("text").asText().isEmpty(), "empty text parameter");
        }
      }
      require(
          asked.size() == answers.size(),
          "Please ensure that the number of function response parts is equal to the number of"
              + " function call parts of the function call turn.");
      for (int i = 0; i < asked.size(); i++) {
        answer(answers.get(i), asked.get(i));
      }
    }

    private static void answer(JsonNode answer, JsonNode call) throws Violation {
      knownFields(answer, "function_response", Set.of("id", "name", "response", "parts"));
      require(
          answer.path("name").equals(call.path("name"))
              && answer.path("id").equals(call.path("id")),
          "function response " + answer.path("name") + " does not match its function call");
      JsonNode response = answer.path("response");
      require(response.isObject(), "function_response.response must be an object");
      boolean predefined =
          Actions.ALL.containsKey(call.path("name").asText())
              || LegacyActions.ALL.containsKey(call.path("name").asText());
      require(
          !predefined || response.path("url").isTextual(),
          "Computer Use function response must include the url");
      require(
          !response.has("safety_acknowledgement") || call.at("/args/safety_decision").isObject(),
          "safety_acknowledgement without safety_decision");
      for (JsonNode part : answer.path("parts")) {
        knownFields(part, "function_response.parts", Set.of("inlineData"));
        inline(part.path("inlineData"));
      }
    }

    private static void inline(JsonNode inline) throws Violation {
      knownFields(inline, "inline_data", Set.of("mimeType", "data"));
      picture(inline.path("mimeType").asText(), inline.path("data").asText());
    }
  }
}

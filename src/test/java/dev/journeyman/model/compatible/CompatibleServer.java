package dev.journeyman.model.compatible;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.journeyman.model.Access;
import dev.journeyman.model.Gesture;
import dev.journeyman.model.testing.LoopbackProvider;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mockwebserver3.RecordedRequest;

/** Chat completions as strict as the strictest of vLLM, Ollama and LM Studio. */
public final class CompatibleServer extends LoopbackProvider {

  static final int WIDTH = 1280;
  static final int HEIGHT = 800;

  private final Dialect dialect;
  private final CompatibleModel model;
  private final GestureWire wire;
  private int calls;

  public CompatibleServer(Dialect dialect) {
    this(dialect, Duration.ofSeconds(20));
  }

  CompatibleServer(Dialect dialect, Duration total) {
    this.dialect = dialect;
    model = new CompatibleModel("local", new Access(Optional.of(base()), KEY, total), dialect);
    wire = new GestureWire(dialect.form(), Lens.of(dialect.space(), WIDTH, HEIGHT));
  }

  @Override
  public CompatibleModel model() {
    return model;
  }

  @Override
  public boolean supports(Gesture gesture) {
    return wire.write(gesture).isPresent();
  }

  /** Next, the model sends this message. */
  void willSend(String finishReason, String message) {
    willAnswer(200, answer(finishReason, tree(message)));
  }

  @Override
  protected String acting(List<Gesture> gestures) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    StringBuilder text = new StringBuilder("Thought: I go on.\nAction: ");
    for (Gesture gesture : gestures) {
      GestureWire.Wired wired =
          wire.write(gesture)
              .orElseThrow(() -> new IllegalArgumentException("no action for " + gesture));
      call(list, wired.name(), wired.args().toString());
      text.append(spoken(wired.name(), wired.args())).append("\n\n");
    }
    return answer(list, text.toString());
  }

  @Override
  protected String calling(String function, String arguments) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    call(list, function, arguments);
    return dialect.form() == Dialect.Form.UI_TARS
        ? answer(list, "Thought: so.\nAction: " + spoken(function, tree(arguments)))
        : answer(list, "");
  }

  private String answer(ArrayNode list, String spoken) {
    ObjectNode message = JsonNodeFactory.instance.objectNode().put("role", "assistant");
    if (dialect.form() == Dialect.Form.UI_TARS) {
      return answer("stop", message.put("content", spoken));
    }
    message.putNull("content").set("tool_calls", list);
    return answer("tool_calls", message);
  }

  @Override
  protected String saying(String text) {
    return answer(
        "stop",
        JsonNodeFactory.instance.objectNode().put("role", "assistant").put("content", text));
  }

  private void call(ArrayNode list, String name, String arguments) {
    calls++;
    list.addObject()
        .put("id", "chatcmpl-tool-" + calls)
        .put("type", "function")
        .putObject("function")
        .put("name", name)
        .put("arguments", arguments);
  }

  private static String spoken(String name, JsonNode args) {
    StringBuilder fields = new StringBuilder();
    for (var it : args.properties()) {
      fields
          .append(fields.isEmpty() ? "" : ", ")
          .append(it.getKey())
          .append("='")
          .append(
              it.getValue().asText().replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n"))
          .append("'");
    }
    return name + "(" + fields + ")";
  }

  private static String answer(String finish, JsonNode message) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("id", "chatcmpl-1").put("object", "chat.completion");
    body.putArray("choices")
        .addObject()
        .put("index", 0)
        .put("finish_reason", finish)
        .set("message", message);
    body.putObject("usage")
        .put("prompt_tokens", 1500)
        .put("completion_tokens", 100)
        .put("total_tokens", 1600)
        .putObject("prompt_tokens_details")
        .put("cached_tokens", 1000);
    return body.toString();
  }

  @Override
  protected String error(int status, String message) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.putObject("error")
        .put("message", message)
        .put("type", "BadRequestError")
        .put("code", status);
    return body.toString();
  }

  @Override
  protected void check(RecordedRequest request, JsonNode body) throws Violation {
    if (!("Bearer " + KEY).equals(request.getHeaders().get("Authorization"))) {
      throw new Violation(401, "Unauthorized");
    }
    require(
        request.getRequestLine().startsWith("POST /v1/chat/completions HTTP"),
        "not found: " + request.getRequestLine());
    knownFields(body, "request", Set.of("model", "max_tokens", "stream", "tools", "messages"));
    require(body.path("model").asText().equals("local"), "The model does not exist.");
    require(body.path("max_tokens").asInt() > 0, "max_tokens must be at least 1");
    for (JsonNode tool : body.path("tools")) {
      knownFields(tool, "tools", Set.of("type", "function"));
      knownFields(
          tool.path("function"), "tools.function", Set.of("name", "description", "parameters"));
      require(
          tool.at("/function/parameters/type").asText().equals("object"),
          "parameters must be an object");
    }
    messages(body.path("messages"));
  }

  private static void messages(JsonNode messages) throws Violation {
    Deque<String> open = new ArrayDeque<>();
    String last = "";
    for (JsonNode message : messages) {
      String role = message.path("role").asText();
      require(open.isEmpty() || role.equals("tool"), "tool call " + open + " has no tool message");
      switch (role) {
        case "system" -> require(last.isEmpty(), "System message must be at the beginning.");
        case "user" -> {
          require(!last.equals("user"), "Conversation roles must alternate");
          user(message);
        }
        case "assistant" -> {
          require(last.equals("user") || last.equals("tool"), "assistant after " + last);
          open.addAll(assistant(message));
        }
        case "tool" -> {
          knownFields(message, "messages", Set.of("role", "tool_call_id", "content"));
          require(message.path("content").isTextual(), "tool message content must be text");
          require(
              message.path("tool_call_id").asText().equals(open.poll()),
              "tool message does not answer the next tool call");
        }
        default -> throw new Violation(400, "unknown role " + role);
      }
      last = role;
    }
    require(open.isEmpty(), "tool call " + open + " has no tool message");
    require(last.equals("user") || last.equals("tool"), "the last message is " + last + "'s");
  }

  private static Deque<String> assistant(JsonNode message) throws Violation {
    knownFields(message, "messages", Set.of("role", "content", "tool_calls"));
    require(message.path("content").isTextual(), "assistant content must be text");
    Deque<String> ids = new ArrayDeque<>();
    for (JsonNode call : message.path("tool_calls")) {
      knownFields(call, "tool_calls", Set.of("id", "type", "function"));
      String id = call.path("id").asText();
      require(!id.isEmpty() && !ids.contains(id), "tool call id missing or twice");
      require(
          call.at("/function/arguments").isTextual()
              && tree(call.at("/function/arguments").asText()).isObject(),
          "Expecting value: arguments are no JSON object");
      ids.add(id);
    }
    return ids;
  }

  private static void user(JsonNode message) throws Violation {
    knownFields(message, "messages", Set.of("role", "content"));
    if (message.path("content").isTextual()) {
      require(!message.path("content").asText().isEmpty(), "empty content");
      return;
    }
    for (JsonNode part : message.path("content")) {
      if (part.path("type").asText().equals("text")) {
        require(!part.path("text").asText().isEmpty(), "empty text");
      } else {
        knownFields(part, "content", Set.of("type", "image_url"));
        String url = part.at("/image_url/url").asText();
        require(url.matches("data:image/\\w+;base64,.+"), "invalid image input");
        picture(
            url.substring("data:".length(), url.indexOf(';')), url.substring(url.indexOf(',') + 1));
      }
    }
  }

  private static JsonNode tree(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      return JsonNodeFactory.instance.missingNode();
    }
  }
}

package dev.journeyman.model.anthropic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.journeyman.model.Access;
import dev.journeyman.model.Gesture;
import dev.journeyman.model.Model;
import dev.journeyman.model.testing.ScriptedProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.Buffer;

/**
 * Anthropic's Messages API with the browser toolset, or with the tool that the model's name has.
 */
public final class AnthropicServer implements ScriptedProvider {

  public static final String KEY = "sk-ant-test-0123456789";

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final MockWebServer server = new MockWebServer();
  private final String name;
  private final Deque<MockResponse> script = new ArrayDeque<>();
  private final List<JsonNode> requests = new ArrayList<>();
  private final List<String> headers = new ArrayList<>();
  private final List<String> violations = new ArrayList<>();
  private final StrictMessages strict = new StrictMessages(KEY);
  private Consumer<JsonNode> otherwise = body -> {};
  private int ids;

  public AnthropicServer() {
    this("claude-sonnet-5-5");
  }

  public AnthropicServer(String name) {
    this.name = name;
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return answer(request);
          }
        });
    try {
      server.start(InetAddress.getLoopbackAddress(), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Model model() {
    return model(Duration.ofSeconds(20));
  }

  Model model(Duration total) {
    return new AnthropicModel(name, new Access(Optional.of(base()), KEY, total));
  }

  public URI base() {
    return URI.create("http://127.0.0.1:" + server.getPort());
  }

  @Override
  public boolean supports(Gesture gesture) {
    return BrowserScript.supports(gesture);
  }

  @Override
  public synchronized void willAct(Gesture... gestures) {
    ArrayNode content = JSON.arrayNode();
    for (Gesture gesture : gestures) {
      content.add(use(BrowserScript.member(gesture), BrowserScript.input(gesture), "browser"));
    }
    willReply(content, "tool_use");
  }

  @Override
  public synchronized void willCall(String function, String arguments) {
    willReply(JSON.arrayNode().add(use(function, tree(arguments), "")), "tool_use");
  }

  @Override
  public synchronized void willSay(String text) {
    ArrayNode content = JSON.arrayNode();
    content.addObject().put("type", "text").put("text", text);
    willReply(content, "end_turn");
  }

  @Override
  public synchronized void willAnswer(int status, String body, String... headers) {
    MockResponse.Builder response = new MockResponse.Builder().code(status).body(body);
    for (int i = 0; i < headers.length; i += 2) {
      response.setHeader(headers[i], headers[i + 1]);
    }
    script.add(response.build());
  }

  /** Next, the model says exactly these blocks. */
  public synchronized void willReply(String content, String stop) {
    willReply((ArrayNode) tree(content), stop);
  }

  private void willReply(ArrayNode content, String stop) {
    script.add(message(content, stop));
  }

  /** Next, nothing comes. */
  public synchronized void willHang() {
    script.add(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
  }

  /** Next, the connection breaks. */
  public synchronized void willReset() {
    script.add(new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
  }

  @Override
  public synchronized void otherwise(Function<JsonNode, Gesture> answer) {
    writing(body -> willAct(answer.apply(body)));
  }

  @Override
  public synchronized void writing(Consumer<JsonNode> writes) {
    otherwise = writes;
  }

  @Override
  public synchronized List<JsonNode> requests() {
    return List.copyOf(requests);
  }

  /** The values of the header {@code anthropic-beta} of all requests. */
  synchronized List<String> betas() {
    return List.copyOf(headers);
  }

  @Override
  public synchronized List<String> violations() {
    return List.copyOf(violations);
  }

  @Override
  public void close() {
    server.close();
  }

  private synchronized MockResponse answer(RecordedRequest request) {
    JsonNode body;
    try {
      body = MAPPER.readTree(Objects.requireNonNull(request.getBody()).utf8());
    } catch (JsonProcessingException e) {
      return rejection("invalid_request_error", "the body is no JSON: " + e.getOriginalMessage());
    }
    requests.add(body);
    headers.add(String.valueOf(request.getHeaders().get("anthropic-beta")));
    List<String> faults = strict.faults(request, body);
    if (!faults.isEmpty()) {
      violations.addAll(faults);
      return rejection("invalid_request_error", faults.get(0));
    }
    MockResponse next = script.poll();
    return next != null ? remembered(next) : made(body);
  }

  private MockResponse made(JsonNode body) {
    otherwise.accept(body);
    MockResponse next = script.poll();
    if (next == null) {
      violations.add("the script is empty");
      return rejection("api_error", "the script is empty");
    }
    return remembered(next);
  }

  /** What is said must come back as it was. */
  private MockResponse remembered(MockResponse response) {
    if (response.getCode() == 200 && response.getBody() != null) {
      try {
        Buffer text = new Buffer();
        response.getBody().writeTo(text);
        strict.said(MAPPER.readTree(text.readUtf8()).path("content"));
      } catch (IOException e) {
        return response;
      }
    }
    return response;
  }

  private ObjectNode use(String name, JsonNode input, String toolset) {
    ids++;
    ObjectNode use =
        JSON.objectNode().put("type", "tool_use").put("id", "toolu_" + ids).put("name", name);
    if (!toolset.isEmpty()) {
      use.put("toolset_name", toolset);
    }
    use.set("input", input);
    return use;
  }

  private MockResponse message(ArrayNode content, String stop) {
    ObjectNode message =
        JSON.objectNode()
            .put("id", "msg_" + ++ids)
            .put("type", "message")
            .put("role", "assistant")
            .put("model", name)
            .put("stop_reason", stop);
    message.set("content", content);
    message
        .putObject("usage")
        .put("input_tokens", 11)
        .put("cache_read_input_tokens", 7000)
        .put("cache_creation_input_tokens", 1300)
        .put("output_tokens", 42);
    return new MockResponse.Builder().body(message.toString()).build();
  }

  private static MockResponse rejection(String type, String message) {
    ObjectNode error = JSON.objectNode().put("type", "error");
    error.putObject("error").put("type", type).put("message", message);
    return new MockResponse.Builder().code(400).body(error.toString()).build();
  }

  private static JsonNode tree(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }
}

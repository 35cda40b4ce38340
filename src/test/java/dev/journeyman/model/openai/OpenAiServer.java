package dev.journeyman.model.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.journeyman.model.Access;
import dev.journeyman.model.Gesture;
import dev.journeyman.model.Model;
import dev.journeyman.model.testing.ScriptedProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;

/** OpenAI on loopback: as strict as the vendor, and playing a script. */
public final class OpenAiServer implements ScriptedProvider {

  static final String KEY = "sk-proj-no-answer-holds-this-key";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final MockWebServer server = new MockWebServer();
  private final RequestRules rules;
  private final ItemRules items;
  private final Deque<MockResponse> script = new ArrayDeque<>();
  private final List<JsonNode> requests = new CopyOnWriteArrayList<>();
  private final List<String> violations = new CopyOnWriteArrayList<>();
  private final Model model;
  private @Nullable Consumer<JsonNode> otherwise;
  private int turns;

  public OpenAiServer() {
    this("gpt-6.1-sol", Quirk.NONE);
  }

  /** What some models and versions of the service do differently. */
  enum Quirk {
    NONE,
    /** The service takes its own schema by its word, which does not know the field. */
    REFUSES_DETAIL,
    /** The model gives out no sealed thoughts. */
    REFUSES_SEALED_THOUGHTS
  }

  OpenAiServer(String name, Quirk quirk) {
    rules = new RequestRules(name, quirk != Quirk.REFUSES_SEALED_THOUGHTS);
    items = new ItemRules(quirk != Quirk.REFUSES_DETAIL && !rules.preview());
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return answer(request);
          }
        });
    try {
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    model = new OpenAiModel(name, access(KEY, Duration.ofSeconds(20)));
  }

  Access access(String key, Duration total) {
    URI base = URI.create("http://127.0.0.1:" + server.getPort() + "/v1");
    return new Access(Optional.of(base), key, total);
  }

  @Override
  public Model model() {
    return model;
  }

  @Override
  public boolean supports(Gesture gesture) {
    return GestureWire.action(gesture).isPresent() || GestureWire.invocation(gesture).isPresent();
  }

  /** What the computer tool can do goes into as few calls as the order allows. */
  @Override
  public synchronized void willAct(Gesture... gestures) {
    script.add(ok(output(List.of(gestures))));
  }

  @Override
  public synchronized void willCall(String function, String arguments) {
    ArrayNode output = thought();
    output.add(functionCall(function, arguments, 0));
    script.add(ok(output));
  }

  @Override
  public synchronized void willSay(String text) {
    ArrayNode output = thought();
    ObjectNode message =
        output
            .addObject()
            .put("type", "message")
            .put("id", "msg_" + turns)
            .put("role", "assistant");
    message.put("status", "completed").put("phase", "final_answer");
    message
        .putArray("content")
        .addObject()
        .put("type", "output_text")
        .put("text", text)
        .putArray("annotations");
    script.add(ok(output));
  }

  /** Next, the response has these items, given as JSON. */
  synchronized void willOutput(String... raw) {
    ArrayNode output = MAPPER.createArrayNode();
    for (String item : raw) {
      output.add(json(item));
    }
    script.add(ok(output));
  }

  @Override
  public synchronized void willAnswer(int status, String body, String... headers) {
    MockResponse.Builder response = new MockResponse.Builder().code(status).body(body);
    for (int i = 0; i < headers.length; i += 2) {
      response.addHeader(headers[i], headers[i + 1]);
    }
    script.add(response.build());
  }

  synchronized void willAnswer(MockResponse response) {
    script.add(response);
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
  public List<JsonNode> requests() {
    return List.copyOf(requests);
  }

  @Override
  public List<String> violations() {
    return List.copyOf(violations);
  }

  @Override
  public void close() {
    server.close();
  }

  private synchronized MockResponse answer(RecordedRequest request) {
    try {
      check(request);
      MockResponse next = script.poll();
      if (next != null) {
        return next;
      }
      if (otherwise == null) {
        throw new Violation("the script is over");
      }
      otherwise.accept(requests.get(requests.size() - 1));
      return script.remove();
    } catch (Violation e) {
      violations.add(String.valueOf(e.getMessage()));
      ObjectNode body = MAPPER.createObjectNode();
      body.putObject("error")
          .put("message", e.getMessage())
          .put("type", "invalid_request_error")
          .putNull("param")
          .putNull("code");
      return new MockResponse.Builder()
          .code(e.status())
          .addHeader("x-request-id", "req_" + requests.size())
          .body(body.toString())
          .build();
    }
  }

  private void check(RecordedRequest request) throws Violation {
    if (!"POST /v1/responses".equals(request.getMethod() + " " + request.getUrl().encodedPath())) {
      throw new Violation(404, "Invalid URL (" + request.getUrl().encodedPath() + ")");
    }
    if (!("Bearer " + KEY).equals(request.getHeaders().get("Authorization"))) {
      throw new Violation(401, "Incorrect API key provided.");
    }
    String type = String.valueOf(request.getHeaders().get("Content-Type"));
    Violation.unless(type.startsWith("application/json"), "Unsupported content type: " + type);
    JsonNode body = json(request.getBody() == null ? "" : request.getBody().utf8());
    requests.add(body);
    rules.check(body);
    Violation.unless(
        body.path("store").isBoolean() && !body.path("store").asBoolean(),
        "this server keeps nothing, so 'store' must be false");
    items.check(body.path("input"));
  }

  private ArrayNode output(List<Gesture> gestures) {
    ArrayNode output = thought();
    @Nullable ArrayNode batch = null;
    for (Gesture gesture : gestures) {
      Optional<ObjectNode> action = GestureWire.action(gesture);
      if (action.isEmpty()) {
        GestureWire.Invocation invocation =
            GestureWire.invocation(gesture)
                .orElseThrow(() -> new IllegalArgumentException("no such action: " + gesture));
        output.add(
            functionCall(invocation.name(), invocation.arguments().toString(), output.size()));
        batch = null;
      } else {
        batch = batch == null ? computerCall(output) : batch;
        batch.add(action.get());
      }
    }
    return preview(output);
  }

  /** The older tool has one action in a call. */
  private ArrayNode preview(ArrayNode output) {
    if (rules.preview()) {
      for (JsonNode item : output) {
        if (item instanceof ObjectNode call && call.has("actions")) {
          JsonNode actions = call.remove("actions");
          if (actions.size() != 1) {
            throw new IllegalArgumentException("one action in a turn: " + actions);
          }
          call.set("action", actions.get(0));
        }
      }
    }
    return output;
  }

  private ArrayNode thought() {
    turns++;
    ArrayNode output = MAPPER.createArrayNode();
    ObjectNode thought = output.addObject().put("type", "reasoning").put("id", "rs_" + turns);
    thought.putArray("summary");
    thought.put("encrypted_content", rules.encrypts() ? "gAAA-sealed-" + turns : null);
    return output;
  }

  private ArrayNode computerCall(ArrayNode output) {
    String number = turns + "_" + output.size();
    ObjectNode call = output.addObject().put("type", "computer_call").put("id", "cu_" + number);
    call.put("call_id", "call_" + number).put("status", "completed");
    call.putArray("pending_safety_checks");
    return call.putArray("actions");
  }

  private ObjectNode functionCall(String name, String arguments, int index) {
    String number = turns + "_" + index;
    return MAPPER
        .createObjectNode()
        .put("type", "function_call")
        .put("id", "fc_" + number)
        .put("call_id", "call_" + number)
        .put("status", "completed")
        .put("name", name)
        .put("arguments", arguments);
  }

  private MockResponse ok(ArrayNode output) {
    items.made(output);
    ObjectNode body =
        MAPPER.createObjectNode().put("id", "resp_" + turns).put("object", "response");
    body.put("status", "completed").putNull("error").putNull("incomplete_details");
    body.put("model", rules.model());
    body.set("output", output);
    ObjectNode usage = body.putObject("usage").put("input_tokens", 1500);
    usage
        .putObject("input_tokens_details")
        .put("cached_tokens", 1000)
        .put("cache_write_tokens", 300);
    usage.put("output_tokens", 40).putObject("output_tokens_details").put("reasoning_tokens", 10);
    usage.put("total_tokens", 1540);
    return new MockResponse.Builder()
        .addHeader("Content-Type", "application/json")
        .body(body.toString())
        .build();
  }

  static JsonNode json(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}

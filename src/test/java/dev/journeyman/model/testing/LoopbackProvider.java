package dev.journeyman.model.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.journeyman.model.Gesture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;

/** The server, the script and the notes of a scripted provider; what it speaks is up to others. */
public abstract class LoopbackProvider implements ScriptedProvider {

  public static final String KEY = "key-that-nobody-may-see";
  protected static final ObjectMapper MAPPER = new ObjectMapper();

  private final MockWebServer server = new MockWebServer();
  private final Deque<MockResponse> script = new ArrayDeque<>();
  private final List<JsonNode> requests = Collections.synchronizedList(new ArrayList<>());
  private final List<String> violations = Collections.synchronizedList(new ArrayList<>());
  private Optional<Consumer<JsonNode>> endless = Optional.empty();

  protected LoopbackProvider() {
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

  /** Reject what the provider would reject. */
  protected abstract void check(RecordedRequest request, JsonNode body) throws Violation;

  protected abstract String acting(List<Gesture> gestures);

  protected abstract String calling(String function, String arguments);

  protected abstract String saying(String text);

  /** An error in the provider's form. */
  protected abstract String error(int status, String message);

  public URI base() {
    return URI.create("http://127.0.0.1:" + server.getPort());
  }

  private synchronized MockResponse answer(RecordedRequest request) {
    try {
      JsonNode body = body(request);
      requests.add(body);
      check(request, body);
      return script.isEmpty() ? unscripted(body) : script.remove();
    } catch (Violation e) {
      violations.add(e.reason);
      return json(e.status, error(e.status, e.reason));
    }
  }

  private static JsonNode body(RecordedRequest request) throws Violation {
    try {
      return MAPPER.readTree(
          request.getBody() == null ? "" : request.getBody().string(StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      throw new Violation(400, "Invalid JSON payload received");
    }
  }

  private MockResponse unscripted(JsonNode body) {
    endless.ifPresent(it -> it.accept(body));
    return script.isEmpty() ? json(418, error(418, "the script is at its end")) : script.remove();
  }

  private static MockResponse json(int status, String body) {
    return new MockResponse.Builder()
        .code(status)
        .addHeader("Content-Type", "application/json")
        .body(body)
        .build();
  }

  @Override
  public void willAct(Gesture... gestures) {
    will(json(200, acting(Arrays.asList(gestures))));
  }

  @Override
  public void willCall(String function, String arguments) {
    will(json(200, calling(function, arguments)));
  }

  @Override
  public void willSay(String text) {
    will(json(200, saying(text)));
  }

  /** The headers are names and values in turn. */
  @Override
  public void willAnswer(int status, String body, String... headers) {
    will(new MockResponse.Builder().headers(Headers.of(headers)).code(status).body(body).build());
  }

  public synchronized void will(MockResponse response) {
    script.add(response);
  }

  @Override
  public void otherwise(Function<JsonNode, Gesture> answer) {
    writing(body -> willAct(answer.apply(body)));
  }

  @Override
  public void writing(Consumer<JsonNode> writes) {
    endless = Optional.of(writes);
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

  protected static void require(boolean condition, String message) throws Violation {
    if (!condition) {
      throw new Violation(400, message);
    }
  }

  /** Reject fields that the provider does not know. */
  protected static void knownFields(JsonNode object, String where, Set<String> known)
      throws Violation {
    require(object.isObject(), where + " must be an object");
    for (var it : object.properties()) {
      require(
          known.contains(it.getKey()),
          "Unknown name \"" + it.getKey() + "\" at '" + where + "': Cannot find field.");
    }
  }

  protected static void picture(String mediaType, String base64) throws Violation {
    require(
        Set.of("image/png", "image/jpeg", "image/webp").contains(mediaType),
        "Unsupported MIME type: " + mediaType);
    try {
      require(Base64.getDecoder().decode(base64).length > 0, "Image is empty");
    } catch (IllegalArgumentException e) {
      throw new Violation(400, "Base64 decoding failed");
    }
  }

  /** Something that a provider does not take. */
  protected static final class Violation extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String reason;

    public Violation(int status, String message) {
      super(message);
      this.status = status;
      this.reason = message;
    }
  }
}

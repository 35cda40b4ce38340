package dev.journeyman.forge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;

/** A server that keeps state as a forge does; what it serves is up to others. */
abstract class LoopbackForge implements AutoCloseable {

  static final ObjectMapper MAPPER = new ObjectMapper();

  private final MockWebServer server = new MockWebServer();
  private final List<Route> routes = new ArrayList<>();
  private final Deque<Turn> turns = new ArrayDeque<>();
  private final List<Heard> heard = new ArrayList<>();
  private final List<String> violations = new ArrayList<>();

  /** What serves one kind of request. */
  interface Handler {
    MockResponse answer(Heard heard) throws Refusal;
  }

  private record Route(String method, Pattern path, Handler handler) {}

  /** Something that happens once, at the next request of its kind. */
  private record Turn(
      String start, boolean isServed, Optional<MockResponse> answer, Runnable deed) {}

  LoopbackForge() {
    server.setServerSocketFactory(new PromptSockets());
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return serve(request);
          }
        });
    try {
      server.start(InetAddress.getLoopbackAddress(), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  final void on(String method, String path, Handler handler) {
    routes.add(new Route(method, Pattern.compile(path), handler));
  }

  /** Refuse what the forge would refuse of any request. */
  abstract void check(Heard heard) throws Refusal;

  /** A refusal in the forge's form. */
  abstract JsonNode error(Refusal refusal);

  URI base() {
    return URI.create("http://127.0.0.1:" + server.getPort());
  }

  /** Answer so instead, once, at the next request that begins with this. */
  synchronized void instead(String start, int status, String body, String... headers) {
    turns.add(new Turn(start, false, Optional.of(response(status, body, headers)), () -> {}));
  }

  synchronized void instead(String start, MockResponse response) {
    turns.add(new Turn(start, false, Optional.of(response), () -> {}));
  }

  /** Do what is asked, and fail to say so. */
  synchronized void loseAnswer(String start) {
    turns.add(new Turn(start, true, Optional.of(response(502, "Bad Gateway")), () -> {}));
  }

  /** Before the next request that begins with this is served, something happens. */
  synchronized void before(String start, Runnable deed) {
    turns.add(new Turn(start, true, Optional.empty(), deed));
  }

  private synchronized MockResponse serve(RecordedRequest request) {
    Matcher whole = Pattern.compile(".*").matcher(request.getUrl().encodedPath());
    assertThat(whole.matches()).isTrue();
    heard.add(new Heard(request, whole));
    String line = request.getMethod() + " " + request.getTarget();
    Optional<Turn> turn = turns.stream().filter(it -> line.startsWith(it.start())).findFirst();
    turn.ifPresent(turns::remove);
    turn.ifPresent(it -> it.deed().run());
    if (turn.filter(it -> !it.isServed()).isPresent()) {
      return turn.get().answer().orElseThrow();
    }
    MockResponse served = route(request);
    return turn.flatMap(Turn::answer).orElse(served);
  }

  private MockResponse route(RecordedRequest request) {
    String path = request.getUrl().encodedPath();
    try {
      for (Route each : routes) {
        Matcher matcher = each.path().matcher(path);
        if (each.method().equals(request.getMethod()) && matcher.matches()) {
          Heard one = new Heard(request, matcher.toMatchResult());
          check(one);
          return each.handler().answer(one);
        }
      }
      throw new Refusal(404, "Not Found");
    } catch (Refusal e) {
      violations.add(request.getMethod() + " " + path + ": " + e.status + " " + e.said());
      return json(e.status, error(e));
    }
  }

  static MockResponse json(int status, JsonNode body) {
    return response(status, body.toString(), "Content-Type", "application/json; charset=utf-8");
  }

  static MockResponse response(int status, String body, String... headers) {
    return new MockResponse.Builder().headers(Headers.of(headers)).code(status).body(body).build();
  }

  /** One page of a list, with a Link to the next; the parameters have the forge's names. */
  MockResponse page(Heard heard, List<? extends JsonNode> all, int most, int otherwise, String size)
      throws Refusal {
    int each = heard.query(size).map(Integer::parseInt).orElse(otherwise);
    Heard.require(each >= 1 && each <= most, 422, size + " must be at most " + most);
    int page = heard.query("page").map(Integer::parseInt).orElse(1);
    ArrayNode some = MAPPER.createArrayNode();
    all.stream().skip((long) (page - 1) * each).limit(each).forEach(some::add);
    MockResponse.Builder answer =
        new MockResponse.Builder()
            .code(200)
            .addHeader("Content-Type", "application/json")
            .body(some.toString());
    if (page * each < all.size()) {
      var next = heard.request().getUrl().newBuilder();
      next.setQueryParameter("page", Integer.toString(page + 1));
      answer.addHeader(
          "Link", "<" + next.build() + ">; rel=\"next\", <" + next.build() + ">; rel=\"last\"");
    }
    return answer.build();
  }

  /** What was asked, each as method and target. */
  synchronized List<String> asked() {
    return heard.stream()
        .map(it -> it.request().getMethod() + " " + it.request().getTarget())
        .toList();
  }

  synchronized List<String> written() {
    return asked().stream()
        .filter(it -> !it.startsWith("GET ") && !it.contains("graphql"))
        .toList();
  }

  synchronized List<Heard> heard() {
    return List.copyOf(heard);
  }

  synchronized List<String> violations() {
    return List.copyOf(violations);
  }

  synchronized void assertGolden(String name) {
    ArrayNode told = MAPPER.createArrayNode();
    heard.stream().map(Heard::told).forEach(told::add);
    Golden.assertSame(name, told);
  }

  @Override
  public void close() {
    server.close();
  }

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }
}

package dev.journeyman.model.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.journeyman.model.Answer.Kind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class JsonClientTests {

  private static final String KEY = "sk-test-0123456789";
  private static final Map<String, String> HEADERS =
      Map.of("x-api-key", KEY, "authorization", "Bearer " + KEY, "version", "2023-06-01");

  private final MockWebServer server = new MockWebServer();
  private final JsonClient client = new JsonClient(Duration.ofSeconds(30));

  @BeforeEach
  void start() throws IOException {
    server.start(InetAddress.getLoopbackAddress(), 0);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void anAnswerComesBackAsJson() throws InterruptedException {
    server.enqueue(answer(200, "{\"a\":1}"));
    assertThat(post()).isEqualTo(new Reply.Ok(JsonNodeFactory.instance.objectNode().put("a", 1)));
    RecordedRequest request = server.takeRequest();
    assertThat(request.getMethod()).isEqualTo("POST");
    assertThat(request.getHeaders().get("content-type")).startsWith("application/json");
    assertThat(request.getHeaders().get("x-api-key")).isEqualTo(KEY);
    assertThat(String.valueOf(request.getBody())).contains("\"question\"");
  }

  @ParameterizedTest
  @CsvSource({
    "400, REJECTED",
    "401, UNAUTHORIZED",
    "403, UNAUTHORIZED",
    "404, REJECTED",
    "413, REJECTED",
    "408, TIMED_OUT",
    "429, RATE_LIMITED",
    "500, OVERLOADED",
    "529, OVERLOADED"
  })
  void aStatusSaysWhatWentWrong(int status, Kind kind) {
    server.enqueue(
        answer(status, "{\"error\":{\"message\":\"the provider's words\"}}")
            .newBuilder()
            .setHeader("x-should-retry", "false")
            .setHeader("request-id", "req_7")
            .build());
    assertThat(post())
        .isEqualTo(
            new Reply.Bad(
                kind, status, "HTTP " + status + ": the provider's words (request req_7)"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>", "{\"a\":", "[1]", "\"text\"", "{\"a\":1} and more", "null"})
  void anAnswerThatIsNoJsonObjectIsMalformed(String body) {
    server.enqueue(answer(200, body));
    assertThat(bad(post()).kind()).isEqualTo(Kind.MALFORMED);
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void aLongErrorPageIsCutShort() {
    server.enqueue(answer(400, "<html>\n" + "x".repeat(100_000)));
    assertThat(bad(post()).message()).startsWith("HTTP 400: <html> xxx").hasSizeLessThan(600);
  }

  @Test
  void aRedirectIsNotFollowed() throws IOException {
    try (MockWebServer other = new MockWebServer()) {
      other.start(InetAddress.getLoopbackAddress(), 0);
      server.enqueue(
          answer(307, "")
              .newBuilder()
              .setHeader("location", other.url("/elsewhere").toString())
              .build());
      assertThat(bad(post()).status()).isEqualTo(307);
      assertThat(other.getRequestCount()).isZero();
    }
  }

  @Nested
  class WhatMaySucceedTheNextTime {

    @ParameterizedTest
    @ValueSource(ints = {408, 409, 429, 500, 503, 529})
    void isTriedAgain(int status) {
      server.enqueue(answer(status, "{}", "retry-after-ms", "1"));
      server.enqueue(answer(200, "{}"));
      assertThat(post()).isInstanceOf(Reply.Ok.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {307, 400, 401, 403, 404, 413, 422})
    void isNotWhatWillFailAgain(int status) {
      server.enqueue(answer(status, "{}"));
      assertThat(bad(post()).status()).isEqualTo(status);
      assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void isWhatTheServerSays() {
      server.enqueue(answer(400, "{}", "x-should-retry", "true", "retry-after-ms", "1"));
      server.enqueue(answer(500, "{}", "x-should-retry", "false"));
      assertThat(bad(post()).status()).isEqualTo(500);
      assertThat(server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void isNeverAnAnswer() {
      server.enqueue(answer(200, "{}", "x-should-retry", "true"));
      assertThat(post()).isInstanceOf(Reply.Ok.class);
      assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void isTriedFourTimesAtMost() {
      for (int i = 0; i < 5; i++) {
        server.enqueue(answer(429, "{}", "retry-after-ms", "1"));
      }
      assertThat(bad(post()).kind()).isEqualTo(Kind.RATE_LIMITED);
      assertThat(server.getRequestCount()).isEqualTo(4);
    }

    @Test
    void isAResetBeforeTheAnswer() {
      server.enqueue(
          new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
      server.enqueue(answer(200, "{}"));
      assertThat(post()).isInstanceOf(Reply.Ok.class);
    }

    @Test
    void isAResetInTheMiddleOfTheAnswer() {
      server.enqueue(
          new MockResponse.Builder()
              .body("{\"a\":\"" + "x".repeat(100_000) + "\"}")
              .onResponseBody(new SocketEffect.CloseSocket())
              .build());
      server.enqueue(answer(200, "{}"));
      assertThat(post()).isEqualTo(new Reply.Ok(JsonNodeFactory.instance.objectNode()));
    }

    @Test
    void isToldAsUnreachableInTheEnd() throws IOException {
      int free;
      try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        free = socket.getLocalPort();
      }
      Reply reply = post(URI.create("http://user:pass@127.0.0.1:" + free + "/v1"));
      assertThat(bad(reply).kind()).isEqualTo(Kind.UNREACHABLE);
      assertThat(bad(reply).message())
          .startsWith("127.0.0.1:" + free + " cannot be reached: ")
          .doesNotContain("pass");
    }
  }

  @Nested
  class ThePauseBeforeTheNextTry {

    @Test
    void isInSeconds() {
      assertThat(gap("retry-after", "1")).isBetween(950L, 2500L);
    }

    @Test
    void mayHaveAFraction() {
      assertThat(gap("retry-after", "0.9")).isBetween(850L, 2400L);
    }

    @Test
    void isInMillisecondsWhereBothAreGiven() {
      assertThat(gap("retry-after-ms", "700", "retry-after", "30")).isBetween(650L, 2200L);
    }

    @Test
    void isUntilADate() {
      ZonedDateTime then = ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(2);
      String date = then.format(DateTimeFormatter.RFC_1123_DATE_TIME);
      assertThat(gap("retry-after", date)).isBetween(900L, 3500L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999", "-5", "soon", "Sat, 01 Jan 2000 00:00:00 GMT", "NaN", ""})
    void isOursWhereTheServersIsUnusable(String value) {
      assertThat(gap("retry-after", value)).isBetween(350L, 2000L);
    }

    @Test
    void isDoubledEachTime() {
      List<Long> times = arrivals(answer(500, "{}"), 4);
      assertThat(times.get(1) - times.get(0)).isBetween(350L, 749L);
      assertThat(times.get(2) - times.get(1)).isBetween(750L, 1499L);
      assertThat(times.get(3) - times.get(2)).isBetween(1500L, 2999L);
    }

    private long gap(String... headers) {
      List<Long> times = arrivals(answer(429, "{}", headers), 2);
      return times.get(1) - times.get(0);
    }

    /** When requests arrived, in milliseconds, the last of which is answered well. */
    private List<Long> arrivals(MockResponse bad, int count) {
      List<Long> times = new ArrayList<>();
      server.setDispatcher(
          new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
              times.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime()));
              return times.size() < count ? bad : answer(200, "{}");
            }
          });
      assertThat(post()).isInstanceOf(Reply.Ok.class);
      assertThat(times).hasSize(count);
      return times;
    }
  }

  @Nested
  class TheTotalTime {

    private final JsonClient hasty = new JsonClient(Duration.ofSeconds(1));

    @Test
    void endsASilence() {
      server.enqueue(
          new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
      assertLate(hasty.post(address(), HEADERS, question()));
    }

    @Test
    void endsAnAnswerThatDrips() {
      server.enqueue(
          new MockResponse.Builder()
              .body("x".repeat(1000))
              .throttleBody(1, 50, TimeUnit.MILLISECONDS)
              .build());
      assertLate(hasty.post(address(), HEADERS, question()));
    }

    @Test
    void endsAPause() {
      server.enqueue(answer(429, "{}", "retry-after", "30"));
      assertLate(hasty.post(address(), HEADERS, question()));
    }

    private void assertLate(Reply reply) {
      assertThat(bad(reply).kind()).isEqualTo(Kind.TIMED_OUT);
      assertThat(bad(reply).message())
          .isEqualTo(address().getAuthority() + " gave no answer within 1 s");
    }
  }

  @Nested
  class Cancelling {

    @Test
    void endsASilenceWithinASecond() throws Exception {
      server.enqueue(
          new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
      assertEndsAtOnce();
    }

    @Test
    void endsAPauseWithinASecond() throws Exception {
      server.enqueue(answer(429, "{}", "retry-after", "30"));
      assertEndsAtOnce();
    }

    @Test
    void refusesWhatIsAskedAfterwards() {
      client.cancel();
      assertThat(bad(post()).kind()).isEqualTo(Kind.CANCELLED);
      assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void isWhatAnInterruptDoesToo() throws Exception {
      server.enqueue(answer(429, "{}", "retry-after", "30"));
      CompletableFuture<Reply> reply = new CompletableFuture<>();
      Thread asking = new Thread(() -> reply.complete(post()));
      asking.start();
      server.takeRequest();
      asking.interrupt();
      assertThat(bad(reply.get(1, TimeUnit.SECONDS)).kind()).isEqualTo(Kind.CANCELLED);
    }

    private void assertEndsAtOnce() throws Exception {
      CompletableFuture<Reply> reply = CompletableFuture.supplyAsync(JsonClientTests.this::post);
      server.takeRequest();
      client.cancel();
      assertThat(bad(reply.get(1, TimeUnit.SECONDS)).kind()).isEqualTo(Kind.CANCELLED);
    }
  }

  @Nested
  class TheKey {

    @Test
    void isHiddenWhereTheServerRepeatsIt() {
      server.enqueue(
          answer(401, "{\"error\":{\"message\":\"bad key " + KEY + " of 2023-06-01\"}}"));
      assertThat(bad(post()).message()).isEqualTo("HTTP 401: bad key [hidden] of 2023-06-01");
    }

    @Test
    void isHiddenWhereNoHeaderCanHoldIt() {
      Map<String, String> headers = Map.of("x-api-key", "sk-first-line\nsk-second-line");
      Reply reply = client.post(address(), headers, question());
      assertThat(bad(reply).kind()).isEqualTo(Kind.REJECTED);
      assertThat(bad(reply).message()).contains("x-api-key").doesNotContain("sk-");
    }
  }

  @Test
  void anAddressThatIsNoHttpIsRejectedByName() {
    Reply reply = post(URI.create("ftp://example.com/v1"));
    assertThat(bad(reply).kind()).isEqualTo(Kind.REJECTED);
    assertThat(bad(reply).message()).contains("example.com", "http");
  }

  private Reply post() {
    return post(address());
  }

  private Reply post(URI address) {
    return client.post(address, HEADERS, question());
  }

  private URI address() {
    return server.url("/v1/messages").uri();
  }

  private static JsonNode question() {
    return JsonNodeFactory.instance.objectNode().put("question", "why");
  }

  private static Reply.Bad bad(Reply reply) {
    assertThat(reply).isInstanceOf(Reply.Bad.class);
    return (Reply.Bad) reply;
  }

  private static MockResponse answer(int status, String body, String... headers) {
    MockResponse.Builder response = new MockResponse.Builder().code(status).body(body);
    for (int i = 0; i < headers.length; i += 2) {
      response.setHeader(headers[i], headers[i + 1]);
    }
    return response.build();
  }
}

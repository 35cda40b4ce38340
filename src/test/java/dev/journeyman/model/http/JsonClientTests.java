package dev.journeyman.model.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.journeyman.model.Answer.Kind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class JsonClientTests extends Posting {
  @Test
  void anAnswerComesBackAsJson() throws InterruptedException {
    server.enqueue(answer(200, "{\"a\":1}"));
    assertThat(post())
        .isEqualTo(new Reply.Ok(JsonNodeFactory.instance.objectNode().put("a", 1), question()));
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
}

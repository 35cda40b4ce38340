package dev.journeyman.model.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.journeyman.model.Answer.Kind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class PersistenceTests extends Posting {

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
      assertThat(post()).isEqualTo(new Reply.Ok(JsonNodeFactory.instance.objectNode(), question()));
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
}

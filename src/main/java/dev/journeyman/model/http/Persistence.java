package dev.journeyman.model.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;

/**
 * Tries again what may succeed the next time, by the rules of the vendors' own clients: {@code
 * X-Should-Retry} decides, else 408, 409, 429 and 5xx are tried again, after what {@code
 * Retry-After-Ms} or {@code Retry-After} says, else after 0.5 s doubled each time up to 8 s. The
 * client's call timeout bounds all of it.
 */
final class Persistence implements Interceptor {

  private static final int TRIES = 4;
  private static final Duration FIRST = Duration.ofMillis(500);
  private static final Duration LONGEST = Duration.ofSeconds(8);
  private static final Duration LONGEST_ASKED = Duration.ofSeconds(60);
  private static final long SLICE = 50;

  @Override
  public Response intercept(Chain chain) throws IOException {
    for (int attempt = 1; ; attempt++) {
      try {
        Response response = whole(chain.proceed(chain.request()));
        if (attempt == TRIES || !mayRetry(response)) {
          return response;
        }
        Duration pause = asked(response).orElse(pause(attempt));
        sleep(chain, pause);
      } catch (IOException e) {
        if (attempt == TRIES
            || chain.call().isCanceled()
            || Thread.currentThread().isInterrupted()) {
          throw e;
        }
        sleep(chain, pause(attempt));
      }
    }
  }

  /** With its body read, so that a connection that breaks in the middle of it is tried again. */
  private static Response whole(Response response) throws IOException {
    ResponseBody body = response.body();
    MediaType type = body.contentType();
    return response.newBuilder().body(ResponseBody.create(body.bytes(), type)).build();
  }

  private static boolean mayRetry(Response response) {
    if (response.isSuccessful()) {
      return false;
    }
    String told = response.header("x-should-retry");
    if (told != null) {
      return told.equals("true");
    }
    int code = response.code();
    return code == 408 || code == 409 || code == 429 || code >= 500;
  }

  private static Optional<Duration> asked(Response response) {
    Optional<Duration> millis =
        number(response.header("retry-after-ms", "")).map(it -> Duration.ofMillis(it.longValue()));
    return millis
        .or(() -> seconds(String.valueOf(response.header("retry-after", ""))))
        .filter(it -> !it.isNegative() && it.compareTo(LONGEST_ASKED) <= 0);
  }

  private static Optional<Duration> seconds(String value) {
    Optional<Duration> number =
        number(value).map(it -> Duration.ofMillis((long) (it.doubleValue() * 1000)));
    return number.or(() -> until(value));
  }

  private static Optional<Double> number(@org.jspecify.annotations.Nullable String value) {
    try {
      return value == null || value.isBlank()
          ? Optional.empty()
          : Optional.of(Double.valueOf(value.strip())).filter(Double::isFinite);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<Duration> until(String date) {
    try {
      ZonedDateTime then = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME);
      return Optional.of(Duration.between(ZonedDateTime.now(then.getZone()), then));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Duration pause(int attempt) {
    long doubled = FIRST.toMillis() << (attempt - 1);
    long capped = Math.min(doubled, LONGEST.toMillis());
    return Duration.ofMillis((long) (capped * ThreadLocalRandom.current().nextDouble(0.75, 1)));
  }

  /** In slices, because neither the call's timeout nor its cancellation wakes a thread. */
  private static void sleep(Chain chain, Duration pause) throws IOException {
    long end = System.nanoTime() + pause.toNanos();
    while (System.nanoTime() < end) {
      if (chain.call().isCanceled()) {
        throw new InterruptedIOException("cancelled");
      }
      try {
        Thread.sleep(SLICE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("interrupted");
      }
    }
  }
}

package dev.journeyman.forge;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import okhttp3.Headers;

/**
 * When a question is put again, and how long to wait before. A limit was no answer, so any question
 * may be put again after it; an error of the forge leaves open what became of a change.
 *
 * <p>GitHub says when to come again by {@code Retry-After} and {@code X-RateLimit-Reset}, under 403
 * as well as 429, and wants a minute where it says nothing:
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api . GitLab's header
 * is {@code RateLimit-Reset}:
 * https://docs.gitlab.com/administration/settings/user_and_ip_rate_limits/
 */
final class Patience {

  static final int TRIES = 4;
  static final Duration LONGEST_WAIT = Duration.ofSeconds(90);
  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration UNTOLD_LIMIT = Duration.ofSeconds(60);

  private final Pace pace;
  private final Instant end;

  Patience(Pace pace, Duration total) {
    this.pace = pace;
    this.end = pace.now().plus(total);
  }

  /** What is left of the total time. */
  Duration left() {
    Duration left = Duration.between(pace.now(), end);
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** Whether a refusal says "not so many" rather than "not you". */
  static boolean isLimit(int status, Headers headers, String said) {
    String words = said.toLowerCase(Locale.ROOT);
    return status == 429
        || (status == 403
            && (headers.get("Retry-After") != null
                || "0".equals(headers.get("X-RateLimit-Remaining"))
                || words.contains("rate limit")));
  }

  /** How long a limit lasts, as the forge says. */
  Duration limit(Headers headers) {
    return header(headers, "Retry-After")
        .flatMap(this::after)
        .or(() -> header(headers, "X-RateLimit-Reset").flatMap(this::until))
        .or(() -> header(headers, "RateLimit-Reset").flatMap(this::until))
        .orElse(UNTOLD_LIMIT);
  }

  /** Doubled each time. */
  static Duration pause(int attempt) {
    return FIRST.multipliedBy(1L << (attempt - 1));
  }

  /** Wait, if that is within what we wait at all. */
  boolean waitFor(Duration time) {
    if (time.compareTo(LONGEST_WAIT) > 0 || time.compareTo(left()) >= 0) {
      return false;
    }
    try {
      pace.pause(time);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static Optional<String> header(Headers headers, String name) {
    return Optional.ofNullable(headers.get(name)).map(String::strip);
  }

  private Optional<Duration> after(String value) {
    return number(value).map(Duration::ofSeconds).or(() -> untilDate(value));
  }

  private Optional<Duration> until(String value) {
    return number(value)
        .filter(it -> it <= Instant.MAX.getEpochSecond())
        .map(it -> between(Instant.ofEpochSecond(it)));
  }

  private Optional<Duration> untilDate(String value) {
    try {
      return Optional.of(
          between(ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant()));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** A second more, because servers round. */
  private Duration between(Instant then) {
    Duration time = Duration.between(pace.now(), then).plusSeconds(1);
    return time.isNegative() ? Duration.ZERO : time;
  }

  private static Optional<Long> number(String value) {
    try {
      return Optional.of(Long.valueOf(value)).filter(it -> it >= 0);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}

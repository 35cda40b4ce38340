package dev.journeyman.studio;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** JSON that comes in and goes out. */
final class Wire {
  static final int MOST_BYTES = 2 * 1024 * 1024;

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModules(new Jdk8Module(), new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();

  private Wire() {}

  static <T> T read(Context request, Class<T> type) {
    byte[] body = body(request);
    try {
      return JSON.readValue(body, type);
    } catch (JsonProcessingException wrong) {
      throw Refusal.of(
          400, "the request is not what was expected: " + oneLine(wrong), "open the page again");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static void send(Context request, Object answer) {
    request.contentType("application/json; charset=utf-8").result(text(answer));
  }

  /** For what has begun, and is told of by events. */
  static void accepted(Context request) {
    request.status(202);
    request.contentType("application/json; charset=utf-8").result("{}");
  }

  static String text(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not to be written as JSON: " + value, e);
    }
  }

  private static byte[] body(Context request) {
    try (InputStream in = request.bodyInputStream()) {
      byte[] body = in.readNBytes(MOST_BYTES + 1);
      if (body.length > MOST_BYTES) {
        throw Refusal.of(413, "more than " + MOST_BYTES + " bytes are not read", "send less");
      }
      return body;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String oneLine(JsonProcessingException wrong) {
    return wrong.getOriginalMessage().lines().findFirst().orElse("");
  }
}

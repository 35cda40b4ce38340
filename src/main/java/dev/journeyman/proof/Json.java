package dev.journeyman.proof;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** JSON of which each object has one spelling only, so that no byte of it can be changed unseen. */
final class Json {

  private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
          .build();

  private Json() {}

  static byte[] pretty(Object value) {
    try {
      String text =
          MAPPER
              .writer(new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES))
              .writeValueAsString(value);
      return (text + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not to be written as JSON: " + value, e);
    }
  }

  static byte[] compact(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not to be written as JSON: " + value, e);
    }
  }

  static <T> T read(byte[] json, Class<T> type) throws IOException {
    T value = MAPPER.readValue(json, type);
    if (value == null) {
      throw new IOException("it is null");
    }
    return value;
  }

  /** Read what {@link #pretty} wrote; any other spelling of it is refused. */
  static <T> T readPretty(byte[] json, Class<T> type) throws IOException {
    T value = read(json, type);
    return same(json, pretty(value), value);
  }

  /** Read what {@link #compact} wrote; any other spelling of it is refused. */
  static <T> T readCompact(byte[] json, Class<T> type) throws IOException {
    T value = read(json, type);
    return same(json, compact(value), value);
  }

  private static <T> T same(byte[] found, byte[] expected, T value) throws IOException {
    if (!Arrays.equals(found, expected)) {
      throw new IOException("it is not spelled as Journeyman writes it");
    }
    return value;
  }
}

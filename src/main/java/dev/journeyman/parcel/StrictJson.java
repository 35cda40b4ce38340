package dev.journeyman.parcel;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;

/** JSON of strangers: one value, no key twice, and neither deep nor long beyond reason. */
final class StrictJson {

  private static final int DEEPEST = 100;
  private static final int LONGEST_TEXT = 8 << 20;
  private static final int LONGEST_NUMBER = 100;
  private static final long MOST_TOKENS = 2_000_000;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(LONGEST_TEXT)
                  .maxNumberLength(LONGEST_NUMBER)
                  .maxTokenCount(MOST_TOKENS)
                  .build())
          .build();

  private static final JsonMapper MAPPER =
      JsonMapper.builder(FACTORY).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private StrictJson() {}

  /** Read a file through without keeping anything of it. */
  static void check(String name, Path file) throws IOException {
    try (JsonParser parser = FACTORY.createParser(file.toFile())) {
      JsonToken first = parser.nextToken();
      if (first != JsonToken.START_OBJECT && first != JsonToken.START_ARRAY) {
        throw new Unfit(name, "is neither an object nor a list of JSON");
      }
      parser.skipChildren();
      if (parser.nextToken() != null) {
        throw new Unfit(name, "goes on after its JSON has ended");
      }
    } catch (JacksonException e) {
      throw unfit(name, e);
    }
  }

  static JsonNode tree(String name, Path file) throws IOException {
    try {
      return MAPPER.readTree(file.toFile());
    } catch (JacksonException e) {
      throw unfit(name, e);
    }
  }

  private static Unfit unfit(String name, JacksonException e) {
    return new Unfit(name, "is no JSON that can be taken: " + e.getOriginalMessage());
  }
}

package dev.journeyman.model.google;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.genai.types.Content;
import com.google.genai.types.Tool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * What we send, read by the vendor's own types: {@code mvn test -Psdk-types}. These types drop what
 * they do not know, so it is compared with what they write again.
 */
class SdkTypesTests {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path GOLDEN = Path.of("src/test/resources/model/google/three-turns.json");

  @Test
  void theVendorsTypesKnowEachFieldThatWeSend() throws IOException {
    // ours is no Base64 on purpose, to see that it is handed back as it came
    String sent =
        Files.readString(GOLDEN, StandardCharsets.UTF_8)
            .replaceAll("(\"thoughtSignature\" : )\"(\\\\.|[^\"])*\"", "$1\"c2ln\"");
    for (JsonNode request : JSON.readTree(sent)) {
      for (JsonNode tool : request.path("tools")) {
        assertThat(JSON.readTree(Tool.fromJson(tool.toString()).toJson())).isEqualTo(tool);
      }
      for (JsonNode content : request.path("contents")) {
        assertThat(JSON.readTree(Content.fromJson(content.toString()).toJson()))
            .isEqualTo(content);
      }
      JsonNode system = request.path("systemInstruction");
      assertThat(JSON.readTree(Content.fromJson(system.toString()).toJson())).isEqualTo(system);
    }
  }
}

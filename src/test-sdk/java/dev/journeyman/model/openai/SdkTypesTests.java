package dev.journeyman.model.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.openai.core.ObjectMappers;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseInputItem;
import com.openai.models.responses.Tool;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What we send, read by the vendor's own types: {@code mvn test -Psdk-types}. */
class SdkTypesTests {

  private static final Path GOLDEN = Path.of("src/test/resources/model/openai");

  // deprecated in favour of all properties, but the unknown ones are what is asked for
  @SuppressWarnings("deprecation")
  @ParameterizedTest
  @ValueSource(strings = {"three-turns.json", "preview.json"})
  void theVendorsTypesKnowEachFieldThatWeSend(String golden) throws IOException {
    for (JsonNode request : new ObjectMapper().readTree(GOLDEN.resolve(golden).toFile())) {
      ResponseCreateParams.Body body =
          ObjectMappers.jsonMapper().readValue(request.toString(), ResponseCreateParams.Body.class);
      body.validate();
      assertThat(body._additionalProperties()).isEmpty();
      assertThat(body.tools().orElseThrow()).allMatch(Tool::isValid);
      assertThat(body.input().orElseThrow().asResponse()).allMatch(ResponseInputItem::isValid);
    }
  }
}

package dev.journeyman.model.anthropic;

import static org.assertj.core.api.Assertions.assertThat;

import com.anthropic.core.ObjectMappers;
import com.anthropic.models.beta.messages.BetaToolUnion;
import com.anthropic.models.beta.messages.MessageCreateParams;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What we send, read by the vendor's own types: {@code mvn test -Psdk-types}. */
class SdkTypesTests {

  private static final Path GOLDEN = Path.of("src/test/resources/model/anthropic");

  @ParameterizedTest
  @ValueSource(strings = {"browser.json", "computer.json", "older.json"})
  void theVendorsTypesKnowEachFieldThatWeSend(String golden) throws IOException {
    for (JsonNode request : new ObjectMapper().readTree(GOLDEN.resolve(golden).toFile())) {
      MessageCreateParams.Body body =
          ObjectMappers.jsonMapper()
              .readValue(request.toString(), MessageCreateParams.Body.class);
      body.validate();
      assertThat(body._additionalProperties()).isEmpty();
      assertThat(body.tools().orElseThrow()).allMatch(BetaToolUnion::isValid);
      assertThat(body.messages())
          .allMatch(message -> message.content().orElseThrow().isValid());
    }
  }
}

package dev.journeyman.forge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What is sent, compared with what was; anew after a wanted change by {@code -Dgolden.update=true}.
 */
final class Golden {

  private static final Path FOLDER = Path.of("src/test/resources/forge");

  private Golden() {}

  static void assertSame(String name, JsonNode told) {
    try {
      Path golden = FOLDER.resolve(name);
      String sent =
          new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(told) + "\n";
      if (Boolean.getBoolean("golden.update")) {
        Files.createDirectories(FOLDER);
        Files.writeString(golden, sent);
      }
      assertThat(sent).isEqualTo(Files.readString(golden));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

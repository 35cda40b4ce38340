package dev.journeyman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.journeyman.cli.Terminal.Call;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The journeys of the studio, walked on the studio itself as {@code journeyman.yaml} opens it. */
class StudioJourneysTests {

  private static final Path JOURNEYS = Path.of("journeys/studio");

  /** A copy, so that neither history nor report of the test is left among the project's. */
  private static Terminal copied(Path folder) throws IOException {
    Terminal terminal = new Terminal(folder);
    try (Stream<Path> files = Files.walk(JOURNEYS)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        terminal.file(file.toString(), Files.readString(file));
      }
    }
    return terminal;
  }

  @Test
  void theStudioHoldsItsOwnJourneys(@TempDir Path folder) throws IOException {
    String program =
        Path.of(System.getProperty("java.home"), "bin", "java")
            + " -XX:TieredStopAtLevel=1 -cp "
            + System.getProperty("java.class.path")
            + " dev.journeyman.cli.Main";

    Call call =
        copied(folder)
            .with("JOURNEYMAN", program)
            .call(
                "run",
                "journeys/studio",
                "--workers=1",
                "--patience=60",
                "--brain=plain",
                "--frozen",
                "--json");

    assertThat(call.code()).as(call.err()).isZero();
    assertThat(call.json().path("journeys"))
        .hasSize(2)
        .allSatisfy(journey -> assertThat(verdict(journey)).isEqualTo("PASSED"));
  }

  private static String verdict(JsonNode journey) {
    return journey.path("verdict").asText();
  }
}

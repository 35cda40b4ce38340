package dev.journeyman.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.journeyman.Schema;
import dev.journeyman.evidence.RunFolder;
import dev.journeyman.journey.Journey;
import dev.journeyman.report.Written.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The schema allows no property that it does not name. */
class CtrfTests {

  @TempDir private static Path temp = Path.of("unset");

  private static Schema schema;
  private static JsonNode sample;

  @BeforeAll
  static void write() throws IOException {
    schema = Schema.ctrf();
    sample =
        write(
            SampleRun.in(temp.resolve("sample"), new Drawn()),
            SampleRun.FACTS,
            SampleRun.journeys());
  }

  private static JsonNode write(RunFolder folder, RunFacts facts, List<Journey> chosen)
      throws IOException {
    Reports.write(folder, facts, chosen, Set.of(Kind.CTRF, Kind.ALLURE_RESULTS), folder.root());
    return new ObjectMapper().readTree(folder.published().resolve("ctrf.json").toFile());
  }

  @Test
  void aRunKeepsToTheSchema() {
    assertThat(schema.violations(sample)).isEmpty();
    JsonNode summary = sample.at("/results/summary");
    assertThat(summary.at("/passed").asInt()).isEqualTo(1);
    assertThat(summary.at("/failed").asInt()).isEqualTo(1);
    assertThat(summary.at("/other").asInt()).isEqualTo(4);
    assertThat(sample.at("/results/tests/1/attachments")).isNotEmpty();
  }

  @Test
  void theSchemaRefusesWhatItDoesNotName() {
    ObjectNode other = sample.deepCopy();
    ((ObjectNode) other.at("/results/tests/0")).put("verdict", "PASSED");
    assertThat(schema.violations(other)).singleElement().asString().contains("verdict");
  }

  @Test
  void aHostileRunKeepsToIt() throws IOException {
    RunFolder folder = Hostile.run(temp.resolve("hostile"));
    assertThat(schema.violations(write(folder, Hostile.FACTS, List.of()))).isEmpty();
  }

  @Test
  void aRunOfNothingKeepsToIt() throws IOException {
    RunFolder folder = RunFolder.create(temp.resolve("nothing"));
    assertThat(schema.violations(write(folder, SampleRun.FACTS, List.of()))).isEmpty();
  }

  @Test
  void aFlakyJourneyIsToldWithWhatBecameOfItBefore() throws IOException {
    RunFolder folder = SampleRun.flaky(temp.resolve("flaky"));
    JsonNode report = write(folder, SampleRun.FACTS, List.of());
    assertThat(schema.violations(report)).isEmpty();
    assertThat(report.at("/results/summary/flaky").asInt()).isEqualTo(1);
    JsonNode test = report.at("/results/tests/0");
    assertThat(test.at("/status").asText()).isEqualTo("passed");
    assertThat(test.at("/flaky").asBoolean()).isTrue();
    assertThat(test.at("/retries").asInt()).isEqualTo(1);
    assertThat(test.at("/retryAttempts")).hasSize(1);
    assertThat(test.at("/retryAttempts/0/status").asText()).isEqualTo("failed");
    assertThat(test.at("/retryAttempts/0/trace").asText()).contains("Seen: \"Later\"");
  }

  @Test
  void whatFailedNamesTheLineOfThePromise() {
    JsonNode failed = sample.at("/results/tests/1");
    assertThat(failed.at("/filePath").asText()).isEqualTo("journeys/checkout/guest.md");
    assertThat(failed.at("/line").asInt()).isEqualTo(17);
    assertThat(failed.at("/message").asText()).contains("Something went wrong");
  }
}

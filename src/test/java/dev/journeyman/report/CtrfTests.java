package dev.journeyman.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.journeyman.evidence.RunFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shape is that of the schema of CTRF 1.0, which allows no property that it does not name. */
class CtrfTests {

  private static final Set<String> STATUS =
      Set.of("passed", "failed", "skipped", "pending", "other");

  private static JsonNode write(RunFolder folder, RunFacts facts, boolean sample)
      throws IOException {
    Reports.write(folder, facts, sample ? SampleRun.journeys() : List.of());
    return new ObjectMapper().readTree(folder.published().resolve("ctrf.json").toFile());
  }

  private static void hasShape(JsonNode report) {
    shape(report, Set.of("reportFormat", "specVersion", "results"), Set.of("timestamp"));
    assertThat(report.at("/reportFormat").asText()).isEqualTo("CTRF");
    assertThat(report.at("/specVersion").asText()).matches("[0-9]+\\.[0-9]+\\.[0-9]+");
    JsonNode results = report.at("/results");
    shape(results, Set.of("tool", "summary", "tests"), Set.of());
    shape(results.at("/tool"), Set.of("name"), Set.of("version"));
    JsonNode summary = results.at("/summary");
    Set<String> counts = Set.of("tests", "passed", "failed", "skipped", "pending", "other");
    shape(summary, with(counts, "start", "stop"), Set.of("duration"));
    assertThat(summary).allMatch(JsonNode::isIntegralNumber);
    results.at("/tests").forEach(CtrfTests::testHasShape);
  }

  private static void testHasShape(JsonNode test) {
    shape(
        test,
        Set.of("name", "status", "duration"),
        Set.of(
            "id",
            "start",
            "stop",
            "suite",
            "message",
            "trace",
            "line",
            "rawStatus",
            "tags",
            "type",
            "filePath",
            "browser",
            "attachments",
            "steps",
            "extra"));
    assertThat(test.at("/name").asText()).isNotEmpty();
    assertThat(test.at("/id").asText()).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    assertThat(STATUS).contains(test.at("/status").asText());
    assertThat(List.of(test.at("/duration"), test.at("/start"), test.at("/stop")))
        .allMatch(JsonNode::isIntegralNumber);
    for (JsonNode attachment : test.at("/attachments")) {
      shape(attachment, Set.of("name", "contentType", "path"), Set.of());
    }
    for (JsonNode step : test.at("/steps")) {
      shape(step, Set.of("name", "status"), Set.of());
      assertThat(STATUS).contains(step.at("/status").asText());
    }
  }

  private static void shape(JsonNode node, Set<String> required, Set<String> allowed) {
    Set<String> names = new HashSet<>();
    node.fieldNames().forEachRemaining(names::add);
    assertThat(names).containsAll(required);
    names.removeAll(required);
    assertThat(allowed).containsAll(names);
  }

  private static Set<String> with(Set<String> names, String... more) {
    Set<String> all = new HashSet<>(names);
    all.addAll(List.of(more));
    return all;
  }

  @Test
  void aRunHasTheShapeOfTheSchema(@TempDir Path temp) throws IOException {
    JsonNode report = write(SampleRun.in(temp.resolve("run"), new Drawn()), SampleRun.FACTS, true);
    hasShape(report);
    assertThat(report.at("/results/summary/passed").asInt()).isEqualTo(1);
    assertThat(report.at("/results/summary/failed").asInt()).isEqualTo(1);
    assertThat(report.at("/results/summary/other").asInt()).isEqualTo(4);
  }

  @Test
  void aHostileRunHasItToo(@TempDir Path temp) throws IOException {
    hasShape(write(Hostile.run(temp.resolve("run")), Hostile.FACTS, false));
  }

  @Test
  void whatFailedNamesTheLineOfThePromise(@TempDir Path temp) throws IOException {
    JsonNode report = write(SampleRun.in(temp.resolve("run"), new Drawn()), SampleRun.FACTS, true);
    JsonNode failed = report.at("/results/tests/1");
    assertThat(failed.at("/filePath").asText()).isEqualTo("journeys/checkout/guest.md");
    assertThat(failed.at("/line").asInt()).isEqualTo(17);
    assertThat(failed.at("/message").asText()).contains("Something went wrong");
  }
}

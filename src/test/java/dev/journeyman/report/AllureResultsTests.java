package dev.journeyman.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.journeyman.evidence.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AllureResultsTests {

  @TempDir private static Path temp = Path.of("unset");

  private static final List<JsonNode> TESTS = new ArrayList<>();

  private static Path results = Path.of("unset");

  @BeforeAll
  static void write() throws IOException {
    RunFolder folder = SampleRun.in(temp.resolve("run"), new Drawn());
    Reports.write(folder, SampleRun.FACTS, SampleRun.journeys());
    results = folder.published().resolve("allure-results");
    try (Stream<Path> files = Files.list(results)) {
      for (Path file : files.filter(f -> f.toString().endsWith("-result.json")).toList()) {
        TESTS.add(new ObjectMapper().readTree(file.toFile()));
      }
    }
  }

  private static JsonNode test(String fullName) {
    return TESTS.stream()
        .filter(t -> t.path("fullName").asText().equals(fullName))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> texts(JsonNode array, String field) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(n -> n.path(field).asText())
        .toList();
  }

  private static List<String> pairs(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(n -> n.path("name").asText() + "=" + n.path("value").asText())
        .toList();
  }

  @Nested
  class AFailedJourney {
    private final JsonNode test = test("journeys/checkout/guest.md");

    @Test
    void hasAnIdentityThatOutlivesTheRun() {
      assertThat(test.path("testCaseId").asText()).isEqualTo(Ids.of("journeys/checkout/guest.md"));
      assertThat(test.path("historyId").asText())
          .isEqualTo(Ids.of("journeys/checkout/guest.md", "Chromium"));
      assertThat(test.path("uuid").asText())
          .isEqualTo(Ids.of("2026-11-20-0930-ab12", "checkout/guest"));
    }

    @Test
    void saysWhatWasExpectedAndSeen() {
      JsonNode details = test.path("statusDetails");
      assertThat(test.path("status").asText()).isEqualTo("failed");
      assertThat(details.path("message").asText())
          .startsWith("step 3 (journeys/checkout/guest.md:16): ");
      assertThat(details.path("expected").asText()).isEqualTo("\"Order confirmed\" on the page");
      assertThat(details.path("actual").asText())
          .isEqualTo("\"Something went wrong\" in its place");
      assertThat(details.path("trace").asText().lines())
          .containsExactly(
              "Cause: promise broken",
              "Step: 3. Check out as pat@example.com.",
              "Promised: \"Order confirmed\" is shown.",
              "Expected: \"Order confirmed\" on the page",
              "Seen: \"Something went wrong\" in its place",
              "Also: the app answered 500 to POST http://localhost:3000/api/orders",
              "At: journeys/checkout/guest.md:17");
    }

    @Test
    void isLabelledByFolderAndFrontMatter() {
      assertThat(pairs(test.path("labels")))
          .containsExactly(
              "parentSuite=checkout",
              "feature=checkout",
              "story=Guest checkout",
              "severity=critical",
              "owner=growth",
              "tag=smoke",
              "framework=journeyman");
      assertThat(texts(test.path("links"), "url"))
          .containsExactly(
              "https://github.com/shop/web/blob/0123456789abcdef/app/journeys/checkout/guest.md",
              "https://github.com/shop/web/pull/12");
    }

    @Test
    void namesItsStepsAsTheAuthorDid() {
      assertThat(texts(test.path("steps"), "name"))
          .containsExactly(
              "1. Search for \"mug\".",
              "2. Add \"Blue mug\" to the cart.",
              "3. Check out as pat@example.com.",
              "Outcome. Look at the app afresh \u2014 not reached",
              "Always, looked at after every step");
      assertThat(texts(test.path("steps"), "status"))
          .containsExactly("passed", "passed", "failed", "skipped", "failed");
    }

    @Test
    void tellsUnderAStepWhatWasDoneAndWhatBecameOfEachPromise() {
      JsonNode step = test.path("steps").get(2);
      assertThat(texts(step.path("steps"), "name"))
          .containsExactly(
              "fill textbox \"Email\" with \"pat@example.com\" \u2014 plain",
              "click button \"Pay $12.00\" \u2014 plain",
              "\"Order confirmed\" is shown. \u2014 saw \"Something went wrong\" in its place",
              "No error in the console. \u2014 saw 2 errors",
              "Health: the app answered 500 to POST http://localhost:3000/api/orders");
      assertThat(pairs(step.path("steps").get(2).path("parameters")))
          .containsExactly(
              "expected=\"Order confirmed\" on the page",
              "seen=\"Something went wrong\" in its place",
              "check=text \"Order confirmed\" on the page",
              "promised at=journeys/checkout/guest.md:17");
      JsonNode pay = step.path("steps").get(1);
      assertThat(pay.path("stop").asLong() - pay.path("start").asLong()).isEqualTo(310);
    }

    @Test
    void attachesPicturesAndTextOnly() throws IOException {
      JsonNode attachments = test.path("steps").get(2).path("attachments");
      assertThat(texts(attachments, "name"))
          .containsExactly(
              "What was seen",
              "Where it was done",
              "Console and failed requests",
              "Network",
              "App log",
              "Accessibility snapshot");
      assertThat(texts(attachments, "type").subList(2, 6)).containsOnly("text/plain");
      Path console = results.resolve(attachments.get(2).path("source").asText());
      assertThat(Files.readString(console))
          .contains("failed request  POST http://localhost:3000/api/orders answered 500")
          .contains("console error   Error: order.total is undefined");
      assertThat(Files.readString(results.resolve(attachments.get(3).path("source").asText())))
          .contains("200 GET     http://localhost:3000/pay?token=\u2026&step=\u2026#top  document")
          .contains("500 POST    http://localhost:3000/api/orders  fetch");
      assertThat(Files.readString(results.resolve(attachments.get(5).path("source").asText())))
          .contains("  - button \"Pay $12.00\" [disabled]");
    }
  }

  @Test
  void aWeakPromiseIsCalledWeak() {
    JsonNode step = test("journeys/search.md").path("steps").get(1);
    assertThat(texts(step.path("steps"), "name"))
        .contains("A footer is shown. \u2014 weak: it held before the step too");
  }

  @Test
  void aStageIsShownWhereverTheVerdictIs() {
    JsonNode door = test("journeys/gift.md");
    assertThat(door.path("name").asText()).isEqualTo("A friend sends a gift card [painted-door]");
    assertThat(pairs(door.path("labels"))).contains("stage=painted-door", "tag=painted-door");
    assertThat(pairs(door.path("parameters"))).containsExactly("stage=painted-door");
    assertThat(door.path("descriptionHtml").asText()).contains("Stage: <b>painted-door</b>");
  }

  @Test
  void aBlockedJourneyIsBrokenAndSaysWhatToDo() {
    JsonNode photo = test("journeys/profile/photo.md");
    assertThat(photo.path("status").asText()).isEqualTo("broken");
    assertThat(photo.path("statusDetails").path("trace").asText())
        .startsWith("Cause: journey out of date or unclear\n")
        .contains("What to do: Name the thing as the page names it");
    assertThat(texts(photo.path("steps").get(0).path("steps"), "name"))
        .containsExactly(
            "Stopped here: target missing", "A picture editor is shown. \u2014 not checked");
  }

  @Test
  void earlierRunsAreToldFromTheHistory() throws IOException {
    JsonNode known = new ObjectMapper().readTree(results.resolve("history/history.json").toFile());
    JsonNode guest = known.path(test("journeys/checkout/guest.md").path("historyId").asText());
    assertThat(texts(guest.path("items"), "status")).containsExactly("passed", "broken");
    assertThat(guest.path("statistic").path("total").asInt()).isEqualTo(2);
    JsonNode trend =
        new ObjectMapper().readTree(results.resolve("history/history-trend.json").toFile());
    assertThat(texts(trend, "reportName")).containsExactly("run-41", "run-40");
    assertThat(texts(trend, "buildOrder")).containsExactly("41", "40");
    assertThat(trend.get(0).path("data").path("passed").asInt()).isEqualTo(2);
    JsonNode durations =
        new ObjectMapper().readTree(results.resolve("history/duration-trend.json").toFile());
    assertThat(durations.get(0).path("data").path("duration").asLong()).isEqualTo(62_000);
  }

  @Test
  void everyCauseFallsIntoOneCategory() throws IOException {
    JsonNode categories = new ObjectMapper().readTree(results.resolve("categories.json").toFile());
    for (Cause cause : Cause.values()) {
      String trace = cause.line() + "\nmore";
      assertThat(texts(categories, "traceRegex").stream().filter(trace::matches)).hasSize(1);
    }
  }

  @Test
  void theRunIsDescribedBesideTheTests() throws IOException {
    assertThat(Files.readAllLines(results.resolve("environment.properties")))
        .containsExactly(
            "App=http://localhost:3000",
            "Browser=Chromium 156.0.7200.1",
            "Run=2026-11-20-0930-ab12",
            "Started=2026-11-20T09:30:00Z",
            "Commit=0123456789 and changes that are not committed",
            "Change=pull request 12",
            "Journeyman=0.1.0");
    JsonNode executor = new ObjectMapper().readTree(results.resolve("executor.json").toFile());
    assertThat(executor.path("buildUrl").asText()).isEqualTo("https://ci.example/42");
    assertThat(executor.path("buildOrder").asLong()).isEqualTo(42);
  }
}

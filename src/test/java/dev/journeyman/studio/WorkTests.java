package dev.journeyman.studio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.journeyman.surface.playwright.Site;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading, beginning, remarking and trying out. */
class WorkTests {
  private static final String BUY =
      "# Buy\n\n## Steps\n1. Click \"Pay\".\n   - \"Paid\" is shown.\n2. Somehow be happy.\n   - It works.\n";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  static Path folder;

  private static final Site SITE = new Site();

  @SuppressWarnings("NullAway.Init")
  private static OpenStudio studio;

  /** What the page asks about a text. */
  private record Text(String path, String text) {}

  @BeforeAll
  static void open() {
    SITE.page(
        "/",
        "<title>Shop</title><button onclick=\"done.textContent='Paid'\">Pay</button><p id=done></p>");
    studio =
        new OpenStudio(folder)
            .file("journeyman.yaml", "url: " + SITE.base() + "\n")
            .file(
                "journeys/pay.md",
                "# Pay\n\n## Steps\n1. Click \"Pay\".\n   - \"Paid\" is shown.\n2. Click \"Nothing\".\n   - \"Paid\" is still shown.\n");
  }

  @AfterAll
  static void close() {
    studio.close();
    SITE.close();
  }

  @Test
  void aTextIsReadAsIfItStoodThere() {
    JsonNode read = studio.post("/api/read", new Text("journeys/buy.md", BUY)).json();

    assertThat(read.at("/understanding/0/line").asInt()).isEqualTo(4);
    assertThat(read.at("/understanding/0/by").asText()).isEqualTo("plain");
    assertThat(read.at("/understanding/0/reading").asText()).contains("Pay");
    assertThat(read.get("problems").findValuesAsText("line")).contains("6");
    assertThat(read.get("advice").findValuesAsText("code")).contains("vague-expectation");
    assertThat(folder.resolve("journeys/buy.md")).doesNotExist();
  }

  @Test
  void whatIsNoJourneyIsReadInTimeWithItsLines() {
    Map<String, String> bombs =
        Map.of(
            "---\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n---\n# T\n",
            "",
            "---\n" + "[".repeat(100_000) + "\n---\n# T\n",
            "nested",
            "# T\n\n" + ">".repeat(100_000) + " x\n",
            "nested more than",
            "# T\n\n## Steps\n1. Click \"A\u0000\".\n",
            "control character U+0000",
            "# T\n\n## Steps\n1. Click \"A\u202E\".\n   - \"B\" is shown.\n",
            "U+202E",
            "\uFEFF# T\r\n\r\n## Steps\r\n1. Click \"A\".\r\n   - \"B\" is shown.\r\n",
            "");
    bombs.forEach(
        (text, problem) -> {
          Answer answer =
              Assertions.assertTimeout(
                  Duration.ofSeconds(10),
                  () -> studio.post("/api/read", new Text("journeys/bomb.md", text)));
          assertThat(answer.status()).as(answer.body()).isEqualTo(200);
          assertThat(answer.json().get("problems").toString()).contains(problem);
          answer
              .json()
              .get("problems")
              .forEach(each -> assertThat(each.get("line").asInt()).isPositive());
        });
    assertThat(
            studio.post("/api/read", new Text("journeys/bomb.md", "a".repeat(50 << 20))).status())
        .isEqualTo(413);
  }

  @Test
  void whatCouldBeWrittenNextIsOffered() {
    JsonNode offered =
        studio
            .post(
                "/api/complete",
                Map.of("path", "journeys/buy.md", "text", BUY + "3. Cl", "line", 8, "column", 5))
            .json();
    assertThat(offered.get("options").findValuesAsText("kind")).contains("phrase");
  }

  @Test
  void aNewJourneyIsNotSavedYet() {
    JsonNode begun = studio.post("/api/new", Map.of("title", "Send a parcel")).json();
    assertThat(begun.get("path").asText()).isEqualTo("journeys/send-a-parcel.md");
    assertThat(begun.get("text").asText()).contains("# Send a parcel");
    assertThat(folder.resolve("journeys/send-a-parcel.md")).doesNotExist();
  }

  @Test
  void aRemarkIsWrittenIntoTheGuardrails() throws IOException {
    JsonNode done =
        studio
            .post(
                "/api/note",
                Map.of(
                    "journey", "pay", "remark", "No error in the console.", "where", "guardrails"))
            .json();
    assertThat(folder.resolve(done.get("file").asText())).content().contains("No error");
    assertThat(
            studio
                .post("/api/note", Map.of("journey", "no", "remark", "x", "where", "auto"))
                .status())
        .isEqualTo(422);
  }

  @Test
  void noRemarkIsWrittenElsewhereThanWhereThePageMayWrite(@TempDir Path other) {
    try (OpenStudio own =
        new OpenStudio(other)
            .file("journeyman.yaml", "url: " + SITE.base() + "\nguardrails: rules\n")
            .file("rules/first.md", "- No broken images.\n")
            .file("README.md", BUY)
            .file("journeys/buy.md", BUY)) {
      Answer readme = own.post("/api/note", said("README.md", "journey"));
      assertThat(readme.status()).as(readme.body()).isEqualTo(422);
      assertThat(other.resolve("README.md")).hasContent(BUY);

      Answer rules = own.post("/api/note", said("buy", "guardrails"));
      assertThat(rules.status()).as(rules.body()).isEqualTo(422);
      assertThat(rules.json().get("error").asText()).contains("rules");
      assertThat(other.resolve("rules/remarks.md")).doesNotExist();

      Answer journey = own.post("/api/note", said("journeys/buy.md", "journey"));
      assertThat(journey.status()).as(journey.body()).isEqualTo(200);
    }
  }

  private static Map<String, String> said(String journey, String where) {
    return Map.of("journey", journey, "remark", "No error in the console.", "where", where);
  }

  @Test
  void aPartIsTriedWhileAPageLooksOnAndASecondOneIsRefused() throws IOException {
    try (Socket page = studio.connect()) {
      String request =
          "GET /api/events HTTP/1.1\r\n" + String.join("\r\n", studio.ours()) + "\r\n\r\n";
      page.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      Map<String, Object> wanted = Map.of("path", "journeys/pay.md", "mode", "to", "line", 4);
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(page.getInputStream(), StandardCharsets.UTF_8));

      assertThat(studio.post("/api/run", wanted).status()).isEqualTo(202);
      assertThat(studio.post("/api/run", wanted).status()).isEqualTo(409);
      assertThat(studio.post("/api/record/start", Map.of()).status()).isEqualTo(409);
      List<String> told =
          lines.lines().takeWhile(line -> !line.contains("\"type\":\"ended\"")).toList();

      assertThat(told)
          .anyMatch(line -> line.contains("\"type\":\"began\""))
          .anyMatch(line -> line.contains("\"state\":\"held\""))
          .anyMatch(line -> line.contains("\"type\":\"frame\""));
    } finally {
      studio.post("/api/stop", Map.of());
    }
  }
}

package dev.journeyman.studio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The project at a glance, and the reports of its runs. */
class ReportTests {

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @SuppressWarnings("NullAway.Init")
  private OpenStudio studio;

  @BeforeEach
  void open() {
    studio =
        new OpenStudio(folder)
            .file("reports/one/public/storyboard.html", "<h1>Story</h1>")
            .file("reports/one/raw/trace.txt", "a secret")
            .file("reports/latest", "one")
            .file("reports/history.jsonl", "")
            .file(
                "journeyman.yaml", "url: http://localhost:1\nsecrets: {PASSWORD: SHOP_PASSWORD}\n")
            .file(
                "journeys/buy.md",
                "---\nowner: growth\ntags: [smoke]\nseverity: critical\n---\n# Buy\n\n## Steps\n1. Click \"Buy\".\n   - \"Paid\" is shown.\n")
            .file("journeys/broken.md", "# Broken\n")
            .file(
                "journeys/drafts/idea.md",
                "# Idea\n\n## Steps\n1. Click \"A\".\n   - \"B\" is shown.\n");
  }

  @AfterEach
  void close() {
    studio.close();
  }

  private Answer unknown(String path) {
    return studio.ask("GET " + path, List.of("Host: " + studio.host()), "");
  }

  private String story() {
    return studio.get("/api/project").json().at("/report/storyboard").asText();
  }

  @Test
  void theJourneysAreListedWithDraftsAndThoseThatAreBroken() {
    JsonNode project = studio.get("/api/project").json();

    assertThat(project.get("journeys").findValuesAsText("file"))
        .containsExactlyInAnyOrder(
            "journeys/buy.md", "journeys/drafts/idea.md", "journeys/broken.md");
    assertThat(project.at("/journeys/0/owner").asText()).isEqualTo("growth");
    assertThat(project.at("/journeys/0/severity").asText()).isEqualTo("critical");
    assertThat(project.at("/journeys/0/draft").asBoolean()).isFalse();
    assertThat(project.at("/journeys/1/draft").asBoolean()).isTrue();
    assertThat(project.at("/journeys/2/errors").asInt()).isPositive();
    assertThat(project.at("/problems/0/file").asText()).isEqualTo("journeys/broken.md");
    assertThat(project.get("canRun").asBoolean()).isTrue();
    assertThat(project.get("secrets").toString()).isEqualTo("[\"PASSWORD\"]");
    assertThat(project.get("model").isNull()).isTrue();
  }

  @Test
  void withoutAnAddressNothingCanBeRun() {
    studio.file("journeyman.yaml", "");
    JsonNode project = studio.get("/api/project").json();
    assertThat(project.get("canRun").asBoolean()).isFalse();
    assertThat(project.get("why").asText()).contains("--url");
  }

  @Test
  void aReportIsShownToWhoHasTheTicketAndShutOffFromTheStudio() {
    Answer answer = unknown(story());

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("<h1>Story</h1>");
    assertThat(answer.header("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
    assertThat(answer.header("Content-Security-Policy").orElseThrow())
        .contains("sandbox allow-scripts")
        .doesNotContain("allow-same-origin");
  }

  @Test
  void theTicketOpensReportsOnlyAndTheTokenIsNoTicket() {
    String ticket = story().split("/")[2];
    assertThat(unknown(story().replace(ticket, studio.token())).status()).isEqualTo(403);
    assertThat(
            studio
                .ask(
                    "GET /api/project",
                    List.of("Host: " + studio.host(), "X-Journeyman-Token: " + ticket),
                    "")
                .status())
        .isEqualTo(403);
  }

  @Test
  void nothingElseIsShown() {
    String base = story().replace("one/public/storyboard.html", "");
    for (String path :
        List.of(
            "one/raw/trace.txt",
            "one/public/../raw/trace.txt",
            "one/public/..%2fraw%2ftrace.txt",
            "one/public/%2e%2e/raw/trace.txt",
            "one/public/..%5craw%5ctrace.txt",
            "one/public/%2fetc%2fpasswd",
            "one/public//etc/passwd",
            "../journeys/public/x",
            "..%2f/public/journeyman.yaml",
            "one%2f../public/storyboard.html",
            "one/public/%00",
            "one/public/",
            "history.jsonl")) {
      Answer answer = unknown(base + path);
      assertThat(answer.status()).as(path + answer.body()).isBetween(400, 499);
      assertThat(answer.body()).doesNotContain("a secret", "root:");
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aLinkOutOfAReportIsNotFollowed() throws IOException {
    Files.createSymbolicLink(
        folder.resolve("reports/one/public/out.txt"), folder.resolve("reports/one/raw/trace.txt"));
    assertThat(unknown(story().replace("storyboard.html", "out.txt")).status()).isEqualTo(404);
  }
}

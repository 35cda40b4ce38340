package dev.journeyman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.journeyman.cli.Terminal.Call;
import dev.journeyman.git.Checkout;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusTests {

  private static final String STEPS = "\n## Steps\n1. Click Pay.\n   - \"Paid\" is shown.\n";

  @TempDir private Path folder;
  private Terminal terminal;

  @BeforeEach
  void open() {
    terminal = new Terminal(folder);
    terminal
        .file("journeys/pay.md", "---\nowner: growth\nstage: prototype\n---\n# Pay\n" + STEPS)
        .file("journeys/search.md", "# Search\n" + STEPS)
        .file("journeys/refund.md", "# Refund\n" + STEPS)
        .file("journeys/recordings/refund.json", "{}")
        .file(".gitignore", "reports/\n");
  }

  private static String walk(
      String journey, String at, String verdict, boolean flaky, String more) {
    return "{\"at\":\""
        + at
        + "\",\"run\":\"r\",\"journey\":\""
        + journey
        + "\",\"verdict\":\""
        + verdict
        + "\",\"flaky\":"
        + flaky
        + more
        + ",\"tookMs\":1200,\"brain\":\"plain\"}\n";
  }

  private String history(String head) {
    String here = ",\"commit\":\"" + head + "\",\"dirty\":false";
    return walk("pay", "2026-01-01T10:00:00Z", "PASSED", true, here)
        + walk("pay", "2026-01-02T10:00:00Z", "PASSED", false, here)
        + walk("refund", "2026-01-01T10:00:00Z", "PASSED", false, here.replace("false", "true"))
        + walk("refund", "2026-01-02T10:00:00Z", "FAILED", false, here)
        + "not a line\n";
  }

  @Test
  void eachJourneyIsALine() {
    String head = Checkout.of(folder).git("rev-parse", "HEAD");
    terminal.file("reports/history.jsonl", history(head));
    Call call = terminal.call("status");
    assertThat(call.code()).as(call.err()).isZero();
    assertThat(call.out().lines().toList().get(0))
        .matches("JOURNEY +LAST +AGO +PROVEN AT +FLAKY +RECORDING +STAGE +OWNER");
    String brief = head.substring(0, 7);
    assertThat(call.out())
        .containsPattern("pay +PASSED +\\d+ d +HEAD +50% of 2 +none +prototype +growth")
        .containsPattern("refund +FAILED +\\d+ d +" + brief + "\\+ +0% of 2 +unread")
        .containsPattern("search +never run +never +none")
        .contains("3 journeys, 1 proven at HEAD (" + brief + ")");
    assertThat(call.err()).contains("reports/history.jsonl:5: this line of the history");
    Checkout.of(folder);
    assertThat(terminal.call("status").out()).containsPattern("pay +PASSED +\\d+ d +" + brief);
  }

  @Test
  void programsReadTheSame() {
    String head = Checkout.of(folder).git("rev-parse", "HEAD");
    terminal.file("reports/history.jsonl", history(head));
    JsonNode status = terminal.call("status", "--json").json();
    assertThat(status.get("head").asText()).isEqualTo(head);
    JsonNode pay = status.get("journeys").get(0);
    assertThat(pay.get("proof").asText()).isEqualTo("head");
    assertThat(pay.get("flakes").get("flaky").asInt()).isEqualTo(1);
    assertThat(pay.get("recording").get("state").asText()).isEqualTo("none");
    assertThat(status.get("journeys").get(1).get("proof").asText()).isEqualTo("no-commit");
    assertThat(status.get("journeys").get(2).get("proof").asText()).isEqualTo("never");
    assertThat(status.get("problems")).hasSize(1);
  }

  @Test
  void itNeedsNeitherRepositoryNorHistory() {
    Call call = terminal.call("status");
    assertThat(call.code()).isZero();
    assertThat(call.out()).containsPattern("pay +never run").contains("3 journeys");
    assertThat(call.out()).doesNotContain("AGO", "FLAKY");
  }

  @Test
  void theHistoryIsWhereTheConfigSays() {
    terminal
        .file("journeyman.yaml", "url: http://127.0.0.1:9\nhistory: .cache/past.jsonl\n")
        .file(".cache/past.jsonl", history("1a2b3c4d"));
    assertThat(terminal.call("status").out()).containsPattern("pay +PASSED");
  }

  @Test
  void longNamesGiveWay() {
    String id = "a-journey-with-a-name-that-somebody-has-typed-on-a-very-wide-screen-at-home";
    terminal.file(
        "journeys/" + id + ".md",
        "---\nowner: the team that owns all that is about money\nstage: painted-door\n---\n# Long\n"
            + STEPS);
    Call call = terminal.call("status");
    assertThat(call.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(101));
    assertThat(call.out()).contains("\u2026").contains("painted-door");
  }

  @Test
  void noJourneysAreSaid() {
    assertThat(terminal.file("empty/x.txt", "").call("status", "empty").code()).isEqualTo(3);
  }
}

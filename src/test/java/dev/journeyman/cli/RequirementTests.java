package dev.journeyman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.journeyman.Schema;
import dev.journeyman.cli.Terminal.Call;
import dev.journeyman.demo.CornerShop;
import dev.journeyman.demo.Defect;
import dev.journeyman.git.Checkout;
import dev.journeyman.model.anthropic.AnthropicServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a requirement to a proof, and from a remark to its effect. */
class RequirementTests {

  private static final String PRD =
      """
      # Corner Shop

      ## A guest finds a mug
      As a guest I want to search so that I find a mug.

      1. Search for "mug".
      - "3 results" is shown.
      - The page title contains "mug".

      ## Gifts
      - Gift wrapping must be offered.
      """;

  @TempDir private Path folder;
  private Terminal terminal;

  @BeforeEach
  void open() {
    terminal = new Terminal(folder).with("USER", "Ada");
    terminal.file("docs/prd.md", PRD).file(".gitignore", "reports/\n");
  }

  private String states() {
    StringBuilder states = new StringBuilder();
    terminal
        .call("status", "--json")
        .json()
        .path("requirements")
        .forEach(
            line ->
                states
                    .append(line.path("line").asInt())
                    .append(' ')
                    .append(line.path("state").asText())
                    .append('\n'));
    return states.toString();
  }

  @Test
  void aDraftBecomesAProofAndAChangedLineMakesItStale() throws IOException {
    Call drafted = terminal.call("new", "--from", "docs/prd.md");
    assertThat(drafted.code()).as(drafted.err()).isZero();
    assertThat(drafted.out())
        .contains("Written: journeys/drafts/a-guest-finds-a-mug.md")
        .contains("Written: journeys/drafts/gifts.md");
    assertThat(terminal.call("new", "--from", "docs/prd.md").code()).isEqualTo(64);
    assertThat(states()).isEqualTo("4 owed\n7 owed\n8 owed\n11 owed\n");

    Files.move(
        folder.resolve("journeys/drafts/a-guest-finds-a-mug.md"),
        folder.resolve("journeys/a-guest-finds-a-mug.md"));
    Call noted =
        terminal.call(
            "note", "a-guest-finds-a-mug", "the URL must contain \"mug\"", "--step", "1", "--json");
    assertThat(noted.code()).as(noted.err()).isZero();
    assertThat(noted.json().path("file").asText()).isEqualTo("journeys/a-guest-finds-a-mug.md");
    Call everywhere =
        terminal.call(
            "note", "a-guest-finds-a-mug", "ignore the newsletter pop-up", "--everywhere");
    assertThat(everywhere.out()).contains("docs/guardrails/remarks.md:4: Ignore the newsletter");
    Checkout.of(folder);
    assertThat(states()).isEqualTo("4 stale\n7 stale\n8 stale\n11 owed\n");

    try (CornerShop shop = CornerShop.start(0, EnumSet.noneOf(Defect.class))) {
      Call run = terminal.call("run", "--url", shop.url().toString());
      assertThat(run.code()).as(run.out() + run.err()).isZero();
      assertThat(run.out())
          .containsPattern(
              "A guest finds a mug: remark of \\d{4}-\\d\\d-\\d\\d by Ada applied: \u201cThe URL must contain \"mug\".\u201d held")
          .containsPattern("by Ada applied: \u201cIgnore the newsletter pop-up.\u201d never seen");
    }
    JsonNode whole =
        new ObjectMapper().readTree(folder.resolve("reports/latest/public/result.json").toFile());
    assertThat(Schema.read(Path.of("docs/result.schema.json")).violations(whole)).isEmpty();
    JsonNode result = whole.at("/journeys/0");
    assertThat(result.at("/steps/0/expectations/0/text").asText())
        .isEqualTo("\"3 results\" is shown.");
    assertThat(result.at("/steps/0/expectations/0/cites/0").asText()).isEqualTo("docs/prd.md:7");
    assertThat(result.at("/remarks/0/came").asText()).isEqualTo("held");
    assertThat(result.at("/remarks/1/kind").asText()).isEqualTo("hint");
    assertThat(folder.resolve("reports/latest/public/storyboard.html"))
        .content()
        .contains("Remarks and hints", "prd:7")
        .doesNotContain("#L7", "&lt;!--");
    assertThat(states()).isEqualTo("4 proven\n7 proven\n8 proven\n11 owed\n");
    Call status = terminal.call("status");
    assertThat(status.out())
        .containsPattern("prd:7 +proven +a-guest-finds-a-mug +\"3 results\" is shown")
        .containsPattern("prd:11 +owed +only a draft cites it")
        .contains("4 requirements, 3 proven, 1 owed, 0 stale");

    terminal.file("docs/prd.md", PRD.replace("3 results", "4 results"));
    assertThat(states()).isEqualTo("4 proven\n7 stale\n8 proven\n11 owed\n");
    assertThat(terminal.call("status").out())
        .containsPattern("prd:7 +stale +its text has changed since journeys");
  }

  @Test
  void aDraftThatIsAskedForProvesNothing() {
    assertThat(terminal.call("new", "--from", "docs/prd.md").code()).isZero();
    String head = Checkout.of(folder).git("rev-parse", "HEAD");
    terminal.file(
        "reports/history.jsonl",
        "{\"at\":\"2026-01-01T10:00:00Z\",\"run\":\"r\",\"journey\":\"a-guest-finds-a-mug\","
            + "\"verdict\":\"PASSED\",\"flaky\":false,\"commit\":\""
            + head
            + "\",\"dirty\":false,\"tookMs\":1200,\"brain\":\"plain\"}\n");
    JsonNode status = terminal.call("status", "journeys/drafts", "--json").json();
    assertThat(status.get("requirements").findValuesAsText("state"))
        .hasSize(4)
        .containsOnly("owed");
    assertThat(status.get("requirements").toString()).contains("only a draft cites it");
    assertThat(status.get("journeys").findValuesAsText("proof")).hasSize(2).containsOnly("never");
  }

  @Test
  void theDraftOfTheGuideIsTheOneThatIsMade() throws IOException {
    Document guide = Document.read(Path.of("docs/requirements.md"));
    terminal.file("docs/prd.md", guide.examples("text").get(0).text());
    assertThat(terminal.call("new", "--from", "docs/prd.md").code()).isZero();
    assertThat(folder.resolve("journeys/drafts/a-guest-finds-a-mug.md"))
        .hasContent(guide.examples("markdown").get(0).text());
  }

  @Test
  void aSkeletonIsReadWithoutProblemsAndNeverOverwritten() {
    Call call = terminal.call("new", "A guest: buys \"a mug\"!");
    assertThat(call.out()).contains("journeys/a-guest-buys-a-mug.md");
    assertThat(terminal.call("lint").out()).contains("1 journey, 0 problems");
    terminal.file("journeys/a-guest-buys-a-mug.md", "mine");
    assertThat(terminal.call("new", "A guest buys a mug").code()).isEqualTo(64);
    assertThat(folder.resolve("journeys/a-guest-buys-a-mug.md")).hasContent("mine");
    assertThat(terminal.call("new").code()).isEqualTo(64);
    assertThat(terminal.call("new", "--from", "../x.md").code()).isEqualTo(64);
    assertThat(terminal.call("new", "X", "--out", "../elsewhere").code()).isEqualTo(64);
  }

  @Test
  void aModelDraftsWhereOneIsConfigured() {
    try (AnthropicServer provider = new AnthropicServer()) {
      provider.willCall(
          "write_journey",
          "{\"title\":\"Find it\",\"stories\":[],\"before\":[],\"outcome\":[],\"steps\":["
              + "{\"text\":\"Search for \\\"mug\\\".\",\"line\":6,\"promises\":["
              + "{\"text\":\"\\\"3 results\\\" is shown.\",\"line\":7},"
              + "{\"text\":\"All is free.\",\"line\":1}]}]}");
      terminal
          .with("ANTHROPIC_API_KEY", AnthropicServer.KEY)
          .file(
              "journeyman.yaml",
              "url: http://127.0.0.1:9\nmodel: anthropic/claude-sonnet-5-5\nmodel-url: "
                  + provider.base()
                  + "\n");
      Call call = terminal.call("new", "--from", "docs/prd.md");
      assertThat(call.code()).as(call.err()).isZero();
      assertThat(call.out())
          .contains("Written: journeys/drafts/find-it.md")
          .contains("\u201cAll is free.\u201d was dropped: it cites line 1");
      assertThat(provider.violations()).isEmpty();
    }
  }

  @Test
  void theValueOfASecretIsNoRemark() {
    terminal
        .with("SHOP_KEY", "hunter2-hunter2")
        .file("journeyman.yaml", "url: http://127.0.0.1:9\nsecrets: {KEY: SHOP_KEY}\n")
        .journey("pay", "1. Click Pay.", "   - \"Paid\" is shown.");
    Call call = terminal.call("note", "pay", "\"hunter2-hunter2\" must not be shown");
    assertThat(call.code()).isEqualTo(64);
    assertThat(call.err()).contains("the value of a secret").doesNotContain("hunter2");
    assertThat(terminal.textOf("journeys")).doesNotContain("hunter2");
  }

  @Test
  void theConfigNamesDocumentsThatNobodyCitesYet() {
    terminal.file("journeyman.yaml", "url: http://127.0.0.1:9\nrequirements: [docs/prd.md]\n");
    terminal.journey("pay", "1. Click Pay.", "   - \"Paid\" is shown.");
    assertThat(states()).isEqualTo("4 owed\n7 owed\n8 owed\n11 owed\n");
    terminal.file("journeyman.yaml", "requirements: [docs/none.md]\n");
    assertThat(terminal.call("status").err())
        .contains("journeyman.yaml:1: requirements is \"docs/none.md\"; write a markdown file");
  }

  @Test
  void aPromiseAmongHintsIsAnError() {
    terminal.file(
        "journeys/pay.md",
        "# Pay\n\n## Steps\n1. Click Pay.\n   - Paid is shown.\n\n## Hints\n- No error in the console.\n");
    assertThat(terminal.call("lint").code()).isEqualTo(64);
    Call run = terminal.call("run", "--url", "http://127.0.0.1:9");
    assertThat(run.code()).isEqualTo(64);
    assertThat(run.err()).contains("is a promise, and under Hints nobody checks it");
  }
}

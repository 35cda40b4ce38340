package dev.journeyman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.journeyman.Schema;
import dev.journeyman.cli.Terminal.Call;
import dev.journeyman.git.Checkout;
import dev.journeyman.surface.playwright.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run of a change that nobody has reviewed goes by the settings of its base. */
class PolicyTests {

  @TempDir private Path folder;

  private static String journey(String matter, String title) {
    return "---\n"
        + matter
        + "\n---\n# "
        + title
        + "\n\n## Steps\n1. Click Pay.\n   - \"Paid\" is shown.\n";
  }

  private Terminal change(String base) {
    Terminal terminal = new Terminal(folder);
    terminal.file("journeyman.yaml", base);
    terminal.file("docs/guardrails/all.md", "- No error in the console.\n");
    terminal.file("journeys/pay.md", journey("timeout: 60s", "Pay"));
    terminal.file("journeys/member.md", journey("data: {code: \"{{secret.CODE}}\"}", "Member"));
    Checkout.of(folder);
    return terminal;
  }

  private static Call run(Terminal terminal, String... more) {
    List<String> all = new ArrayList<>(List.of("run", "--policy-from", "main"));
    all.addAll(List.of(more));
    return terminal.call(all.toArray(String[]::new));
  }

  private static List<String> settings(JsonNode result) {
    return result.at("/policy/unapplied").findValuesAsText("setting");
  }

  @Test
  void theBaseStartsTheAppAndTheChangeIsShown() throws IOException {
    try (Site site = new Site()) {
      site.page("/", "<button onclick=\"done.textContent='Paid'\">Pay</button><p id=done></p>");
      String url = "url: " + site.base() + "\n";
      Terminal terminal =
          change(url + "origins: [http://pay.example.com]\nsecrets: {CODE: SHOP_CODE}\n");
      terminal.file(
          "journeyman.yaml",
          "command: touch stolen; sleep 60\n"
              + url
              + "origins: [http://evil.example.com]\nsecrets: {CODE: HOME}\n"
              + "model: anthropic/claude-sonnet-5-5\nrun-budget: $1000\n");
      terminal.file("journeys/pay.md", journey("timeout: 9h\nbudget: $900", "Pay"));
      Files.delete(folder.resolve("docs/guardrails/all.md"));

      Call call = run(terminal, "--json", "--evidence", "facts");

      assertThat(call.code()).as(call.err()).isEqualTo(ExitCode.BLOCKED);
      assertThat(folder.resolve("stolen")).doesNotExist();
      JsonNode result = call.json();
      assertThat(result.at("/policy/from").asText()).startsWith("main (");
      assertThat(settings(result))
          .containsExactlyInAnyOrder(
              "command",
              "origins",
              "secrets",
              "model",
              "run-budget",
              "guardrails in files",
              "journeys/pay.md timeout",
              "journeys/pay.md budget");
      assertThat(Schema.read(Path.of("docs/result.schema.json")).violations(result)).isEmpty();
      assertThat(call.err())
          .contains("not applied are 8 settings of this folder:")
          .contains("    applied   http://pay.example.com")
          .contains("    proposed  http://evil.example.com");
      assertThat(folder.resolve("reports/latest/public/summary.md"))
          .content()
          .contains("**not applied**", "- `origins`: applied `http:\u200b//pay.example.com`");
      theJourneyWithoutItsSecretIsBlockedAndTheOtherWalked(result);
    }
  }

  private static void theJourneyWithoutItsSecretIsBlockedAndTheOtherWalked(JsonNode result) {
    for (JsonNode journey : result.get("journeys")) {
      boolean pays = journey.get("id").asText().equals("pay");
      assertThat(journey.get("verdict").asText()).isEqualTo(pays ? "PASSED" : "BLOCKED");
      assertThat(journey.get("reason").asText()).contains(pays ? "" : "is read from SHOP_CODE");
      assertThat(pays && journey.get("always").isEmpty()).as("guardrails of the base").isFalse();
    }
  }

  @Test
  void aFileThatCannotBeReadIsNotAppliedEither() {
    Terminal terminal = change("url: http://127.0.0.1:9\n");
    terminal.file("journeyman.yaml", "novel: [");
    terminal.file("journeys/member.md", journey("owner: shop", "Member"));
    Call call = run(terminal, "--json", "--evidence", "facts");
    assertThat(call.code()).isEqualTo(ExitCode.BLOCKED);
    assertThat(settings(call.json())).contains("journeyman.yaml", "url");
  }

  @Test
  void nothingIsRunWhereTheCommitIsUnknownOrAModelIsWanted() {
    Terminal terminal = change("url: http://127.0.0.1:9\n");
    Call unknown = terminal.call("run", "--policy-from", "origin/gone");
    assertThat(unknown.code()).isEqualTo(ExitCode.USAGE);
    assertThat(unknown.err()).contains("\"origin/gone\" is no commit, branch or tag of");
    Call model = run(terminal, "--model", "anthropic/claude-sonnet-5-5", "--only", "pay");
    assertThat(model.code()).isEqualTo(ExitCode.USAGE);
    assertThat(model.err()).contains("no model is asked in a run with --policy-from");
  }
}

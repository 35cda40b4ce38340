package dev.journeyman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.journeyman.cli.Terminal.Call;
import dev.journeyman.surface.playwright.Site;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What runs leave in journeys/recordings/, and what becomes of that. */
class RecordingsTests {

  private static final String PAY =
      "<h1>Shop</h1><button onclick=\"done.textContent='Paid'\">Save</button><p id=done></p>";

  @TempDir private Path folder;
  private final Site site = new Site();
  private Terminal terminal;

  @BeforeEach
  void open() {
    terminal = new Terminal(folder);
    site.page("/", PAY);
    terminal.journey("pay", "1. Click \"Save\".", "   - \"Paid\" is shown.");
  }

  @AfterEach
  void close() {
    site.close();
  }

  private Call run(String... more) {
    List<String> all =
        new java.util.ArrayList<>(
            List.of(
                "run", "--url", site.base().toString(), "--patience", "1", "--evidence", "facts"));
    all.addAll(List.of(more));
    return terminal.call(all.toArray(String[]::new));
  }

  private Path recording() {
    return folder.resolve("journeys/recordings/pay.json");
  }

  private String text() throws IOException {
    return Files.readString(recording(), StandardCharsets.UTF_8);
  }

  @Test
  void aJourneyThatPassedIsRecordedOnceAndLeftAloneWhereNothingChanged() throws IOException {
    assertThat(run().out()).contains("1 recording made in journeys/recordings/: pay");
    FileTime written = Files.getLastModifiedTime(recording());

    Call again = run();

    assertThat(again.code()).isZero();
    assertThat(again.out()).doesNotContain("recording");
    assertThat(Files.getLastModifiedTime(recording())).isEqualTo(written);
    assertThat(terminal.textOf("reports")).contains("\"by\":\"replay\"");
    assertThat(terminal.call("status").out()).containsPattern("pay .*fresh");
    terminal.journey(
        "pay", "1. Click \"Save\".", "   - \"Paid\" is shown.", "2. Wait for \"Paid\".");
    assertThat(terminal.call("status").out()).contains("ends before 2");
  }

  @Test
  void aDraftIsRememberedNowhere() throws IOException {
    run();
    String recorded = text();
    Path past = folder.resolve("reports/history.jsonl");
    String history = Files.readString(past);
    terminal.file(
        "journeys/drafts/pay.md",
        "# Pay\n\n## Steps\n1. Click the \"Save\" button.\n   - \"Paid\" is shown.\n");

    Call draft = run("journeys/drafts/pay.md");

    assertThat(draft.code()).as(draft.err()).isZero();
    assertThat(draft.out())
        .contains("Walking 1 draft, which is not remembered")
        .doesNotContain("1 recording");
    assertThat(past).hasContent(history);
    terminal.call("recordings", "prune", "journeys/drafts");
    assertThat(text()).isEqualTo(recorded);
  }

  @Test
  void aJourneyThatDidNotPassIsNotRecorded() {
    site.page("/", PAY.replace("Paid", "Failed"));

    assertThat(run().code()).isEqualTo(1);

    assertThat(recording()).doesNotExist();
  }

  @Test
  void plainAndFrozenRunsRecordNothing() {
    assertThat(run("--brain", "plain").code()).isZero();
    assertThat(run("--frozen").out()).contains("1 recording proposed");
    terminal.with("CI", "true");
    assertThat(run().out()).contains("1 recording proposed");

    assertThat(recording()).doesNotExist();
  }

  @Test
  void whatAFrozenRunHealedIsShownAndAccepted() throws IOException {
    run();
    String before = text();
    site.page("/", PAY.replace(">Save<", ">Update<"));

    Call healed = run("--frozen");
    assertThat(healed.code()).as(healed.out()).isZero();
    assertThat(text()).isEqualTo(before);
    assertThat(folder.resolve("reports/latest/public/summary.md"))
        .content()
        .contains("## Changed recordings", "**pay**, proposed", "-         \"name\": \"Save\"");
    assertThat(terminal.call("recordings", "diff").out())
        .contains("-         \"name\": \"Save\"", "+         \"name\": \"Update\"");

    JsonNode accepted = terminal.call("recordings", "accept", "--json").json();
    assertThat(accepted.at("/recordings/0/what").asText()).isEqualTo("changed");
    assertThat(text()).contains("\"name\": \"Update\"", "\"by\": \"healed\"");
    assertThat(terminal.call("recordings", "diff").out()).contains("nothing new");
  }

  @Test
  void replayAloneBlocksWhatItDoesNotKnow() {
    assertThat(run("--brain", "replay").code()).isEqualTo(2);
    run();
    assertThat(run("--brain", "replay").code()).isZero();
    site.page("/", PAY.replace(">Save<", ">Open<"));

    Call missed = run("--brain", "replay");

    assertThat(missed.code()).isEqualTo(2);
  }

  @Test
  void pruneRemovesWhatBelongsToNoJourneyAndWhatHasChanged() throws IOException {
    run();
    Files.copy(recording(), recording().resolveSibling("gone.json"));
    terminal.journey("pay", "1. Click the \"Save\" button.", "   - \"Paid\" is shown.");

    Call pruned = terminal.call("recordings", "prune");

    assertThat(pruned.out()).contains("gone.json", "pay.json");
    assertThat(recording()).doesNotExist();
    assertThat(recording().resolveSibling("gone.json")).doesNotExist();
  }

  @Test
  void aRecordingThatCannotBeReadIsSaidAndReplaced() throws IOException {
    run();
    terminal.file("journeys/recordings/pay.json", "{");

    Call call = run();

    assertThat(call.code()).isZero();
    assertThat(call.out()).contains("1 recording changed");
    assertThat(text()).contains("\"version\": 1");
  }
}

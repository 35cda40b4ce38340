package dev.journeyman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.journeyman.Schema;
import dev.journeyman.cli.Terminal.Call;
import dev.journeyman.git.Checkout;
import dev.journeyman.proof.KeyPairFiles;
import dev.journeyman.surface.playwright.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real runs of some journeys each, joined. */
class MergeTests {

  private static final KeyPairFiles KEY = KeyPairFiles.ed25519();

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private static Path project;

  @SuppressWarnings("NullAway.Init")
  private static Terminal terminal;

  @SuppressWarnings("NullAway.Init")
  private static String firstCommit;

  @SuppressWarnings("NullAway.Init")
  private static String secondCommit;

  @TempDir private Path folder;

  @BeforeAll
  static void run() throws IOException {
    terminal =
        new Terminal(project)
            .file("key.pem", KEY.secret())
            .file("key.pub.pem", KEY.open())
            .file(".gitignore", "*.pem\nreports/\njourneys/recordings/\n")
            .file(
                "journeys/pay.md",
                """
                ---
                tags: [smoke]
                owner: growth
                stage: prototype
                ---
                # Pay

                ## Steps
                1. Click Pay.
                   - "Paid" is shown.
                """)
            .journey("refund", "1. Click Pay.", "   - \"Refunded\" is shown.");
    Checkout checkout = Checkout.of(project);
    firstCommit = checkout.git("rev-parse", "HEAD");
    try (Site site = new Site()) {
      site.page(
          "/",
          "<title>Shop</title><button onclick=\"done.textContent='Paid'\">Pay</button><p id=done></p>");
      walk(site, "a", "--only", "pay", "--signing-key", "key.pem", "--video", "on");
      walk(site, "b", "--only", "refund");
      walk(site, "both", "--evidence", "facts");
      terminal.journey("late", "1. Click Pay.", "   - \"Paid\" is shown.");
      checkout.commit();
      secondCommit = checkout.git("rev-parse", "HEAD");
      walk(site, "late", "--only", "late", "--evidence", "facts");
    }
  }

  private static void walk(Site site, String name, String... more) {
    List<String> words = new ArrayList<>(List.of("run", "--url", site.base().toString()));
    words.addAll(List.of("--patience", "1", "--out", "reports/" + name));
    words.addAll(List.of(more));
    Call call = terminal.call(words.toArray(String[]::new));
    assertThat(call.out()).as(call.err()).contains("Proof:  ");
  }

  private Call merge(String... words) {
    List<String> all = new ArrayList<>(List.of("merge", "--out", folder.toString()));
    all.addAll(List.of(words));
    return terminal.call(all.toArray(String[]::new));
  }

  private void assertRefused(Call call, String... why) {
    assertThat(call.code()).as(call.out()).isEqualTo(ExitCode.USAGE);
    assertThat(call.err()).contains("Nothing was done: ").contains(why);
    assertThat(folder).isEmptyDirectory();
  }

  private JsonNode json(String file) throws IOException {
    return new ObjectMapper().readTree(folder.resolve("public").resolve(file).toFile());
  }

  @Nested
  class TwoRunsOfOneCommit {

    @Test
    void becomeOneThatIsAsIfItWereOne() throws IOException {
      Call call = merge("reports/a", "reports/b/public");

      assertThat(call.code()).as(call.out() + call.err()).isEqualTo(ExitCode.FAILED);
      assertThat(call.out())
          .contains("1 of 2 journeys hold", "FAILED   The journey refund", "PASSED   Pay")
          .doesNotContain("Warning");
      SealedRun joined = new SealedRun(folder);
      assertThat(joined.files())
          .contains("storyboard.html", "storyboard.png", "guardrails.sarif", "summary.md")
          .contains("junit.xml", "ctrf.json", "result.json", "allure-report/index.html")
          .contains("manifest.json", "proof.intoto.json", "recordings/pay.json")
          .contains("films/pay.webm", "films/pay.html")
          .anyMatch(file -> file.endsWith(".jpg"));
      assertThat(Files.readString(joined.file("allure-results/environment.properties")))
          .contains("Commit=" + firstCommit.substring(0, 10));
      assertThat(json("allure-results/executor.json").at("/name").asText()).isEqualTo("local");
      JsonNode result = json("result.json");
      assertThat(Schema.read(Path.of("docs/result.schema.json")).violations(result)).isEmpty();
      assertThat(result.at("/totals/journeys").asInt()).isEqualTo(2);
      assertThat(result.at("/journeys/0/owner").asText()).isEqualTo("growth");
      assertThat(result.at("/journeys/0/stage").asText()).isEqualTo("prototype");
      assertThat(Schema.ctrf().violations(json("ctrf.json"))).isEmpty();
      assertThat(json("ctrf.json").at("/results/summary/failed").asInt()).isEqualTo(1);
      assertThat(Files.readString(joined.file("junit.xml"))).contains("tests=\"2\"");
    }

    @Test
    void haveAProofThatIsRuledAgainFromTheJoinedJournal() {
      merge("reports/a", "reports/b");

      Call call = new SealedRun(folder).verify("--commit", firstCommit);
      assertThat(call.code()).as(call.out()).isZero();
      assertThat(call.out()).contains("FAILED, ruled again from the journal");
    }
  }

  @Nested
  class OneRun {

    @Test
    void thatPassedIsStillPassed() {
      Call call = merge("reports/a", "--signing-key", "key.pem");

      assertThat(call.code()).as(call.out() + call.err()).isZero();
      String key = project.resolve("key.pub.pem").toString();
      assertThat(new SealedRun(folder).verify("--key", key).out()).contains("valid, by ");
    }

    @Test
    void thatHasNoPicturesAnyMoreIsJoinedWithoutThem() throws IOException {
      Path bare = folder.resolveSibling(folder.getFileName() + "-bare");
      new SealedRun(project.resolve("reports/a")).copyTo(bare);
      Files.move(bare.resolve("raw"), bare.resolveSibling(bare.getFileName() + "-raw"));

      Call call = merge(bare.toString());

      assertThat(call.code()).as(call.out() + call.err()).isZero();
      assertThat(call.out()).containsOnlyOnce("Warning: The picture ");
    }
  }

  @Nested
  class AreRefused {

    @Test
    void runsOfTwoCommits() {
      assertRefused(
          merge("reports/a", "reports/late"),
          project.resolve("reports/a") + " is of the commit " + firstCommit,
          project.resolve("reports/late") + " of " + secondCommit);
    }

    @Test
    void twoVerdictsOnOneJourney() {
      assertRefused(
          merge("reports/b", "reports/both"),
          "the journey refund is in both " + project.resolve("reports/b") + " (FAILED)",
          project.resolve("reports/both") + " (FAILED)");
    }

    @Test
    void aRunWhoseProofDoesNotHold() {
      Path forged = folder.resolveSibling(folder.getFileName() + "-forged");
      SealedRun run = new SealedRun(project.resolve("reports/b")).copyTo(forged);
      run.flip("summary.md", 3);

      assertRefused(
          merge("reports/a", forged.toString()),
          "the proof in " + forged + " does not hold: summary.md: was changed");
    }

    @Test
    void aRunWithoutItsJournal() throws IOException {
      Path bare = folder.resolveSibling(folder.getFileName() + "-told");
      new SealedRun(project.resolve("reports/b")).copyTo(bare);
      Files.delete(bare.resolve("journal.jsonl"));

      assertRefused(merge(bare.toString()), "journal.jsonl is not beside public/");
    }

    @Test
    void aRunThatAnotherSigned() {
      assertRefused(merge("reports/b", "--signing-key", "key.pem"), "is not signed");
    }

    @Test
    void aFolderThatIsReadAndWritten() {
      Call call = terminal.call("merge", "reports/a", "--out", "reports/a");

      assertThat(call.code()).isEqualTo(ExitCode.USAGE);
      assertThat(call.err()).contains("is among the folders to join");
      assertThat(new SealedRun(project.resolve("reports/a")).verify().code()).isZero();
    }

    @Test
    void aFolderThatIsNotThere() {
      assertRefused(merge("reports/none"), "there is no folder ");
    }
  }
}

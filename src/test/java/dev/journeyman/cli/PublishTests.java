package dev.journeyman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.cli.Terminal.Call;
import dev.journeyman.forge.LoopbackGitHub;
import dev.journeyman.publish.SealedReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command from the folder of a run to a strict GitHub. */
class PublishTests {

  private final LoopbackGitHub gitHub = new LoopbackGitHub();

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @SuppressWarnings("NullAway.Init")
  private Terminal terminal;

  @BeforeEach
  void workflow() {
    terminal = new Terminal(folder);
    gitHub.environment().forEach(terminal::with);
  }

  @AfterEach
  void close() {
    gitHub.close();
  }

  private SealedReport report(String name) {
    return new SealedReport(folder.resolve(name)).holds("find", "A visitor finds a mug");
  }

  private Path failed(String name) {
    return report(name).fails("pay", "Guest checkout", "\"Paid\"", "\"Oops\"").seal();
  }

  @Test
  void aRunGetsOneCommentThatUpdatesItself() {
    failed("first");
    report("second").seal();

    Call first = terminal.call("publish", "first");
    Call second = terminal.call("publish", "second");

    assertThat(first.code()).as(first.out() + first.err()).isEqualTo(ExitCode.FAILED);
    assertThat(first.out()).contains("Comment created: ");
    assertThat(second.code()).as(second.out() + second.err()).isEqualTo(ExitCode.DONE);
    assertThat(second.out()).contains("Comment updated: ");
    assertThat(gitHub.comments())
        .singleElement()
        .asString()
        .startsWith("### \u2705 The journey holds\n")
        .endsWith("\n<!-- journeyman: journeys -->");
    assertThat(gitHub.checks()).isPositive();
  }

  @Test
  void aFailureIsToldWithItsPicture() {
    terminal.call("publish", failed("run").toString(), "--name", "small screen");

    assertThat(gitHub.comments())
        .singleElement()
        .asString()
        .startsWith("### \u274c 1 of 2 journeys hold; Guest checkout fails at step 1\n")
        .contains("- **Expected:** `\"Paid\"`\n- **Seen:** `\"Oops\"`")
        .containsPattern("!\\[What was seen: Guest checkout]\\(<http[^>]+attachment\\.jpg[^>]*>\\)")
        .endsWith("\n<!-- journeyman: small screen -->");
  }

  @Test
  void whatIsMissingOutsideOfACiIsSaid() {
    failed("run");

    Call call = new Terminal(folder).with("GITHUB_REPOSITORY", "").call("publish", "run");

    assertThat(call.code()).isEqualTo(ExitCode.USAGE);
    assertThat(call.err()).contains("--forge", "--repository", "--pull-request");
  }

  @Test
  void nothingIsSentOfAReportThatWasChanged() throws IOException {
    Path run = failed("run");
    Files.writeString(run.resolve("public/extra.txt"), "more");

    Call call = terminal.call("publish", "run");

    assertThat(call.code()).isEqualTo(ExitCode.USAGE);
    assertThat(call.err()).contains("does not hold", "extra.txt: was added");
    assertThat(gitHub.heard()).isZero();
  }

  @Test
  void nothingIsSentOfAFolderWithoutProof() throws IOException {
    Files.createDirectories(folder.resolve("empty"));

    Call call = terminal.call("publish", "empty");

    assertThat(call.code()).isEqualTo(ExitCode.USAGE);
    assertThat(call.err()).contains("There is no proof in", "run the journeys again");
  }

  @Test
  void whatTheForgeRefusesIsAWarningUnlessItIsRequired() {
    report("run").seal();
    gitHub.allow("statuses");

    Call call = terminal.call("publish", "run");
    Call required = terminal.call("publish", "run", "--require-publish");

    assertThat(call.code()).as(call.out() + call.err()).isEqualTo(ExitCode.DONE);
    assertThat(call.out()).contains("Warning: ", "pull-requests: write", "The report is in run.");
    assertThat(required.code()).isEqualTo(ExitCode.UNPUBLISHED);
  }

  @Test
  void aDryRunPrintsWhatWouldBeSentAndSendsNothing() {
    failed("run");

    Call call = terminal.call("publish", "run", "--dry-run");

    assertThat(call.code()).isEqualTo(ExitCode.FAILED);
    assertThat(call.out())
        .contains("/issues/7/comments", "Guest checkout fails at step 1", "Nothing was sent.");
    assertThat(gitHub.comments()).isEmpty();
    assertThat(gitHub.checks()).isZero();
  }

  private Path zipped(Path run) throws IOException {
    Path zip = folder.resolve("parcel.zip");
    Path from = run.resolve("public");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip));
        Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(new ZipEntry(from.relativize(file).toString()));
        Files.copy(file, out);
      }
    }
    return zip;
  }

  @Test
  void anArtifactOfStrangersIsToldAsSuchAndNoCheckIsMadeOfIt() throws IOException {
    zipped(report("run").unapplied("command", "npm start", "curl evil.example").seal());

    Call call = terminal.call("publish", "--artifact", "parcel.zip");

    assertThat(call.code()).as(call.out() + call.err()).isEqualTo(ExitCode.DONE);
    assertThat(gitHub.comments())
        .singleElement()
        .asString()
        .contains("> **This was run by a job that ran code of a stranger")
        .contains("- `command`: applied `npm start`, proposed `curl evil.example`")
        .contains("\"untrusted\" : true");
    assertThat(gitHub.checks()).isZero();
  }

  @Test
  void anArtifactThatIsNoReportIsRefusedAndNothingIsSent() throws IOException {
    Path run = report("run").seal();
    Files.writeString(run.resolve("public/result.json"), "{}");
    zipped(run);

    Call call = terminal.call("publish", "--artifact", "parcel.zip");

    assertThat(call.code()).isEqualTo(ExitCode.USAGE);
    assertThat(call.err()).contains("The artifact parcel.zip is refused", "result.json");
    assertThat(gitHub.heard()).isZero();
  }

  @Test
  void theSummaryOfTheBuildTellsTheSameWithoutAToken() throws IOException {
    failed("run");

    terminal.with("GITHUB_TOKEN", "").with("GITHUB_STEP_SUMMARY", "summary.md");
    Call call = terminal.call("publish", "run");

    assertThat(call.out()).contains("There is no token for GitHub");
    assertThat(folder.resolve("summary.md"))
        .content()
        .contains("### \u274c 1 of 2 journeys hold; Guest checkout fails at step 1")
        .doesNotContain("<!--");
  }
}

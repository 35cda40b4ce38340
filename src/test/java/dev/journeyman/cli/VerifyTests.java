package dev.journeyman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.journeyman.cli.Terminal.Call;
import dev.journeyman.evidence.Journal;
import dev.journeyman.evidence.RunFolder;
import dev.journeyman.git.Answer;
import dev.journeyman.git.Checkout;
import dev.journeyman.git.Revision;
import dev.journeyman.proof.Claims;
import dev.journeyman.proof.KeyPairFiles;
import dev.journeyman.proof.Seal;
import dev.journeyman.signing.Sha256;
import dev.journeyman.surface.playwright.Site;
import dev.journeyman.verdict.JourneyVerdict;
import dev.journeyman.verdict.Judge;
import dev.journeyman.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The proofs of two real runs: a signed one that passed, and an unsigned one that failed. */
class VerifyTests {

  private static final KeyPairFiles KEY = KeyPairFiles.ed25519();
  private static final String OTHER_COMMIT = "0123456789abcdef0123456789abcdef01234567";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private static Path project;

  @SuppressWarnings("NullAway.Init")
  private static Checkout checkout;

  @SuppressWarnings("NullAway.Init")
  private static SealedRun passed;

  @SuppressWarnings("NullAway.Init")
  private static SealedRun failed;

  @TempDir private Path folder;
  private SealedRun signed;
  private SealedRun unsigned;

  @BeforeAll
  static void run() {
    Terminal terminal =
        new Terminal(project)
            .file("key.pem", KEY.secret())
            .file("key.pub.pem", KEY.open())
            .file(".gitignore", "*.pem\nreports/\n")
            .journey("pay", "1. Click Pay.", "   - \"Paid\" is shown.")
            .journey("refund", "1. Click Pay.", "   - \"Refunded\" is shown.");
    checkout = Checkout.of(project);
    try (Site site = new Site()) {
      site.page("/", page("Paid"));
      terminal.with("JOURNEYMAN_SIGNING_KEY", KEY.secret());
      Call first = walk(terminal, site, "passed", "--only", "pay", "--app-build", "2026.11.3");
      assertThat(first.code()).as(first.out() + first.err()).isZero();
      assertThat(first.out()).contains("Proof:  ", "public/proof.intoto.json", "  signed by ");
      terminal.with("JOURNEYMAN_SIGNING_KEY", "").file("notes.txt", "not committed");
      Call second = walk(terminal, site, "failed");
      assertThat(second.code()).as(second.out() + second.err()).isEqualTo(1);
      assertThat(second.out()).contains("public/proof.intoto.json  not signed");
    }
    passed = new SealedRun(project.resolve("reports/passed"));
    failed = new SealedRun(project.resolve("reports/failed"));
  }

  private static String page(String word) {
    return "<title>Shop</title><button onclick=\"done.textContent='"
        + word
        + "'\">Pay</button><p id=done></p>";
  }

  private static Call walk(Terminal terminal, Site site, String name, String... more) {
    String[] words = new String[more.length + 7];
    System.arraycopy(
        new String[] {
          "run", "--url", site.base().toString(), "--patience", "1", "--out", "reports/" + name
        },
        0,
        words,
        0,
        7);
    System.arraycopy(more, 0, words, 7, more.length);
    return terminal.call(words);
  }

  @BeforeEach
  void copy() {
    signed = passed.copyTo(folder.resolve("signed"));
    unsigned = failed.copyTo(folder.resolve("unsigned"));
  }

  private static String key() {
    return project.resolve("key.pub.pem").toString();
  }

  private static String commit() {
    return checkout.git("rev-parse", "HEAD");
  }

  @Nested
  class AProofHolds {

    @Test
    void whereItIsSignedAndOfTheCommit() {
      Call call = signed.verify("--key", key(), "--commit", commit());

      assertThat(call.code()).as(call.out() + call.err()).isZero();
      assertThat(call.out())
          .contains("holds.", "PASSED, ruled again from the journal", "valid, by ", commit())
          .doesNotContain("Note:");
    }

    @Test
    void whereItIsNotSignedAndSaysSo() {
      Call call = unsigned.verify();

      assertThat(call.code()).as(call.out() + call.err()).isZero();
      assertThat(call.out())
          .contains(
              "FAILED, ruled again from the journal",
              "Note: It is not signed: anyone could have made it.",
              "Note: The commit was not compared; give the one that you expect.",
              "Note: Files differed from the commit when the run began.");
    }

    @Test
    void whereNobodyGivesTheKeyAndSaysSo() {
      Call call = signed.verify();

      assertThat(call.code()).isZero();
      assertThat(call.out()).contains("not checked", "give the public key of ");
    }

    @Test
    void whereTheJournalIsNotThereAndSaysSo() throws IOException {
      Files.delete(signed.root().resolve("journal.jsonl"));

      Call call = signed.verify("--key", key());

      assertThat(call.code()).isZero();
      assertThat(call.out())
          .contains("PASSED, as stated", "not recomputed: journal.jsonl is not there");
    }

    @Test
    void whereOnlyThePublishedFolderIsGiven() throws IOException {
      Path alone = folder.resolve("download");
      Files.move(signed.published(), alone);

      Call call = new Terminal(folder).call("verify", "download", "--key", key());

      assertThat(call.code()).as(call.out() + call.err()).isZero();
    }

    @Test
    void forPrograms() {
      JsonNode found = signed.verify("--key", key(), "--commit", commit(), "--json").json();

      assertThat(found.get("holds").booleanValue()).isTrue();
      assertThat(found.get("signature").textValue()).isEqualTo("VALID");
      assertThat(found.get("recomputed").booleanValue()).isTrue();
      assertThat(found.get("commit").textValue()).isEqualTo(commit());
      assertThat(found.get("dirty").booleanValue()).isFalse();
      assertThat(found.get("journeys").get("pay").textValue()).isEqualTo("PASSED");
      assertThat(found.get("complaints")).isEmpty();
    }
  }

  @Nested
  class AProofIsRefused {

    @Test
    void whereAnyByteOfAnyFileWasChanged() throws IOException {
      for (String file : passed.files()) {
        long size = Files.size(signed.file(file));
        for (long at : List.of(0L, size / 3, size / 2, size - 1)) {
          signed.flip(file, at);
          signed.assertRefused(file + ": was changed", "--key", key());
          signed.flip(file, at);
        }
      }
      assertThat(signed.verify("--key", key()).code()).isZero();
    }

    @Test
    void whereAByteOfAnUnsignedRunWasChanged() throws IOException {
      for (String file : failed.files()) {
        long at = Files.size(unsigned.file(file)) / 2;
        unsigned.flip(file, at);
        unsigned.assertRefused(file + ": was changed");
        unsigned.flip(file, at);
      }
    }

    @Test
    void whereAnyByteOfAnUnsignedStatementWasChanged() throws IOException {
      for (long at = 0; at < Files.size(failed.file("proof.intoto.json")); at += 7) {
        unsigned.flip("proof.intoto.json", at);
        unsigned.assertRefused("proof.intoto.json: was changed");
        unsigned.flip("proof.intoto.json", at);
      }
    }

    @Test
    void whereAFileIsMissing() throws IOException {
      for (String file : passed.files()) {
        Path away = folder.resolve("away");
        Files.move(signed.file(file), away);
        signed.assertRefused(file + ": is missing", "--key", key());
        Files.move(away, signed.file(file));
      }
    }

    @Test
    void whereAFileWasAdded() throws IOException {
      for (String added : List.of("extra.txt", ".hidden", "allure-results/x.json", "sub/a.html")) {
        Files.createDirectories(signed.file(added).getParent());
        Files.writeString(signed.file(added), "");
        signed.assertRefused(added + ": was added", "--key", key());
        Files.delete(signed.file(added));
      }
      signed.assertRefused("sub: was added: an empty folder", "--key", key());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whereALinkIsAmongTheFiles() throws IOException {
      Path outside = folder.resolve("outside");
      Files.move(signed.file("summary.md"), outside);
      Files.createSymbolicLink(signed.file("summary.md"), outside);
      signed.assertRefused("summary.md: is a link", "--key", key());

      Files.delete(signed.file("summary.md"));
      Files.move(outside, signed.file("summary.md"));
      Files.createSymbolicLink(signed.file("more"), folder);
      signed.assertRefused("more: is a link", "--key", key());
    }

    @Test
    void whereAPictureIsOfAnotherRun() throws IOException {
      String picture = signed.picture();
      Files.copy(
          unsigned.file(unsigned.picture()),
          signed.file(picture),
          StandardCopyOption.REPLACE_EXISTING);

      signed.assertRefused(picture + ": was changed", "--key", key());
    }

    @Test
    void whereAllThatWasPublishedIsOfAnotherRun() throws IOException {
      Files.move(signed.published(), folder.resolve("old"));
      Files.move(unsigned.published(), signed.published());

      signed.assertRefused("journal.jsonl: was changed");
    }

    @Test
    void whereTheJournalWasChanged() throws IOException {
      Files.writeString(signed.root().resolve("journal.jsonl"), "{}\n", StandardOpenOption.APPEND);

      signed.assertRefused("journal.jsonl: was changed", "--key", key());
    }

    @Test
    void whereItIsOfAnotherCommit() {
      signed.assertRefused(
          "proof.intoto.json: is bound to the commit " + commit() + ", not to " + OTHER_COMMIT,
          "--key",
          key(),
          "--commit",
          OTHER_COMMIT);
    }

    @Test
    void whereAnotherKeySignedItOrNone() {
      new Terminal(folder).file("other.pem", KeyPairFiles.ed25519().open());
      String other = folder.resolve("other.pem").toString();

      signed.assertRefused("proof.intoto.json: is signed by ", "--key", other);
      unsigned.assertRefused("proof.intoto.json: is not signed", "--key", key());
    }

    @Test
    void whereTheSignatureWasTakenAway() throws IOException {
      Path proof = signed.file("proof.intoto.json");
      Files.writeString(
          proof,
          Files.readString(proof)
              .replaceFirst("(?s)\"signatures\" : .*", "\"signatures\" : [ ]\n}\n"));

      signed.assertRefused("proof.intoto.json: is not signed", "--key", key());
      signed.assertRefused("proof.sigstore.json: was added");
    }

    @Test
    void whereTheVerdictIsNotThatOfTheJournalThoughAllOfItWasSealedAnew() throws IOException {
      Path result = unsigned.file("result.json");
      Files.writeString(result, Files.readString(result).replace("\"FAILED\"", "\"PASSED\""));
      seal(unsigned, Verdict.PASSED);

      unsigned.assertRefused("result.json: refund: it says PASSED, and the journal FAILED");
      unsigned.assertRefused("result.json: refund, step 1 (journeys/refund.md:4): it says PASSED");
    }

    @Test
    void whereStatementAndResultDisagree() {
      seal(unsigned, Verdict.PASSED);

      unsigned.assertRefused("result.json: says FAILED of refund, and proof.intoto.json PASSED");
    }

    @Test
    void andAllThatIsWrongIsNamedForPrograms() throws IOException {
      signed.flip("summary.md", 0);
      Files.delete(signed.file("result.json"));

      Call call = signed.verify("--key", key(), "--json");

      assertThat(call.code()).isEqualTo(1);
      assertThat(call.json().get("holds").booleanValue()).isFalse();
      assertThat(call.json().get("complaints").findValuesAsText("file"))
          .contains("summary.md", "result.json");
    }
  }

  private static void seal(SealedRun run, Verdict verdict) {
    RunFolder all = new RunFolder(run.root());
    List<JourneyVerdict> verdicts =
        Journal.read(all.journal()).stream()
            .map(Judge::rule)
            .map(v -> new JourneyVerdict(v.plan(), verdict, v.steps(), ""))
            .toList();
    Claims claims =
        new Claims(
            "forged",
            "dev",
            "Chromium 1",
            "http://localhost",
            Optional.empty(),
            new Answer.Told<>(new Revision(OTHER_COMMIT, false)),
            Optional.empty(),
            Map.of());
    assertThat(Seal.put(all, claims, verdicts, Optional.empty()).trouble()).isEmpty();
  }

  @Nested
  class AFlakyJourney {

    private SealedRun flaky() {
      AtomicInteger visits = new AtomicInteger();
      try (Site site = new Site()) {
        site.page("/", "<title>Shop</title><form action=/pay><button>Pay</button></form>");
        site.on(
            "/pay",
            exchange -> {
              String word = visits.incrementAndGet() == 1 ? "Try later" : "Paid";
              Site.answer(exchange, 200, "text/html", "<h1>" + word + "</h1>");
            });
        Terminal terminal =
            new Terminal(folder).journey("pay", "1. Click Pay.", "   - \"Paid\" is shown.");
        Call call = walk(terminal, site, "flaky", "--retries", "1", "--evidence", "facts");
        assertThat(call.code()).as(call.out() + call.err()).isZero();
      }
      return new SealedRun(folder.resolve("reports/flaky"));
    }

    @Test
    void isAmongTheWarnedTestsAndCannotPassForASteadyOne() throws IOException {
      SealedRun run = flaky();
      assertThat(run.statement().at("/predicate/result").textValue()).isEqualTo("WARNED");
      assertThat(run.statement().at("/predicate/warnedTests")).hasToString("[\"pay\"]");
      assertThat(run.statement().at("/predicate/passedTests")).isEmpty();
      assertThat(run.verify().out()).contains("PASSED, ruled again from the journal");

      String result = Files.readString(run.file("result.json"));
      Files.writeString(
          run.file("result.json"), result.replace("\"flaky\" : true", "\"flaky\" : false"));
      seal(run, Verdict.PASSED);
      run.assertRefused("result.json: pay, flaky: it says false, and the journal true");

      Files.writeString(
          run.file("result.json"),
          result.replace("\"verdict\" : \"FAILED\"", "\"verdict\" : \"BLOCKED\""));
      run.assertRefused("result.json: pay, attempt 1: it says BLOCKED, and the journal FAILED");
    }
  }

  @Nested
  class WithoutARepository {

    @Test
    void theProofIsOfNoCommit() {
      try (Site site = new Site()) {
        site.page("/", page("Paid"));
        Terminal terminal =
            new Terminal(folder)
                .with("GIT_CEILING_DIRECTORIES", String.valueOf(folder.getParent()))
                .journey("pay", "1. Click Pay.", "   - \"Paid\" is shown.");

        Call call = walk(terminal, site, "alone", "--evidence", "facts");

        SealedRun run = new SealedRun(folder.resolve("reports/alone"));
        assertThat(call.out()).contains("of no commit: ").contains("is not in a git repository");
        assertThat(run.verify().out()).contains("Note: It is bound to no commit");
        run.assertRefused(
            "proof.intoto.json: is bound to no commit, and not to " + OTHER_COMMIT,
            "--commit",
            OTHER_COMMIT);
        assertThat(run.statement().toString()).doesNotContain(folder.toString());
      }
    }
  }

  @Nested
  @DisabledOnOs(OS.WINDOWS)
  class TheKeyInTheEnvironment {

    private final String body = KEY.secret().lines().skip(1).findFirst().orElseThrow();

    @Test
    void isNotHandedOnToTheAppNorWrittenIfTheAppKnowsIt() {
      Call call =
          new Terminal(folder)
              .with("JOURNEYMAN_SIGNING_KEY", KEY.secret())
              .file(
                  "journeyman.yaml",
                  "command: env && echo key="
                      + body
                      + " && exit 7\nurl: http://127.0.0.1:{{port}}\n")
              .journey("pay", "1. Click Pay.", "   - \"Paid\" is shown.")
              .call("run");

      assertThat(call.code()).isEqualTo(ExitCode.BLOCKED);
      assertThat(call.out())
          .contains("key=[secret JOURNEYMAN_SIGNING_KEY")
          .doesNotContain(body, "PRIVATE KEY");
      assertThat(new Terminal(folder).textOf("reports/latest/public")).doesNotContain(body);
    }
  }

  @Nested
  class WrongUsageIs {

    private void assertWrong(String why, String... words) {
      Call call = signed.verify(words);
      assertThat(call.code()).isEqualTo(ExitCode.USAGE);
      assertThat(call.err()).contains(why);
    }

    @Test
    void aFolderThatIsNotThere() {
      Call call = new Terminal(folder).call("verify", "nowhere");

      assertThat(call.code()).isEqualTo(ExitCode.USAGE);
      assertThat(call.err()).contains("There is no folder ");
    }

    @Test
    void halfACommit() {
      assertWrong("\"0123456\" is no full name of a commit", "--commit", "0123456");
    }

    @Test
    void aKeyThatIsNone() {
      assertWrong("cannot be read", "--key", "nowhere.pem");
      assertWrong("is no public key", "--key", signed.file("summary.md").toString());
      assertWrong("is a private key", "--key", project.resolve("key.pem").toString());
    }

    @Test
    void aSigningKeyThatIsNoneAndNothingIsRun() {
      Call call =
          new Terminal(project)
              .call("run", "--signing-key", "journeys/pay.md", "--out", "reports/unborn");

      assertThat(call.code()).isEqualTo(ExitCode.USAGE);
      assertThat(call.err()).contains("journeys/pay.md is no key; give one of Ed25519 or P-256");
      assertThat(project.resolve("reports/unborn")).doesNotExist();
    }
  }

  @Test
  void theManifestHasEveryFileThatTheRunPublished() throws IOException {
    List<String> sealed = new ArrayList<>();
    new ObjectMapper()
        .readTree(passed.file("manifest.json").toFile())
        .get("files")
        .forEach(file -> sealed.add(file.get("path").textValue()));
    List<String> published = new ArrayList<>(passed.files());
    published.removeIf(file -> file.startsWith("proof.") || file.equals("manifest.json"));
    assertThat(sealed)
        .isEqualTo(published)
        .contains("storyboard.html", "storyboard.png", "guardrails.sarif", "summary.md")
        .contains("junit.xml", "ctrf.json", "result.json", "allure-report/index.html")
        .contains("recordings/pay.json", "recordings/pay.diff");
  }

  @Nested
  class TheStatement {

    private JsonNode configuration(SealedRun run, String name) {
      for (JsonNode each : run.statement().at("/predicate/configuration")) {
        if (each.get("name").textValue().equals(name)) {
          return each;
        }
      }
      throw new AssertionError(run.statement().toPrettyString());
    }

    @Test
    void isATestResultOfInTotoAboutTheManifestAndTheCommit() {
      JsonNode statement = passed.statement();

      assertThat(statement.get("_type").textValue()).isEqualTo("https://in-toto.io/Statement/v1");
      assertThat(statement.get("predicateType").textValue())
          .isEqualTo("https://in-toto.io/attestation/test-result/v0.1");
      assertThat(statement.at("/subject/0/name").textValue()).isEqualTo("manifest.json");
      assertThat(statement.at("/subject/1/digest/gitCommit").textValue()).isEqualTo(commit());
      assertThat(statement.at("/subject/1/annotations/dirty").textValue()).isEqualTo("false");
      assertThat(failed.statement().at("/subject/1/annotations/dirty").textValue())
          .isEqualTo("true");
    }

    @Test
    void saysHowEachJourneyEnded() {
      assertThat(passed.statement().at("/predicate/result").textValue()).isEqualTo("PASSED");
      assertThat(passed.statement().at("/predicate/passedTests")).hasToString("[\"pay\"]");
      assertThat(failed.statement().at("/predicate/result").textValue()).isEqualTo("FAILED");
      assertThat(failed.statement().at("/predicate/passedTests")).hasToString("[\"pay\"]");
      assertThat(failed.statement().at("/predicate/failedTests")).hasToString("[\"refund\"]");
      assertThat(configuration(failed, "journeys/refund.md").at("/annotations/verdict").textValue())
          .isEqualTo("FAILED");
    }

    @Test
    void saysWhatTheResultCameFrom() throws IOException {
      assertThat(configuration(passed, "journeyman").at("/annotations/brain").textValue())
          .isEqualTo("plain");
      assertThat(configuration(passed, "browser").get("uri").textValue())
          .startsWith("pkg:generic/Chromium@");
      assertThat(configuration(passed, "app").at("/annotations/build").textValue())
          .isEqualTo("2026.11.3");
      assertThat(configuration(passed, "journeys/pay.md").at("/digest/sha256").textValue())
          .isEqualTo(Sha256.of(project.resolve("journeys/pay.md")));
    }

    @Test
    void hasNothingOfTheKeyNorHasAnyOtherFile() {
      String body = KEY.secret().lines().skip(1).findFirst().orElseThrow();

      assertThat(new Terminal(project).textOf("reports/passed")).doesNotContain(body);
    }
  }
}

package dev.journeyman.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.journeyman.evidence.RunFolder;
import dev.journeyman.git.Answer;
import dev.journeyman.proof.Claims;
import dev.journeyman.proof.Seal;
import dev.journeyman.signing.SigningKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/proof.md shows for other programs works in a shell. */
class ProofGuideTests {

  private static final List<String> SHELL =
      Document.read(Path.of("docs/proof.md")).examples("bash").stream()
          .map(Document.Example::text)
          .toList();
  private static final String KEYS = SHELL.get(0);
  private static final String CHECK = SHELL.get(1);
  private static final String CHECK_P256 = SHELL.get(2);

  @TempDir private Path folder;

  @BeforeEach
  void needTools() {
    assumeThat(bash("command -v openssl jq sha256sum")).isZero();
  }

  private int bash(String script) {
    try {
      Process bash =
          new ProcessBuilder("bash", "-e", "-o", "pipefail", "-c", script)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("said").toFile())
              .start();
      assertThat(bash.waitFor(60, TimeUnit.SECONDS)).isTrue();
      return bash.exitValue();
    } catch (IOException e) {
      return -1; // no bash either
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private void seal() throws IOException {
    RunFolder run = RunFolder.create(folder);
    Files.writeString(run.published().resolve("summary.md"), "All held.");
    String pem = Files.readString(folder.resolve("key.pem"), StandardCharsets.US_ASCII);
    Claims claims =
        new Claims(
            "run",
            "dev",
            "Chromium 1",
            "http://localhost",
            Optional.empty(),
            new Answer.Refused<>("no repository"),
            Optional.empty(),
            Map.of());
    Seal seal = Seal.put(run, claims, List.of(), SigningKey.read(pem, "key.pem").key());
    assertThat(seal.trouble()).isEmpty();
    assertThat(seal.keyId()).isPresent();
  }

  @Test
  void aKeyIsMadeAndItsSignatureChecked() throws IOException {
    assertThat(bash(KEYS)).isZero();
    seal();

    assertThat(bash(CHECK)).as(Files.readString(folder.resolve("said"))).isZero();

    Files.writeString(folder.resolve("public/summary.md"), "Nothing held.");
    assertThat(bash(CHECK)).isNotZero();
  }

  @Test
  void aKeyOfP256Too() throws IOException {
    String p256 = "-algorithm EC -pkeyopt ec_paramgen_curve:P-256";
    assertThat(bash(KEYS.replace("-algorithm ed25519", p256))).isZero();
    seal();
    String check =
        CHECK
            .lines()
            .map(line -> line.startsWith("openssl") ? CHECK_P256.strip() : line)
            .reduce("", (all, line) -> all + line + "\n");

    assertThat(bash(check)).as(Files.readString(folder.resolve("said"))).isZero();

    Files.writeString(folder.resolve("public/manifest.json"), "{}");
    assertThat(bash(check)).isNotZero();
  }
}

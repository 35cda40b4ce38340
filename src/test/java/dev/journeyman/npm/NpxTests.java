package dev.journeyman.npm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class NpxTests {

  @TempDir private Path temp = Path.of("unset");

  private Npx npx(String script, Duration longest) throws IOException {
    Path program = Files.createDirectories(temp.resolve("bin")).resolve("npx");
    Files.writeString(program, "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    return new Npx(Map.of("PATH", temp.resolve("bin") + ":/usr/bin:/bin"), longest);
  }

  @Test
  void aPackageIsRunInTheFolder() throws IOException {
    npx("echo \"$@\" > told.txt", Duration.ofSeconds(20)).run(temp, "a@1", List.of("make", "it"));
    assertThat(temp.resolve("told.txt")).hasContent("--yes a@1 make it");
  }

  @Test
  void withoutNodeItSaysWhatToInstall() {
    Npx none = new Npx(Map.of("PATH", temp.toString()), Duration.ofSeconds(1));
    assertThatThrownBy(() -> none.run(temp, "a@1", List.of()))
        .hasMessage("npx is not on the PATH; install Node 20 or newer");
  }

  @Test
  void whatItComplainsOfIsQuoted() throws IOException {
    Npx bad = npx("echo 'npm error code ENOTFOUND' >&2; exit 3", Duration.ofSeconds(20));
    assertThatThrownBy(() -> bad.run(temp, "a@1", List.of()))
        .hasMessage(
            "a@1 ended with exit code 3; is the npm registry reachable? It said: npm error code"
                + " ENOTFOUND");
  }

  @Test
  void itIsNotWaitedForForEver() throws IOException {
    Npx slow = npx("sleep 60", Duration.ofMillis(200));
    assertThatThrownBy(() -> slow.run(temp, "a@1", List.of()))
        .hasMessageContaining("took longer than 0 s");
  }
}

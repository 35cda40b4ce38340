package dev.journeyman.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTests {

  @TempDir private Path temp;

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void rawIsForThePersonWhoRanItAlone() throws IOException {
    RunFolder folder = RunFolder.create(temp.resolve("reports/r1"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.raw())))
        .isEqualTo("rwx------");
  }

  @Test
  void whatMayBePublishedLiesApart() {
    RunFolder folder = RunFolder.create(temp.resolve("r1"));
    assertThat(folder.published()).isDirectory();
    assertThat(folder.pictures()).isDirectory().startsWith(folder.raw());
    assertThat(folder.downloads()).isDirectory().startsWith(folder.raw());
    assertThat(folder.appLog()).hasParentRaw(folder.raw());
    assertThat(folder.journal()).hasParentRaw(folder.root());
  }

  @Test
  void whatAnEarlierRunLeftThereIsRemovedAndNothingElse() throws IOException {
    RunFolder first = RunFolder.create(temp.resolve("out"));
    Files.writeString(first.journal(), "{}\n");
    Files.write(first.pictures().resolve("pay-001.jpg"), new byte[] {1});
    Files.writeString(temp.resolve("out/notes.txt"), "mine");
    RunFolder second = RunFolder.create(temp.resolve("out"));
    assertThat(second.journal()).doesNotExist();
    assertThat(second.pictures()).isEmptyDirectory();
    assertThat(temp.resolve("out/notes.txt")).hasContent("mine");
  }
}

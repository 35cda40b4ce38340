package dev.journeyman.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PicturesTests {

  @TempDir private Path temp;

  @Test
  void areKeptAsTheyAre() {
    RunFolder folder = RunFolder.create(temp.resolve("r1"));
    try (Pictures pictures = Pictures.in(folder)) {
      pictures.keep("pay-001.jpg", new byte[] {1, 2, 3});
    }
    assertThat(folder.pictures().resolve("pay-001.jpg")).hasBinaryContent(new byte[] {1, 2, 3});
  }

  @Test
  void thatOfALaterAttemptReplacesNone() {
    RunFolder folder = RunFolder.create(temp.resolve("r1"));
    try (Pictures pictures = Pictures.in(folder)) {
      assertThat(pictures.keep("pay-001.jpg", new byte[] {1})).isEqualTo("pay-001.jpg");
      assertThat(pictures.keep("pay-001.jpg", new byte[] {2})).isEqualTo("pay-001-2.jpg");
    }
    assertThat(folder.pictures().resolve("pay-001.jpg")).hasBinaryContent(new byte[] {1});
    assertThat(folder.pictures().resolve("pay-001-2.jpg")).hasBinaryContent(new byte[] {2});
  }

  @Test
  void oneThatCannotBeWrittenIsToldOfAtTheLatestInTheEnd() throws IOException {
    RunFolder folder = RunFolder.create(temp.resolve("r1"));
    Files.delete(folder.pictures());
    Pictures pictures = Pictures.in(folder);
    pictures.keep("pay-001.jpg", new byte[] {1});
    assertThatThrownBy(pictures::close)
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("pay-001.jpg cannot be kept");
  }
}

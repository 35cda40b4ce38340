package dev.journeyman.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextsTests {

  @TempDir private Path folder;

  @Test
  void theUnsavedTextStandsInPlaceOfItsFileAndOthersAreReadFromTheDisk() throws IOException {
    Path mine = Files.writeString(folder.resolve("mine.md"), "saved");
    Path other = Files.writeString(folder.resolve("other.md"), "other");
    Texts texts = Texts.unsaved(mine, "typed\r\nmore");
    assertThat(text(texts, mine)).isEqualTo("typed\nmore");
    assertThat(text(texts, other)).isEqualTo("other");
    assertThat(text(Texts.SAVED, mine)).isEqualTo("saved");
  }

  @Test
  void aFileThatIsNotThereYetIsThereWithItsText() throws IOException {
    Path file = folder.resolve("new/deep/a.md");
    Texts texts = Texts.unsaved(file, "typed");
    assertThat(texts.has(file)).isTrue();
    assertThat(texts.has(folder.resolve("new/deep/b.md"))).isFalse();
    assertThat(text(texts, file)).isEqualTo("typed");
    assertThat(texts.realPath(file)).isEqualTo(folder.toRealPath().resolve("new/deep/a.md"));
  }

  @Test
  void theWayToAFileMayGoOverALink() throws IOException {
    Files.createDirectory(folder.resolve("real"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real"));
    Texts texts = Texts.unsaved(folder.resolve("real/a.md"), "typed");
    assertThat(text(texts, link.resolve("a.md"))).isEqualTo("typed");
  }

  @Test
  void anUnsavedTextIsReadAsStrictlyAsAFile() throws IOException {
    Path file = folder.resolve("a.md");
    assertThat(Texts.unsaved(file, "a\u0000b").read(file, "a.md").problems())
        .singleElement()
        .asString()
        .contains("a.md:1")
        .contains("U+0000");
    assertThat(
            Texts.unsaved(file, "a".repeat(TextFile.MAX_BYTES + 1)).read(file, "a.md").problems())
        .singleElement()
        .asString()
        .contains("split it");
  }

  private static String text(Texts texts, Path path) {
    return texts.read(path, "a.md").text().orElseThrow().text();
  }
}

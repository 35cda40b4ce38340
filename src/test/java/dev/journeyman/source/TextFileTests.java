package dev.journeyman.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFileTests {
  private final Path folder;

  TextFileTests(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void aProblemReadsAsPlaceThenMessageThenRemedy() {
    Problem problem =
        Problem.warning(
            "journeys/pay.md",
            14,
            "step 3 promises nothing",
            "add a bullet that says what must be true");

    assertThat(problem)
        .hasToString(
            "journeys/pay.md:14: step 3 promises nothing; add a bullet that says what must be true");
  }

  @Nested
  class ReadsCorrectly {
    @Test
    void aByteOrderMarkIsNotPartOfTheText() throws IOException {
      assertThat(text("\uFEFF# Title")).isEqualTo("# Title");
    }

    @Test
    void everyKindOfLineEndBecomesALineFeed() throws IOException {
      assertThat(text("a\r\nb\rc\nd")).isEqualTo("a\nb\nc\nd");
    }

    @Test
    void anEmptyFileHasOneLine() throws IOException {
      assertThat(read("".getBytes(UTF_8)).text().orElseThrow().lineCount()).isEqualTo(1);
    }

    @Test
    void tabsAndEmojiAreText() throws IOException {
      assertThat(read("a\tb \uD83D\uDED2".getBytes(UTF_8)).problems()).isEmpty();
    }
  }

  @Nested
  class Refuses {
    @Test
    void badUtf8WithItsLine() throws IOException {
      assertThat(problem("eins\r\nzwei\r\ndr\u00E4i".getBytes(ISO_8859_1)))
          .isEqualTo("a.md:3: the byte 0xE4 is not UTF-8; save the file as UTF-8");
    }

    @Test
    void utf8ThatBreaksOffAtTheEnd() throws IOException {
      assertThat(problem(new byte[] {'a', '\n', (byte) 0xE2, (byte) 0x82}))
          .isEqualTo("a.md:2: the byte 0xE2 is not UTF-8; save the file as UTF-8");
    }

    @Test
    void aNulWithItsLine() throws IOException {
      assertThat(problem("a\nb\0c".getBytes(UTF_8)))
          .isEqualTo("a.md:2: the control character U+0000 is not text; remove it");
    }

    @Test
    void fiftyMegabytesWithoutReadingThem() throws IOException {
      Path file = folder.resolve("a.md");
      try (RandomAccessFile big = new RandomAccessFile(file.toFile(), "rw")) {
        big.setLength(50L << 20);
      }

      TextReading reading =
          Assertions.assertTimeout(Duration.ofSeconds(2), () -> TextFile.read(file, "a.md"));

      assertThat(reading.text()).isEmpty();
      assertThat(reading.problems())
          .singleElement()
          .hasToString(
              "a.md:1: the file has 52428800 bytes, more than the 262144 that are read;"
                  + " split it into several files");
    }

    @Test
    void aMissingFileAndAFolder() {
      assertThat(TextFile.read(folder.resolve("no.md"), "no.md").problems())
          .singleElement()
          .hasToString("no.md:1: there is no such file; check the path");
      assertThat(TextFile.read(folder, "folder").problems())
          .singleElement()
          .hasToString("folder:1: this is not a file; give the path of a text file");
    }
  }

  @Test
  void invisibleCharactersAreWarnedOfAndRead() throws IOException {
    TextReading reading = read("a\nPay \u202E001\u202C".getBytes(UTF_8));

    assertThat(reading.text()).isPresent();
    assertThat(reading.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.severity()).isEqualTo(Severity.WARNING))
        .satisfies(problem -> assertThat(problem.line()).isEqualTo(2))
        .satisfies(problem -> assertThat(problem.message()).contains("U+202E"));
  }

  private TextReading read(byte[] bytes) throws IOException {
    return TextFile.read(Files.write(folder.resolve("a.md"), bytes), "a.md");
  }

  private String text(String text) throws IOException {
    return read(text.getBytes(UTF_8)).text().orElseThrow().text();
  }

  private String problem(byte[] bytes) throws IOException {
    TextReading reading = read(bytes);
    assertThat(reading.text()).isEmpty();
    assertThat(reading.problems()).hasSize(1);
    return reading.problems().get(0).toString();
  }
}

package dev.journeyman.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogTests {

  private static final Readiness ANY = Readiness.parse(Optional.empty(), URI.create("http://a"));

  private static List<String> lines(String... pieces) {
    List<String> lines = new ArrayList<>();
    Lines cut = new Lines(lines::add);
    for (String piece : pieces) {
      cut.add(piece.toCharArray(), piece.length());
    }
    cut.end();
    return lines;
  }

  @Nested
  class ALine {

    @Test
    void endsWithNewlineOrReturnOrBoth() {
      assertThat(lines("a\nb\r\n\r\nc\rd\n\ne")).containsExactly("a", "b", "", "c", "d", "", "e");
    }

    @Test
    void isTheSameHoweverItArrives() {
      assertThat(lines("one\r", "\ntw", "o\u001b[3", "1m!\n")).containsExactly("one", "two!");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "\u001b[31mred\u001b[0m",
          "\u001b]0;title\u0007red",
          "\u001b]8;;http://evil\u001b\\red\u001b]8;;\u001b\\",
          "\u001b]52;c;Y2F0\u009cred",
          "\u001bPq#0;2\u001b\\red",
          "\u001bcred\u001b(B",
          "\u009b2Jred",
          "r\u0000e\u0008d\u007f\u0085",
          "\u202er\u2066ed\ufeff",
          "\u001b\u001b[1mred"
        })
    void hasNoControlCharacters(String printed) {
      assertThat(lines(printed)).containsExactly("red");
    }

    @Test
    void isNotHiddenByASequenceThatNobodyEnds() {
      assertThat(lines("\u001b]0;never ended\nnext\u001b[12\nlast")).contains("next", "last");
    }

    @Test
    void keepsTabsAndOtherScripts() {
      assertThat(lines("a\tb é 日本 😀")).containsExactly("a\tb é 日本 😀");
    }

    @Test
    void isBrokenWhenItIsTooLong() {
      String face = "😀";
      String text = "x".repeat(Lines.LONGEST - 1) + face + "y".repeat(Lines.LONGEST) + "\nend\n";
      assertThat(lines(text)).hasSize(3).last().isEqualTo("end");
      assertThat(String.join("", lines(text))).isEqualTo(text.replace("\n", ""));
    }
  }

  @Nested
  class InMemory {

    @Test
    void canBeCutAtAMark() {
      RecentLines recent = new RecentLines();
      recent.add("one");
      long mark = recent.count();
      recent.add("two");
      recent.add("three");
      assertThat(recent.since(mark)).containsExactly("two", "three");
      assertThat(recent.since(recent.count())).isEmpty();
    }

    @Test
    void saysHowManyLinesAreGone() {
      RecentLines recent = new RecentLines();
      for (int i = 0; i < 6_000; i++) {
        recent.add("line " + i);
      }
      assertThat(recent.since(10))
          .hasSize(5_001)
          .startsWith("[journeyman] 990 earlier lines are in the log file only", "line 1000");
    }
  }

  @Nested
  @EnabledOnOs({OS.LINUX, OS.MAC})
  class InAFile {

    private final Path file;

    InAFile(@TempDir Path folder) {
      this.file = folder.resolve("app.log");
    }

    @Test
    void isCutOnceAndTheRestIsStillRead() throws IOException {
      AppLog log = AppLog.open(file, 100, ANY);
      log.follow(stream("a line of the log\n".repeat(1_000) + "last"));
      log.end();
      assertThat(Files.readAllLines(file))
          .hasSizeLessThan(10)
          .last()
          .asString()
          .startsWith("[journeyman] the log file is full");
      assertThat(log.last(1)).containsExactly("last");
    }

    @Test
    void takesAFloodWithoutNewlinesOrWithAnyBytes() throws IOException {
      Sandbox sandbox = new Sandbox(file.resolveSibling("flood"));
      Files.createDirectories(sandbox.folder);
      Readiness done = new Readiness.InLog(Pattern.compile("flood is over"));
      String command =
          "head -c 60000000 /dev/zero | tr '\\0' x; head -c 3000000 /dev/urandom;"
              + " printf '\\n\\nflood is over\\n'; sleep 30";
      try (App app = sandbox.started(command, done)) {
        assertThat(app.linesSince(0)).hasSizeLessThan(5_100).last().isEqualTo("flood is over");
        assertThat(app.linesSince(app.mark())).isEmpty();
      }
      assertThat(Files.size(sandbox.logFile())).isLessThan(Starting.LOG_LIMIT + 10_000);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void thatIsFullIsSaidInTheLog() throws IOException {
      AppLog log = AppLog.open(Path.of("/dev/full"), 1_000_000, ANY);
      log.follow(stream("one\ntwo\n"));
      log.end();
      assertThat(log.since(0))
          .contains("one", "two")
          .anyMatch(line -> line.startsWith("[journeyman] nothing more is kept in /dev/full:"));
    }

    private static InputStream stream(String text) {
      return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}

package dev.journeyman.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.source.Problem;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitTests {
  private static final int MOST = 250_000;

  private final Project project;

  LimitTests(@TempDir Path folder) {
    this.project = new Project(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ">",
        "> ",
        "- ",
        "1. ",
        "1) - ",
        "[",
        "]",
        "![",
        "[a](",
        "*",
        "*a ",
        "_a *b ",
        "**a",
        "`",
        "`a ``",
        "<",
        "<a ",
        "<!--",
        "&",
        "\\",
        "{{",
        "{{a}}",
        "{{secret.P}}",
        "}",
        "\"",
        "#",
        "```\n",
        "a\n",
        "\n",
        "- a\n",
        "1. a\n",
        "# a\n",
        "## Steps\n",
        "> include: a.md\n",
        "> a\n",
        "[a]: b\n",
        "a\n===\n",
        "-\n",
        "\t"
      })
  void repeatedToTheLimitIsReadInTime(String piece) {
    for (String head : new String[] {"", "# T\n## Steps\n1. "}) {
      String text = head + piece.repeat((MOST - head.length()) / piece.length());
      inTime(text);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[", "{", "- ", "? ", "a: ", "a:\n", "&a ", "*a ", "\"", "'", "!", "{{", "a: {", "|\n"
      })
  void frontMatterRepeatedToTheLimitIsReadInTime(String piece) {
    inTime("---\n" + piece.repeat(MOST / piece.length()) + "\n---\n# T\n");
  }

  @Test
  void openQuotesFollowedByManyLinesAreReadInTime() {
    inTime("> ".repeat(30) + "a\n" + "b\n".repeat(100_000));
    StringBuilder stairs = new StringBuilder();
    for (int i = 0; i < 480; i++) {
      stairs.append("  ".repeat(i)).append("- a\n");
    }
    inTime(stairs.substring(0, Math.min(MOST / 2, stairs.length())) + "b\n".repeat(60_000));
  }

  @Test
  void manyKeysAndNamesAreReadInTime() {
    StringBuilder data = new StringBuilder("---\ndata:\n");
    for (int i = 0; i < 10_000; i++) {
      data.append(" n%d: '{{n%d}}'\n".formatted(i, i + 1));
    }
    inTime(data + "---\n# T\n## Steps\n1. {{n0}}\n   - {{n0}}\n");
    StringBuilder keys = new StringBuilder("---\n");
    for (int i = 0; i < 15_000; i++) {
      keys.append("k%d: v\n".formatted(i));
    }
    inTime(keys + "---\n# T\n");
  }

  @Test
  void nestingTooDeepIsAnErrorWithItsLine() {
    project.with("a.md", "# T\n\n" + ">".repeat(100_000) + " x\n");
    assertThat(project.errors("a.md"))
        .contains(
            "a.md:3: this line is nested more than 32 deep; remove the repeated markers at its start");
  }

  @Test
  void fiftyMegabytesAreAnErrorInTime() {
    byte[] big = new byte[50 << 20];
    Arrays.fill(big, (byte) 'a');
    project.with("a.md", big);
    Assertions.assertTimeout(
        Duration.ofSeconds(2),
        () ->
            assertThat(project.errors("a.md"))
                .singleElement()
                .asString()
                .startsWith("a.md:1: the file has 52428800 bytes"));
  }

  @Test
  void badUtf8AndNulAreErrorsWithTheirLine() {
    project.with("a.md", "# T\n\n## \u00C9tapes".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(project.errors("a.md"))
        .containsExactly("a.md:3: the byte 0xC9 is not UTF-8; save the file as UTF-8");
    project.with("a.md", "# T\n\0");
    assertThat(project.errors("a.md"))
        .containsExactly("a.md:2: the control character U+0000 is not text; remove it");
  }

  /** The time of the processor is measured, because the machine may be busy with other things. */
  private void inTime(String text) {
    project.with("a.md", text);
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long start = clock.getCurrentThreadCpuTime();
    Reading reading = project.read("a.md");
    long nanos = clock.getCurrentThreadCpuTime() - start;
    int lines = text.split("\n", -1).length;
    assertThat(Duration.ofNanos(nanos)).isLessThan(Duration.ofSeconds(2));
    assertThat(reading.problems()).extracting(Problem::line).allMatch(n -> n >= 1 && n <= lines);
  }
}

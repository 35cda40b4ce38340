package dev.journeyman.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.source.Problem;
import dev.journeyman.verdict.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryFileTests {

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  @TempDir private Path temp;
  private HistoryFile file = new HistoryFile(Path.of("unset"), "unset");

  @BeforeEach
  void open() {
    file = new HistoryFile(temp.resolve("cache/history.jsonl"), "cache/history.jsonl");
  }

  private static PastWalk walk(String journey, int minute, Verdict verdict, boolean flaky) {
    return new PastWalk(
        NOON.plusSeconds(60L * minute),
        "run-" + minute,
        Optional.of((long) minute),
        journey,
        verdict,
        flaky,
        flaky ? 2 : 1,
        Optional.empty(),
        Optional.of("1a2b3c4d"),
        false,
        1234,
        "plain");
  }

  private static PastWalk passed(String journey, int minute) {
    return walk(journey, minute, Verdict.PASSED, false);
  }

  @Test
  void whatIsNotThereIsEmpty() throws IOException {
    assertThat(file.read()).isEqualTo(new History(List.of(), List.of()));
  }

  @Test
  void whatWasAppendedComesBack() throws IOException {
    PastWalk nowhere =
        new PastWalk(
            NOON,
            "r",
            Optional.empty(),
            "search",
            Verdict.BLOCKED,
            false,
            1,
            Optional.of("environment"),
            Optional.empty(),
            false,
            0,
            "");
    file.append(List.of(passed("pay", 1), nowhere));
    file.append(List.of(walk("pay", 2, Verdict.FAILED, false)));
    assertThat(file.read().walks()).hasSize(3).contains(nowhere, passed("pay", 1));
    assertThat(file.read().last("pay").orElseThrow().verdict()).isEqualTo(Verdict.FAILED);
    assertThat(file.read().lastPassed("pay")).contains(passed("pay", 1));
    assertThat(file.read().lastPassed("search")).isEmpty();
  }

  @Test
  void aLineThatKnowsNoNumberAttemptsOrCauseIsReadToo() throws IOException {
    file.append(List.of());
    Files.writeString(
        file.path(),
        "{\"at\":\"2026-11-20T12:09:00Z\",\"run\":\"r\",\"journey\":\"pay\",\"verdict\":\"FAILED\"}\n");
    PastWalk walk = file.read().last("pay").orElseThrow();
    assertThat(walk.number()).isEmpty();
    assertThat(walk.attempts()).isEqualTo(1);
    assertThat(walk.cause()).isEmpty();
  }

  @Test
  void onlyTheNewestOfAJourneyAreKept() throws IOException {
    file.append(List.of(passed("search", 0)));
    for (int i = 0; i < 3; i++) {
      int from = i * 50;
      file.append(IntStream.range(from, from + 50).mapToObj(m -> passed("pay", m)).toList());
    }
    History history = file.read();
    assertThat(history.walks()).hasSize(HistoryFile.KEPT + 1);
    assertThat(history.walks().stream().filter(w -> w.journey().equals("pay")).findFirst())
        .contains(passed("pay", 50));
    assertThat(history.last("search")).isPresent();
  }

  @Test
  void aLineThatCannotBeReadIsReportedAndKept() throws IOException {
    file.append(List.of(passed("pay", 1)));
    Files.writeString(
        file.path(),
        "<<<<<<< HEAD\n{\"journey\":\"pay\"}\n{\"at\":\"2026-11-20T12:09:00Z\",\"journey\":\"pay\"",
        StandardCharsets.UTF_8,
        StandardOpenOption.APPEND);
    assertThat(file.read().walks()).containsExactly(passed("pay", 1));
    assertThat(file.read().problems())
        .extracting(Problem::toString)
        .hasSize(3)
        .first()
        .asString()
        .startsWith("cache/history.jsonl:2: this line of the history cannot be read");
    file.append(List.of(passed("pay", 3)));
    assertThat(file.read().walks()).containsExactly(passed("pay", 1), passed("pay", 3));
    assertThat(Files.readString(file.path())).contains("<<<<<<< HEAD", "12:09:00Z");
  }

  @Test
  void nothingIsLostWhereSeveralRunsEndAtOnce() throws IOException {
    CompletableFuture<?>[] runs =
        IntStream.range(0, 8)
            .mapToObj(i -> CompletableFuture.runAsync(() -> append(passed("pay", i))))
            .toArray(CompletableFuture<?>[]::new);
    CompletableFuture.allOf(runs).join();
    assertThat(file.read().walks()).hasSize(8);
    try (Stream<Path> left = Files.list(file.path().getParent())) {
      assertThat(left.filter(f -> f.toString().endsWith(".tmp"))).isEmpty();
    }
  }

  private void append(PastWalk walk) {
    try {
      file.append(List.of(walk));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void flakesAreCountedAmongThoseThatCameToAVerdictOnTheApp() throws IOException {
    file.append(
        List.of(
            passed("pay", 1),
            walk("pay", 2, Verdict.PASSED, true),
            walk("pay", 3, Verdict.FAILED, false),
            walk("pay", 4, Verdict.BLOCKED, false)));
    assertThat(file.read().flakes("pay")).isEqualTo(new History.Flakes(1, 3));
    assertThat(file.read().flakes("pay").percent()).isEqualTo(33);
    assertThat(file.read().flakes("search").percent()).isZero();
  }
}

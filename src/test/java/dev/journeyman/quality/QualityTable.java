package dev.journeyman.quality;

import dev.journeyman.demo.Defect;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The table in {@code docs/verdict-quality.md}.
 *
 * @param replays what a repetition of the recording makes of each defect
 */
record QualityTable(List<Catch> rows, Map<Defect, String> replays) {

  private static final String SAME = "the same";

  static final Path FILE = Path.of("docs", "verdict-quality.md");

  private static final String INTRODUCTION =
      """
      # How good the verdicts are

      Corner Shop, the sample app, has %1$d defects of the kinds that real teams ship, each of which can be switched on
      (`./journeyman demo --defects` lists them). A tool that passes a journey although the app is broken is worse than
      none, and so is one that cries wolf. This is what the journeys in `journeys/` make of each defect, and of none:

      - %2$d of %1$d defects are found: with each one switched on, a journey fails, with exit code 1, at the step below.
      - %3$d false passes.
      - %4$d runs of journeys on the shop without defects, %5$d of which did not pass.
      - Repeated from the recordings in `journeys/recordings/`, which were made on the shop without defects, %6$d of %1$d
        defects are found by the same journey, at the same step, for the same reason. None is healed away.

      No model takes part. `mvn -B test -Dtest=VerdictQuality` does it all again and writes this page. `mvn verify` runs every
      third row, `mvn -B test -Dtest=VerdictQualityTests -Dverdict-quality.rows=all` each of them, as a build does every night; both
      fail where one is no longer caught by that journey, at that step, for that reason.

      | defect | journey | step | replayed | message |
      | --- | --- | --- | --- | --- |
      """;

  QualityTable {
    rows = List.copyOf(rows);
    replays = Map.copyOf(replays);
  }

  /** How a repetition compares with a live walk. */
  static String compare(Catch live, Catch replayed) {
    return replayed.agreesWith(live)
        ? SAME
        : replayed.step() + ": " + replayed.message().replace("|", "\\|");
  }

  /** The defects of which a repetition makes something else than a live walk. */
  List<String> otherwise() {
    return rows.stream()
        .map(row -> row.defect().id() + ": " + replays.getOrDefault(row.defect(), "not replayed"))
        .filter(told -> !told.endsWith(": " + SAME))
        .toList();
  }

  static QualityTable read() throws IOException {
    List<String[]> cells =
        Files.readAllLines(FILE, StandardCharsets.UTF_8).stream()
            .filter(line -> line.startsWith("| `"))
            .map(QualityTable::cells)
            .toList();
    List<Catch> rows = cells.stream().map(QualityTable::row).toList();
    return new QualityTable(
        rows, cells.stream().collect(Collectors.toMap(c -> row(c).defect(), c -> c[3])));
  }

  private static String[] cells(String line) {
    return line.replaceAll("^\\| | \\|$", "").split(" \\| ", 5);
  }

  private static Catch row(String[] cells) {
    Defect defect = Defect.named(cells[0].replace("`", "")).orElseThrow();
    return new Catch(defect, cells[1], cells[2], cells[4].replace("\\|", "|"));
  }

  Optional<Catch> of(Defect defect) {
    return rows.stream().filter(row -> row.defect() == defect).findFirst();
  }

  /** Write only the column of repetitions anew. */
  void writeReplays() throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(FILE, StandardCharsets.UTF_8)) {
      lines.add(line.startsWith("| `") ? line(row(cells(line))).strip() : line);
    }
    Files.write(FILE, lines, StandardCharsets.UTF_8);
  }

  void write(int cleanRuns, long notPassed) throws IOException {
    long found = rows.stream().filter(Catch::isFailure).count();
    int defects = Defect.values().length;
    String head =
        INTRODUCTION.formatted(
            defects,
            found,
            defects - found,
            cleanRuns,
            notPassed,
            rows.size() - otherwise().size());
    Comparator<Catch> byJourney =
        Comparator.comparing(Catch::journey)
            .thenComparing(Catch::step)
            .thenComparing(Catch::defect);
    String table = rows.stream().sorted(byJourney).map(this::line).collect(Collectors.joining());
    Files.writeString(FILE, head + table, StandardCharsets.UTF_8);
  }

  private String line(Catch row) {
    return "| `%s` | %s | %s | %s | %s |\n"
        .formatted(
            row.defect().id(),
            row.journey(),
            row.step(),
            replays.getOrDefault(row.defect(), "not replayed"),
            row.message().replace("|", "\\|"));
  }
}

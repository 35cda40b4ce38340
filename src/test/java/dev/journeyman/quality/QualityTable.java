package dev.journeyman.quality;

import dev.journeyman.demo.Defect;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The table in {@code docs/verdict-quality.md}. */
record QualityTable(List<Catch> rows) {

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

      No model takes part. `mvn -B test -Dtest=VerdictQuality` does it all again and writes this page; `mvn verify` runs
      every row and fails where one is no longer caught by that journey, at that step, for that reason.

      | defect | journey | step | message |
      | --- | --- | --- | --- |
      """;

  QualityTable {
    rows = List.copyOf(rows);
  }

  static QualityTable read() throws IOException {
    return new QualityTable(
        Files.readAllLines(FILE, StandardCharsets.UTF_8).stream()
            .filter(line -> line.startsWith("| `"))
            .map(QualityTable::row)
            .toList());
  }

  private static Catch row(String line) {
    String[] cells = line.replaceAll("^\\| | \\|$", "").split(" \\| ", 4);
    Defect defect = Defect.named(cells[0].replace("`", "")).orElseThrow();
    return new Catch(defect, cells[1], cells[2], cells[3].replace("\\|", "|"));
  }

  Optional<Catch> of(Defect defect) {
    return rows.stream().filter(row -> row.defect() == defect).findFirst();
  }

  void write(int cleanRuns, long notPassed) throws IOException {
    long found = rows.stream().filter(Catch::isFailure).count();
    int defects = Defect.values().length;
    String head = INTRODUCTION.formatted(defects, found, defects - found, cleanRuns, notPassed);
    Comparator<Catch> byJourney =
        Comparator.comparing(Catch::journey)
            .thenComparing(Catch::step)
            .thenComparing(Catch::defect);
    String table =
        rows.stream().sorted(byJourney).map(QualityTable::line).collect(Collectors.joining());
    Files.writeString(FILE, head + table, StandardCharsets.UTF_8);
  }

  private static String line(Catch row) {
    return "| `%s` | %s | %s | %s |\n"
        .formatted(row.defect().id(), row.journey(), row.step(), row.message().replace("|", "\\|"));
  }
}

package dev.journeyman.quality;

import dev.journeyman.demo.Change;
import dev.journeyman.verdict.JourneyVerdict;
import dev.journeyman.verdict.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The table in {@code docs/harmless-changes.md}; one more way to walk is one more column. */
record ChangesTable(List<ChangeRow> rows) {

  static final Path FILE = Path.of("docs", "harmless-changes.md");

  private record Column(String title, Function<ChangeRow, String> cell) {}

  private static final List<Column> COLUMNS =
      List.of(
          new Column("change", row -> "`" + row.change().id() + "`"),
          new Column("what is different", row -> row.change().description()),
          new Column("live, no model", row -> ChangeRow.outcome(row.live())),
          new Column("replayed", row -> ChangeRow.outcome(row.replayed())));

  private static final String INTRODUCTION =
      """
      # What harmless changes do

      Apps change every week, and mostly without breaking a promise. Corner Shop has %d such changes, each of which can be
      switched on (`./journeyman demo --changes` lists them, `--change all` switches on every one). A journey that fails on
      one of them cries wolf. Where it names a thing by words that are no longer there, it is blocked, and says so: nothing
      is guessed. This is what the journeys in `journeys/` make of each:

      - Live, no model: %d walks, %d passed, %d blocked, %d failed.
      - Replayed from recordings made on the shop as it is: %d walks, %d passed, %d blocked, %d failed.

      `mvn -B test -Dtest=HarmlessChanges` does it all again and writes this page; `mvn verify` walks a few of them.

      """;

  ChangesTable {
    rows = List.copyOf(rows);
  }

  void write() throws IOException {
    List<JourneyVerdict> live = rows.stream().flatMap(row -> row.live().stream()).toList();
    List<JourneyVerdict> replayed = rows.stream().flatMap(row -> row.replayed().stream()).toList();
    String head =
        INTRODUCTION.formatted(
            Change.values().length,
            live.size(),
            ChangeRow.count(live, Verdict.PASSED),
            ChangeRow.count(live, Verdict.BLOCKED),
            ChangeRow.count(live, Verdict.FAILED),
            replayed.size(),
            ChangeRow.count(replayed, Verdict.PASSED),
            ChangeRow.count(replayed, Verdict.BLOCKED),
            ChangeRow.count(replayed, Verdict.FAILED));
    String table = rows.stream().map(ChangesTable::line).collect(Collectors.joining());
    Files.writeString(FILE, head + titles() + table, StandardCharsets.UTF_8);
  }

  private static String titles() {
    return cells(Column::title) + cells(column -> "---");
  }

  private static String line(ChangeRow row) {
    return cells(column -> column.cell().apply(row));
  }

  private static String cells(Function<Column, String> cell) {
    return COLUMNS.stream().map(cell).collect(Collectors.joining(" | ", "| ", " |\n"));
  }
}

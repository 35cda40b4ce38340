package dev.journeyman.testcase.table;

import dev.journeyman.brain.Interpretation.Understood;
import dev.journeyman.brain.plain.PlainBrain;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which column of a table holds what; some have several columns for one thing. */
final class TableColumns {

  /** How many rows are looked at to tell what a column holds. */
  private static final int SAMPLE = 200;

  private final List<String> header;
  private final List<CsvRow> rows;
  private final Map<ColumnRole, List<Integer>> columns = new EnumMap<>(ColumnRole.class);

  private TableColumns(List<String> header, List<CsvRow> rows) {
    this.header = header;
    this.rows = rows.subList(0, Math.min(SAMPLE, rows.size()));
  }

  static TableColumns of(List<String> header, List<CsvRow> rows, ColumnNames asked) {
    TableColumns columns = new TableColumns(header, rows);
    IntStream.range(0, header.size()).forEach(columns::byName);
    columns.columns.values().forEach(columns::surestFirst);
    columns.asked(ColumnRole.STEP, asked.step());
    columns.asked(ColumnRole.EXPECTED, asked.expected());
    columns.asked(ColumnRole.TITLE, asked.title());
    columns.byContent();
    return columns;
  }

  private void byName(int column) {
    ColumnRole.of(header.get(column), isNumbers(column))
        .ifPresent(role -> columns.computeIfAbsent(role, r -> new ArrayList<>()).add(column));
  }

  private void surestFirst(List<Integer> same) {
    ColumnRole role = ColumnRole.of(header.get(same.get(0)), false).orElse(ColumnRole.STEP);
    same.sort(Comparator.comparingInt(column -> role.rank(header.get(column))));
  }

  private void asked(ColumnRole role, Optional<String> name) {
    name.flatMap(this::index)
        .ifPresent(
            column -> {
              columns.values().forEach(all -> all.remove(column));
              columns.put(role, new ArrayList<>(List.of(column)));
            });
  }

  Optional<Integer> index(String name) {
    return IntStream.range(0, header.size())
        .filter(column -> header.get(column).strip().equalsIgnoreCase(name.strip()))
        .boxed()
        .findFirst();
  }

  /** Columns whose names tell nothing: what the grammar reads in them tells, else their order. */
  private void byContent() {
    if (has(ColumnRole.STEP) || has(ColumnRole.GHERKIN)) {
      return;
    }
    List<Integer> free =
        IntStream.range(0, header.size()).filter(this::isFreeText).boxed().toList();
    Optional<Integer> step = most(free, text -> PlainBrain.reading(text).isPresent());
    step.or(() -> free.size() == 2 || has(ColumnRole.EXPECTED) ? first(free) : Optional.empty())
        .ifPresent(column -> columns.put(ColumnRole.STEP, List.of(column)));
    List<Integer> left = free.stream().filter(column -> !holds(ColumnRole.STEP, column)).toList();
    if (has(ColumnRole.STEP) && !has(ColumnRole.EXPECTED)) {
      most(left, text -> PlainBrain.expectation(text) instanceof Understood)
          .or(() -> left.size() == 1 ? first(left) : Optional.empty())
          .ifPresent(column -> columns.put(ColumnRole.EXPECTED, List.of(column)));
    }
  }

  private static Optional<Integer> first(List<Integer> columns) {
    return columns.stream().findFirst();
  }

  private boolean isFreeText(int column) {
    boolean claimed = columns.values().stream().anyMatch(all -> all.contains(column));
    return !claimed && !isNumbers(column) && !cells(column).isEmpty();
  }

  private Optional<Integer> most(List<Integer> among, Predicate<String> read) {
    Map<Integer, Long> counts =
        among.stream()
            .collect(Collectors.toMap(c -> c, c -> cells(c).stream().filter(read).count()));
    return among.stream()
        .filter(column -> counts.getOrDefault(column, 0L) > 0)
        .max(Comparator.comparingLong(column -> counts.getOrDefault(column, 0L)));
  }

  private List<String> cells(int column) {
    return rows.stream().map(row -> row.cell(column)).filter(cell -> !cell.isBlank()).toList();
  }

  private boolean isNumbers(int column) {
    List<String> cells = cells(column);
    return !cells.isEmpty() && cells.stream().allMatch(cell -> cell.strip().matches("\\d{1,6}"));
  }

  boolean has(ColumnRole role) {
    return !all(role).isEmpty();
  }

  private boolean holds(ColumnRole role, int column) {
    return all(role).contains(column);
  }

  private List<Integer> all(ColumnRole role) {
    return columns.getOrDefault(role, List.of());
  }

  /** What a row has of something: the first cell that holds anything. */
  String cell(CsvRow row, ColumnRole role) {
    return used(row, role).map(row::cell).map(String::strip).orElse("");
  }

  private Optional<Integer> used(CsvRow row, ColumnRole role) {
    return all(role).stream().filter(column -> !row.cell(column).isBlank()).findFirst();
  }

  /** Every cell of a row that has no other place, with the name of its column. */
  List<String> others(CsvRow row) {
    List<String> others = new ArrayList<>();
    for (int i = 0; i < row.cells().size(); i++) {
      int column = i;
      boolean told =
          row.cell(column).isBlank()
              || columns.keySet().stream()
                  .filter(role -> role != ColumnRole.ID && role != ColumnRole.NUMBER)
                  .anyMatch(role -> used(row, role).equals(Optional.of(column)))
              || holds(ColumnRole.NUMBER, column)
              || holds(ColumnRole.TAGS, column);
      if (!told) {
        others.add("- " + name(column) + ": " + CellText.plain(row.cell(column)).strip());
      }
    }
    return others;
  }

  List<String> tags(CsvRow row) {
    return all(ColumnRole.TAGS).stream()
        .flatMap(column -> List.of(row.cell(column).split("[,;\\n]|\\s+", -1)).stream())
        .map(String::strip)
        .filter(tag -> !tag.isEmpty())
        .toList();
  }

  String name(int column) {
    String name = column < header.size() ? header.get(column).strip() : "";
    return name.isEmpty() ? "Column " + (column + 1) : name;
  }

  /** Says in half a sentence what was taken for what. */
  String inWords() {
    return ColumnRole.TOLD.stream()
        .filter(this::has)
        .map(role -> role.inWords() + " from " + names(role))
        .collect(Collectors.joining(", "));
  }

  private String names(ColumnRole role) {
    return all(role).stream()
        .map(column -> "\"" + name(column) + "\"")
        .distinct()
        .collect(Collectors.joining(" or "));
  }
}

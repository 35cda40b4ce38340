package dev.journeyman.testcase.table;

import dev.journeyman.source.Problem;
import dev.journeyman.testcase.CaseReading;
import dev.journeyman.testcase.TestCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads test cases in CSV: one in a row, or one step in a row. */
public final class CaseTable {

  private final String file;
  private final TableColumns columns;
  private final List<RowsOfCase> cases = new ArrayList<>();
  private String number = "";
  private String id = "";
  private String title = "";

  private CaseTable(String file, TableColumns columns) {
    this.file = file;
    this.columns = columns;
  }

  /**
   * Reads the text of a file.
   *
   * @param file the name that problems are reported under
   * @param asked the columns that somebody named
   */
  public static CaseReading read(String text, String file, ColumnNames asked) {
    CsvText table = CsvText.read(text, file);
    if (table.problem().isPresent()) {
      return CaseReading.failed(table.problem().get());
    }
    List<CsvRow> rows = table.rows().stream().filter(row -> !row.isBlank()).toList();
    if (rows.isEmpty()) {
      return new CaseReading(List.of(), List.of(file + " holds no row"), List.of());
    }
    CsvRow header = rows.get(0);
    List<CsvRow> body = rows.subList(1, rows.size());
    TableColumns columns = TableColumns.of(header.cells(), body, asked);
    List<Problem> problems = missing(columns, header, asked, file);
    return problems.isEmpty()
        ? new CaseTable(file, columns).read(body)
        : new CaseReading(List.of(), List.of(), problems);
  }

  private static List<Problem> missing(
      TableColumns columns, CsvRow header, ColumnNames asked, String file) {
    String all = "the columns are " + String.join(", ", header.cells());
    List<Problem> problems = new ArrayList<>();
    Stream.of(asked.step(), asked.expected(), asked.title())
        .flatMap(Optional::stream)
        .filter(name -> columns.index(name).isEmpty())
        .map(name -> Problem.error(file, header.line(), "there is no column \"" + name + "\"", all))
        .forEach(problems::add);
    boolean steps = columns.has(ColumnRole.STEP) || columns.has(ColumnRole.GHERKIN);
    if (problems.isEmpty() && !steps) {
      problems.add(
          Problem.error(
              file,
              header.line(),
              "no column is known to hold the steps; " + all,
              "name it: --step-column NAME --expected-column NAME"));
    }
    return problems;
  }

  private CaseReading read(List<CsvRow> rows) {
    rows.forEach(this::add);
    String untitled =
        file.replaceFirst("^.*/", "").replaceFirst("\\.[^.]*$", "").replaceAll("[_-]+", " ");
    List<TestCase> read = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (RowsOfCase each : cases) {
      CaseReading one = each.read(untitled);
      read.addAll(one.cases());
      problems.addAll(one.problems());
    }
    return new CaseReading(read, List.of(file + ": " + columns.inWords()), problems);
  }

  private void add(CsvRow row) {
    if (cases.isEmpty() || begins(row)) {
      cases.add(new RowsOfCase(file, columns, row));
      id = columns.cell(row, ColumnRole.ID);
      title = columns.cell(row, ColumnRole.TITLE);
    } else {
      cases.get(cases.size() - 1).add(row);
    }
    number = columns.cell(row, ColumnRole.NUMBER);
  }

  /** Whether a row is the first of another case: tools leave its id or its title empty, or not. */
  private boolean begins(CsvRow row) {
    String other = columns.cell(row, ColumnRole.ID);
    String called = columns.cell(row, ColumnRole.TITLE);
    if (!other.isEmpty() && !id.isEmpty()) {
      return !other.equals(id);
    }
    boolean again = columns.cell(row, ColumnRole.NUMBER).equals("1") && !number.isEmpty();
    return (!other.isEmpty() && id.isEmpty())
        || (!called.isEmpty() && !called.equals(title))
        || again;
  }
}

package dev.journeyman.testcase.table;

import java.util.List;

/** The cells of one row, and the line where it begins. */
record CsvRow(int line, List<String> cells) {

  CsvRow {
    cells = List.copyOf(cells);
  }

  boolean isBlank() {
    return cells.stream().allMatch(String::isBlank);
  }

  String cell(int column) {
    return column < cells.size() ? cells.get(column) : "";
  }
}

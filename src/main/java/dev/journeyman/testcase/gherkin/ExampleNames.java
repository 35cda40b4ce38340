package dev.journeyman.testcase.gherkin;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** What the journeys of one outline are called: by what differs between its examples. */
final class ExampleNames {

  private static final int LONGEST = 60;

  private ExampleNames() {}

  /** One row of the examples, and what its table is called. */
  record Row(String table, Example example, List<String> header) {}

  static List<String> of(String title, List<Row> rows) {
    List<String> titles = rows.stream().map(row -> row.example().told(title).strip()).toList();
    if (rows.size() < 2 || areDistinct(titles)) {
      return titles;
    }
    List<String> named = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      named.add(titles.get(i) + ", " + difference(rows.get(i), rows, i));
    }
    return named;
  }

  private static boolean areDistinct(List<String> titles) {
    return new HashSet<>(titles).size() == titles.size();
  }

  private static String difference(Row row, List<Row> rows, int index) {
    List<String> parts = new ArrayList<>();
    if (!row.table().isBlank()) {
      parts.add(row.table().strip());
    }
    row.header().stream()
        .distinct()
        .filter(column -> differs(column, rows) && !row.example().value(column).isBlank())
        .forEach(column -> parts.add(column + " " + row.example().value(column)));
    String told = String.join(", ", parts).replaceAll("\\s+", " ");
    return told.isEmpty() || told.length() > LONGEST ? "example " + (index + 1) : told;
  }

  private static boolean differs(String column, List<Row> rows) {
    return rows.stream().map(row -> row.example().value(column)).distinct().count() > 1;
  }
}

package dev.journeyman.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rows that fit a terminal: a column is as wide as it must be, the widest give way where there is
 * no room, and one in which nothing stands is left out.
 */
final class Table {

  private static final int WIDTH = 100;
  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();

  Table(String... headings) {
    rows.add(List.of(headings));
  }

  void add(String... cells) {
    rows.add(List.of(cells));
  }

  /** The lines, the headings first. */
  List<String> lines() {
    List<Integer> columns = filled();
    int[] widths = columns.stream().mapToInt(this::widest).toArray();
    while (IntStream.of(widths).sum() + GAP.length() * (widths.length - 1) > WIDTH) {
      int widest = 0;
      for (int i = 1; i < widths.length; i++) {
        widest = widths[i] > widths[widest] ? i : widest;
      }
      widths[widest]--;
    }
    return rows.stream().map(row -> line(row, columns, widths)).toList();
  }

  private List<Integer> filled() {
    return IntStream.range(0, rows.get(0).size())
        .filter(column -> rows.stream().skip(1).anyMatch(row -> !row.get(column).isEmpty()))
        .boxed()
        .toList();
  }

  private int widest(int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }

  private static String line(List<String> row, List<Integer> columns, int[] widths) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < widths.length; i++) {
      String cell = row.get(columns.get(i));
      String fitting =
          cell.length() <= widths[i] ? cell : cell.substring(0, widths[i] - 1) + "\u2026";
      cells.add(fitting + " ".repeat(widths[i] - fitting.length()));
    }
    return String.join(GAP, cells).stripTrailing();
  }
}

package dev.journeyman.testcase;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A sentence of a test case, and what stands beside it: a table, a text, a value.
 *
 * @param line where it stands in its file
 * @param beside the rows of what belongs to it
 */
public record CaseLine(String text, int line, List<List<String>> beside) {

  public CaseLine {
    beside = beside.stream().map(List::copyOf).toList();
  }

  public static CaseLine of(String text, int line) {
    return new CaseLine(text, line, List.of());
  }

  /** The sentence with all that belongs to it, each value in quotation marks of its own. */
  public String whole() {
    if (beside.isEmpty()) {
      return text;
    }
    String rows = beside.stream().map(CaseLine::row).collect(Collectors.joining("; "));
    String head = text.replaceFirst("[\\s:]+$", "");
    return head.isEmpty() ? rows : head + ": " + rows;
  }

  /**
   * Whether a reading of the whole takes each value for a name or a value of its own, and not for a
   * part of one.
   */
  public boolean isKeptApartIn(String reading, UnaryOperator<String> filled) {
    String told = reading.replaceAll("\\s+", " ");
    return beside.stream()
        .flatMap(List::stream)
        .filter(cell -> !cell.isBlank())
        .allMatch(cell -> has(told, cell) || has(told, filled.apply(cell)));
  }

  private static boolean has(String reading, String value) {
    return reading.contains("\u201c" + value.replaceAll("\\s+", " ").strip() + "\u201d");
  }

  private static String row(List<String> cells) {
    return cells.stream().map(CaseLine::quoted).collect(Collectors.joining(" "));
  }

  /** In quotation marks that the value has not itself. */
  private static String quoted(String value) {
    return value.contains("\"") ? "\u201c" + value + "\u201d" : "\"" + value + "\"";
  }
}

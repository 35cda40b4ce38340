package dev.journeyman.testcase.gherkin;

import dev.journeyman.testcase.CaseData;
import io.cucumber.messages.types.Examples;
import io.cucumber.messages.types.TableCell;
import io.cucumber.messages.types.TableRow;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The values of one row of examples; a scenario without examples has none. */
final class Example {

  private static final Pattern PARAMETER = Pattern.compile("<([^<>]+)>");

  private final Map<String, String> cells;
  private final CaseData data;
  private final Set<String> used = new LinkedHashSet<>();

  private Example(Map<String, String> cells, CaseData data) {
    this.cells = cells;
    this.data = data;
  }

  static Example none() {
    return new Example(Map.of(), new CaseData());
  }

  /** Where two columns have one name, the first is the one that counts. */
  static Example of(List<String> header, TableRow row) {
    Map<String, String> cells = new LinkedHashMap<>();
    List<TableCell> values = row.getCells();
    for (int i = 0; i < values.size(); i++) {
      cells.putIfAbsent(header.get(i), values.get(i).getValue());
    }
    return new Example(cells, new CaseData());
  }

  static List<String> header(Examples examples) {
    return examples.getTableHeader().map(Example::values).orElse(List.of());
  }

  static List<String> values(TableRow row) {
    return row.getCells().stream().map(TableCell::getValue).toList();
  }

  CaseData data() {
    return data;
  }

  String value(String column) {
    return cells.getOrDefault(column, "");
  }

  /** A text with the names of its values, which then stand in the data. */
  String named(String text) {
    return filled(data.literal(text), this::name);
  }

  /** A text with the values themselves. */
  String told(String text) {
    return filled(text, this::value);
  }

  private String name(String column) {
    used.add(column);
    return "{{" + data.named(column, data.literal(value(column))) + "}}";
  }

  private String filled(String text, UnaryOperator<String> by) {
    return PARAMETER.matcher(text).replaceAll(found -> Matcher.quoteReplacement(one(found, by)));
  }

  private String one(MatchResult found, UnaryOperator<String> by) {
    return cells.containsKey(found.group(1)) ? by.apply(found.group(1)) : found.group();
  }

  /** The cells that no step asks for. */
  String unused() {
    return cells.entrySet().stream()
        .filter(cell -> !used.contains(cell.getKey()) && !cell.getValue().isEmpty())
        .map(cell -> cell.getKey() + ": " + cell.getValue())
        .collect(Collectors.joining("\n"));
  }
}

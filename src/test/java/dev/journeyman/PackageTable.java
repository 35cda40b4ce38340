package dev.journeyman;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** For each package the packages that it may use, in the order of the pipeline. */
record PackageTable(Map<String, Set<String>> rows) {

  /** Reads lines such as {@code plan -> journey}; {@code all above} names every earlier row. */
  static PackageTable ofArrows(String text) {
    return of(text.lines().map(line -> line.split("->", -1)));
  }

  /** Reads the first and third column of a markdown table whose first column is code. */
  static PackageTable ofMarkdown(Stream<String> lines) {
    return of(
        lines
            .filter(line -> line.startsWith("| `"))
            .map(line -> line.replace("`", "").split("\\|", -1))
            .map(cells -> new String[] {cells[1], cells[3].replaceFirst("^ - $", "")}));
  }

  private static PackageTable of(Stream<String[]> lines) {
    Map<String, Set<String>> rows = new LinkedHashMap<>();
    lines.forEach(
        line -> {
          String uses = line[1].strip();
          rows.put(
              line[0].strip(),
              uses.equals("all above") ? new LinkedHashSet<>(rows.keySet()) : names(uses));
        });
    return new PackageTable(rows);
  }

  private static Set<String> names(String list) {
    return Arrays.stream(list.split(",", -1))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}

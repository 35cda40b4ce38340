package dev.journeyman.testcase.table;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One of the sentences in a cell, and the number that its author gave it. */
record CellLine(OptionalInt number, String text) {

  private static final Pattern NUMBERED =
      Pattern.compile("(?i)(?:step\\s*|schritt\\s*)?#?(\\d{1,3})\\s*[.):\\]-]\\s*(?=\\D|$)(.*)");
  private static final Pattern BULLET = Pattern.compile("[-*\u2022\u2013\u00b7]\\s+(\\S.*)");

  /** A number in the middle of a line, where the next item may begin. */
  private static final Pattern WITHIN = Pattern.compile("(?<=\\s)(\\d{1,3})[.)]\\s+(?=\\D)");

  /**
   * Cuts a cell into its items: at their numbers, at their bullets, else at the ends of its lines.
   */
  static List<CellLine> of(String cell) {
    List<String> lines =
        CellText.plain(cell).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    if (lines.isEmpty()) {
      return List.of();
    }
    if (NUMBERED.matcher(lines.get(0)).matches()) {
      return items(lines.size() == 1 ? apart(lines.get(0)) : lines, NUMBERED, 2);
    }
    if (BULLET.matcher(lines.get(0)).matches()) {
      return items(lines, BULLET, 1);
    }
    return joined(lines);
  }

  /** What has no mark of its own goes on with what stands before. */
  private static List<CellLine> items(List<String> lines, Pattern mark, int text) {
    List<CellLine> items = new ArrayList<>();
    for (String line : lines) {
      Matcher item = mark.matcher(line);
      if (item.matches()) {
        OptionalInt number =
            text == 2 ? OptionalInt.of(Integer.parseInt(item.group(1))) : OptionalInt.empty();
        items.add(new CellLine(number, item.group(text).strip()));
      } else {
        CellLine last = items.remove(items.size() - 1);
        items.add(new CellLine(last.number, (last.text + " " + line).strip()));
      }
    }
    return items;
  }

  /** {@code 1. Open the page 2. Click Save} as two lines; only what counts on is an item. */
  private static List<String> apart(String line) {
    List<String> lines = new ArrayList<>();
    Matcher first = NUMBERED.matcher(line);
    int next = first.matches() ? Integer.parseInt(first.group(1)) + 1 : 0;
    int from = 0;
    Matcher within = WITHIN.matcher(line);
    while (within.find()) {
      if (Integer.parseInt(within.group(1)) == next) {
        lines.add(line.substring(from, within.start()).strip());
        from = within.start();
        next++;
      }
    }
    lines.add(line.substring(from).strip());
    return lines;
  }

  /** A line that leads to the next one is one sentence with it. */
  private static List<CellLine> joined(List<String> lines) {
    List<CellLine> all = new ArrayList<>();
    String open = "";
    for (String line : lines) {
      String text = open.isEmpty() ? line : open + " " + line;
      open = text.endsWith(":") || text.endsWith(",") ? text : "";
      if (open.isEmpty()) {
        all.add(new CellLine(OptionalInt.empty(), text));
      }
    }
    if (!open.isEmpty()) {
      all.add(new CellLine(OptionalInt.empty(), open));
    }
    return all;
  }
}

package dev.journeyman.journey;

import dev.journeyman.source.Fields;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The front matter of a file with the lines of what stands in it.
 *
 * @param lineCount how many lines of the file it takes, fences included
 */
record Matter(
    FrontMatter values, Optional<Line> id, Line start, Map<String, Line> data, int lineCount) {

  private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,99}");

  static Matter read(Sheet sheet) {
    int opening = opening(sheet.lines());
    if (opening < 0) {
      return absent(sheet);
    }
    int closing = closing(sheet.lines(), opening);
    if (closing < 0) {
      sheet.error(
          opening + 1,
          "the front matter begins here and never ends",
          "write a line --- after its last key");
      return absent(sheet);
    }
    String yaml = String.join("\n", sheet.lines().subList(opening + 1, closing));
    Fields fields = Fields.read(sheet.file(), opening + 2, yaml, sheet.problems());
    return of(fields, sheet, closing + 1);
  }

  private static Matter of(Fields fields, Sheet sheet, int lineCount) {
    Optional<Line> id = id(fields, sheet);
    FrontMatter values =
        new FrontMatter(
            fields.texts("tags"),
            fields.text("owner"),
            fields.oneOf("severity", Criticality.class),
            fields.oneOf("stage", Stage.class),
            fields.text("start").orElse(FrontMatter.EMPTY.start()),
            fields.text("as"),
            fields.map("data"),
            fields.texts("covers"),
            fields.duration("timeout"),
            fields.text("budget"));
    fields.refuseOthers();
    Line start = new Line(values.start(), sheet.file(), fields.line("start").orElse(1));
    return new Matter(values, id, start, data(fields, values, sheet), lineCount);
  }

  private static Optional<Line> id(Fields fields, Sheet sheet) {
    Optional<String> id = fields.text("id");
    if (id.isPresent() && !ID.matcher(id.get()).matches()) {
      fields.invalid(
          "id", id.get(), "use letters, digits, dots and hyphens only: files are named after it");
      return Optional.empty();
    }
    return id.map(text -> new Line(text, sheet.file(), fields.line("id").orElse(1)));
  }

  private static Map<String, Line> data(Fields fields, FrontMatter values, Sheet sheet) {
    Map<String, Integer> lines = fields.lines("data");
    Map<String, Line> data = new LinkedHashMap<>();
    values
        .data()
        .forEach(
            (name, value) ->
                data.put(name, new Line(value, sheet.file(), lines.getOrDefault(name, 1))));
    return Collections.unmodifiableMap(data);
  }

  private static Matter absent(Sheet sheet) {
    Line start = new Line(FrontMatter.EMPTY.start(), sheet.file(), 1);
    return new Matter(FrontMatter.EMPTY, Optional.empty(), start, Map.of(), 0);
  }

  private static int opening(List<String> lines) {
    int first = 0;
    while (first < lines.size() && lines.get(first).isBlank()) {
      first++;
    }
    return first < lines.size() && lines.get(first).stripTrailing().equals("---") ? first : -1;
  }

  private static int closing(List<String> lines, int opening) {
    for (int i = opening + 1; i < lines.size(); i++) {
      String line = lines.get(i).stripTrailing();
      if (line.equals("---") || line.equals("...")) {
        return i;
      }
    }
    return -1;
  }
}

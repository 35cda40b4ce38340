package dev.journeyman.cli;

import dev.journeyman.gloss.Understanding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How lines are read, for people and for programs. */
final class ExplainSummary {

  private ExplainSummary() {}

  static List<String> lines(List<Understanding> all) {
    return all.stream()
        .flatMap(
            each ->
                Stream.of(
                    each.file() + ":" + each.number() + ": " + each.text(),
                    "  " + each.by().text() + ": " + each.reading()))
        .toList();
  }

  static List<Map<String, Object>> objects(List<Understanding> all) {
    return all.stream().map(ExplainSummary::object).toList();
  }

  static Map<String, Object> object(Understanding each) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("file", each.file());
    object.put("line", each.number());
    object.put("part", each.part().text());
    object.put("text", each.text());
    object.put("reading", each.reading());
    object.put("by", each.by().text());
    return object;
  }
}

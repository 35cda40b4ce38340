package dev.journeyman.cli;

import dev.journeyman.advice.Advice;
import dev.journeyman.advice.Fixing;
import dev.journeyman.advice.Rewrite;
import dev.journeyman.run.Lint;
import dev.journeyman.source.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What reading found, for people and for programs.
 *
 * @param advice that was asked for
 * @param fixing what was done about it, where somebody asked
 */
record LintSummary(Lint.Findings found, List<Advice> advice, Optional<Fixing> fixing) {

  /** What nobody followed yet. */
  List<Advice> remaining() {
    return fixing
        .map(done -> done.left().stream().map(Fixing.Left::advice).toList())
        .orElse(advice);
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    found.problems().forEach(problem -> lines.add(problem.toString()));
    if (fixing.isPresent()) {
      lines.addAll(fixing.get().diff());
      fixing.get().left().forEach(l -> lines.add(l.advice() + "\n  left: " + l.why()));
    } else {
      advice.forEach(each -> lines.addAll(lines(each)));
    }
    lines.add(
        RunSummary.count(found.journeys(), "journey")
            + ", "
            + RunSummary.count(found.problems().size(), "problem")
            + (advice.isEmpty()
                ? ""
                : ", " + RunSummary.count(advice.size(), "piece") + " of advice")
            + fixing.map(done -> ", " + done.made().size() + " followed").orElse(""));
    return lines;
  }

  private static List<String> lines(Advice advice) {
    List<String> lines = new ArrayList<>(List.of(advice.toString()));
    advice
        .rewrite()
        .ifPresent(rewrite -> rewrite.after().forEach(line -> lines.add("  write: " + line)));
    return lines;
  }

  Map<String, Object> object() {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("journeys", found.journeys());
    object.put("problems", found.problems().stream().map(LintSummary::object).toList());
    object.put("advice", advice.stream().map(LintSummary::object).toList());
    fixing.ifPresent(
        done -> {
          object.put("followed", done.made().stream().map(LintSummary::object).toList());
          object.put("left", done.left().stream().map(LintSummary::object).toList());
          object.put("diff", String.join("\n", done.diff()));
        });
    return object;
  }

  static Map<String, Object> object(Problem problem) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("file", problem.file());
    object.put("line", problem.line());
    object.put("severity", problem.isError() ? "error" : "warning");
    object.put("message", problem.message());
    object.put("remedy", problem.remedy());
    return object;
  }

  private static Map<String, Object> object(Fixing.Left left) {
    Map<String, Object> object = object(left.advice());
    object.put("left", left.why());
    return object;
  }

  static Map<String, Object> object(Advice advice) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("code", advice.code().text());
    object.put("file", advice.file());
    object.put("line", advice.line());
    object.put("severity", "advice");
    object.put("message", advice.message());
    object.put("why", advice.code().why());
    advice.rewrite().ifPresent(rewrite -> object.put("rewrite", object(rewrite)));
    return object;
  }

  private static Map<String, Object> object(Rewrite rewrite) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("file", rewrite.file());
    object.put("first", rewrite.first());
    object.put("last", rewrite.last());
    object.put("before", String.join("\n", rewrite.before()));
    object.put("replacement", rewrite.replacement());
    object.put("ready", rewrite.ready().name().toLowerCase(Locale.ROOT));
    return object;
  }
}

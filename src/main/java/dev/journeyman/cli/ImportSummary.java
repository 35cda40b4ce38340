package dev.journeyman.cli;

import dev.journeyman.gloss.Understanding;
import dev.journeyman.run.ImportEnd;
import dev.journeyman.run.ImportedCase;
import dev.journeyman.run.ImportedLine;
import dev.journeyman.run.ImportedLine.Fate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What an import made, for people and for programs. */
record ImportSummary(ImportEnd.Imported imported) {

  /** How many of one kind people are shown; programs get all. */
  private static final int SHOWN = 10;

  private static final String PLAINER =
      "  In plainer words, for example: click \"Save\"; enter \"Ada\" in \"Name\"; \"Saved\" is shown";

  List<Understanding> understanding() {
    return imported.lines().stream().map(ImportedLine::understanding).toList();
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>(imported.told());
    imported.problems().forEach(problem -> lines.add(problem.toString()));
    files(lines, "Written: ", each -> !each.kept() && each.unready().isEmpty());
    drafts(lines);
    files(lines, "There already, left alone: ", ImportedCase::kept);
    if (!imported.lines().isEmpty()) {
      reading(lines);
    }
    advice(lines);
    if (!imported.lines().isEmpty()) {
      lines.add("How each line is read: journeyman lint --explain");
    }
    return lines;
  }

  private void files(List<String> lines, String head, Predicate<ImportedCase> which) {
    List<String> files = imported.cases().stream().filter(which).map(ImportedCase::file).toList();
    if (!files.isEmpty()) {
      lines.add(head + RunSummary.count(files.size(), "journey"));
      shown(lines, files, file -> "  " + file);
    }
  }

  private void drafts(List<String> lines) {
    List<ImportedCase> drafts =
        imported.cases().stream().filter(each -> !each.kept() && isDraft(each)).toList();
    if (!drafts.isEmpty()) {
      lines.add(
          "Written: "
              + RunSummary.count(drafts.size(), "draft")
              + ", not run until completed and moved up");
      shown(
          lines,
          drafts,
          each -> "  " + each.file() + ": " + each.unready().orElse("") + " (" + each.from() + ")");
    }
  }

  private static boolean isDraft(ImportedCase each) {
    return each.unready().isPresent();
  }

  private static <T> void shown(List<String> lines, List<T> all, Function<T, String> told) {
    all.stream().limit(SHOWN).map(told).forEach(lines::add);
    if (all.size() > SHOWN) {
      lines.add("  and " + (all.size() - SHOWN) + " more");
    }
  }

  private void reading(List<String> lines) {
    lines.add(
        "Of "
            + RunSummary.count(imported.lines().size(), "line")
            + ", the grammar reads "
            + of(Fate.READ).size());
    grouped(lines, of(Fate.NEEDS_MODEL), " for a model, or to be rewritten:");
    if (!of(Fate.NEEDS_MODEL).isEmpty()) {
      lines.add(PLAINER);
    }
    grouped(
        lines,
        of(Fate.REWRITE),
        " to be rewritten, since values that stand apart would be taken for one:");
  }

  private List<ImportedLine> of(Fate fate) {
    return imported.lines().stream().filter(each -> each.fate() == fate).toList();
  }

  /** The same words in many places are told once, the most frequent first. */
  private static void grouped(List<String> lines, List<ImportedLine> all, String what) {
    if (all.isEmpty()) {
      return;
    }
    Map<String, List<ImportedLine>> groups =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.understanding().text(), LinkedHashMap::new, Collectors.toList()));
    List<List<ImportedLine>> sorted = new ArrayList<>(groups.values());
    sorted.sort(Comparator.comparingInt(group -> -group.size()));
    lines.add(all.size() + what);
    shown(lines, sorted, ImportSummary::told);
  }

  private static String told(List<ImportedLine> group) {
    ImportedLine first = group.get(0);
    String rewrite = first.rewrite().map(words -> "\n    write: " + words).orElse("");
    return "  " + place(group) + first.understanding().text() + rewrite;
  }

  private static String place(List<ImportedLine> group) {
    Understanding first = group.get(0).understanding();
    String times = group.size() > 1 ? " (" + group.size() + " times)" : "";
    return first.file() + ":" + first.number() + times + ": ";
  }

  private void advice(List<String> lines) {
    Map<String, Long> codes =
        imported.advice().stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.code().text(), LinkedHashMap::new, Collectors.counting()));
    if (!codes.isEmpty()) {
      String told =
          codes.entrySet().stream()
              .map(each -> each.getValue() + " " + each.getKey())
              .collect(Collectors.joining(", "));
      lines.add("Advice of journeyman lint: " + told);
    }
  }

  Map<String, Object> object() {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("cases", imported.cases().stream().map(ImportSummary::object).toList());
    object.put("told", imported.told());
    object.put("problems", imported.problems().stream().map(LintSummary::object).toList());
    object.put("lines", imported.lines().stream().map(ImportSummary::object).toList());
    object.put("advice", imported.advice().stream().map(LintSummary::object).toList());
    return object;
  }

  private static Map<String, Object> object(ImportedCase each) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("file", each.file());
    object.put("from", each.from());
    object.put("state", each.kept() ? "kept" : isDraft(each) ? "draft" : "written");
    each.unready().ifPresent(why -> object.put("why", why));
    return object;
  }

  private static Map<String, Object> object(ImportedLine each) {
    Map<String, Object> object = ExplainSummary.object(each.understanding());
    object.put("from", each.from());
    object.put("fate", each.fate().text());
    each.rewrite().ifPresent(words -> object.put("rewrite", words));
    return object;
  }
}

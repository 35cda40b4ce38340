package dev.journeyman.report;

import dev.journeyman.compare.Change;
import dev.journeyman.compare.Comparison;
import dev.journeyman.compare.Result;
import dev.journeyman.compare.Row;
import dev.journeyman.compare.Version;
import dev.journeyman.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** {@code summary.md} of a comparison, for a pull request. */
record CompareSummary(Comparison comparison, Contrasts contrasts) {

  static String of(Comparison comparison, Contrasts contrasts, Comparisons.Facts facts) {
    List<String> lines = new CompareSummary(comparison, contrasts).lines();
    lines.add("");
    lines.add(
        String.join(
            " \u00b7 ",
            "Run " + Inert.code(facts.runId()),
            StoryJourney.seconds(facts.took()),
            "Journeyman " + Inert.text(facts.version())));
    return String.join("\n", lines) + "\n";
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("**" + Inert.text(comparison.headline()) + "**");
    lines.add("");
    for (Version version : comparison.versions()) {
      String trouble =
          version.trouble().isEmpty() ? "" : ", not walked: " + Inert.code(version.trouble());
      lines.add(
          "- **" + Inert.text(version.name()) + ":** " + Inert.text(version.source()) + trouble);
    }
    lines.add("");
    String names =
        comparison.versions().stream()
            .map(v -> Inert.text(v.name()).toString())
            .collect(Collectors.joining(" | "));
    lines.add("| Journey | " + names + " | | Pictures |");
    lines.add("|---|" + "---|".repeat(comparison.versions().size()) + "---|---|");
    comparison.byChange().forEach(row -> lines.add(line(row)));
    for (Row row : comparison.byChange()) {
      if (row.change() != Change.SAME) {
        lines.addAll(reasons(row));
      }
    }
    return lines;
  }

  private String line(Row row) {
    String verdicts =
        row.results().stream()
            .map(r -> Inert.sign(r.verdict().verdict()) + " " + Summary.word(r.verdict().verdict()))
            .collect(Collectors.joining(" | "));
    return String.join(
        " | ",
        "| " + Inert.text(CompareRow.title(row)),
        verdicts,
        Inert.text(row.sentence()).toString(),
        CompareRow.pictures(contrasts.changed(row)) + " |");
  }

  private static List<String> reasons(Row row) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add("### " + Inert.text(CompareRow.title(row) + ": " + row.sentence()));
    row.results().stream()
        .filter(result -> !result.is(Verdict.PASSED))
        .forEach(result -> lines.add(reason(result)));
    return lines;
  }

  private static String reason(Result result) {
    return "- **"
        + Inert.text(result.version().name())
        + ":** "
        + Inert.code(result.verdict().reason());
  }
}

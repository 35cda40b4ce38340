package dev.journeyman.testcase.table;

import dev.journeyman.source.Problem;
import dev.journeyman.testcase.CaseData;
import dev.journeyman.testcase.CaseKind;
import dev.journeyman.testcase.CaseLine;
import dev.journeyman.testcase.CaseReading;
import dev.journeyman.testcase.CaseScript;
import dev.journeyman.testcase.TestCase;
import dev.journeyman.testcase.gherkin.FeatureFile;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The rows of one test case. */
final class RowsOfCase {

  private static final Set<String> NOTHING = Set.of("none", "n/a", "na", "-", "no", "keine");

  private final String file;
  private final TableColumns columns;
  private final CsvRow first;
  private final CaseScript script = new CaseScript();
  private final CaseData data = new CaseData();
  private final Set<String> about = new LinkedHashSet<>();
  private final Set<String> tags = new LinkedHashSet<>();
  private final List<String> gherkin = new ArrayList<>();
  private final Set<String> preconditions = new LinkedHashSet<>();

  RowsOfCase(String file, TableColumns columns, CsvRow first) {
    this.file = file;
    this.columns = columns;
    this.first = first;
    add(first);
  }

  String id() {
    return columns.cell(first, ColumnRole.ID);
  }

  String title() {
    return columns.cell(first, ColumnRole.TITLE);
  }

  void add(CsvRow row) {
    about.addAll(columns.others(row));
    tags.addAll(columns.tags(row));
    precondition(columns.cell(row, ColumnRole.PRECONDITION), row.line());
    String scenario = columns.cell(row, ColumnRole.GHERKIN);
    if (!scenario.isEmpty()) {
      gherkin.add(scenario);
    }
    String step = columns.cell(row, ColumnRole.STEP);
    String beside = columns.cell(row, ColumnRole.DATA);
    String expected = columns.cell(row, ColumnRole.EXPECTED);
    Optional<List<ManualSteps.ManualStep>> all = ManualSteps.read(step);
    if (all.isEmpty()) {
      steps(step, beside, expected, row.line());
    } else {
      all.get().forEach(each -> manual(each, row.line()));
      steps("", beside, expected, row.line());
    }
  }

  private void manual(ManualSteps.ManualStep step, int line) {
    about.addAll(step.others());
    steps(step.action(), step.data(), step.result(), line);
  }

  private void precondition(String cell, int line) {
    boolean again = cell.isEmpty() || !preconditions.add(cell);
    if (!again && NOTHING.contains(cell.toLowerCase(Locale.ROOT))) {
      about.add("- Preconditions: " + cell);
    } else if (!again) {
      CellLine.of(cell).forEach(each -> add(CaseKind.GIVEN, each.text(), List.of(), line));
    }
  }

  /** The cells of one row: what is expected stands under the step of its number, else the last. */
  private void steps(String step, String beside, String expected, int line) {
    List<CellLine> deeds = CellLine.of(step);
    List<CellLine> values = CellLine.of(beside);
    List<CellLine> promises = CellLine.of(expected);
    for (int i = 0; i < deeds.size(); i++) {
      int index = i;
      List<List<String>> own =
          values.stream()
              .filter(value -> place(value, deeds) == index)
              .map(value -> List.of(data.inSentence(data.literal(value.text()))))
              .toList();
      add(CaseKind.WHEN, deeds.get(i).text(), own, line);
      promises.stream()
          .filter(promise -> place(promise, deeds) == index)
          .forEach(promise -> add(CaseKind.THEN, promise.text(), List.of(), line));
    }
    if (deeds.isEmpty()) {
      values.forEach(value -> about.add("- Data: " + value.text()));
      promises.forEach(promise -> add(CaseKind.THEN, promise.text(), List.of(), line));
    }
  }

  private static int place(CellLine line, List<CellLine> deeds) {
    for (int i = 0; i < deeds.size() && line.number().isPresent(); i++) {
      if (deeds.get(i).number().equals(line.number())
          || (deeds.get(i).number().isEmpty() && i + 1 == line.number().getAsInt())) {
        return i;
      }
    }
    return deeds.size() - 1;
  }

  private void add(CaseKind kind, String text, List<List<String>> beside, int line) {
    script.add(kind, new CaseLine(data.literal(text), line, beside));
  }

  /** The case, and those of scenarios that stand in a cell of it. */
  CaseReading read(String untitled) {
    String title = title().isEmpty() ? (id().isEmpty() ? untitled : id()) : title();
    TestCase own =
        new TestCase(
            file,
            first.line(),
            title.replaceAll("\\s+", " "),
            List.copyOf(tags),
            about.isEmpty() ? List.of() : List.of(String.join("\n", about)),
            data.values(),
            script.before(),
            script.steps(),
            Optional.empty());
    boolean steps = !own.before().isEmpty() || !own.steps().isEmpty();
    List<TestCase> cases = new ArrayList<>(steps || gherkin.isEmpty() ? List.of(own) : List.of());
    List<Problem> problems = new ArrayList<>();
    gherkin.forEach(text -> scenarios(text, own, cases, problems));
    return new CaseReading(cases, List.of(), problems);
  }

  private void scenarios(String cell, TestCase own, List<TestCase> all, List<Problem> problems) {
    CaseReading read = FeatureFile.read(feature(cell, own.title()), file);
    for (Problem problem : read.problems()) {
      problems.add(
          new Problem(
              file,
              own.line(),
              problem.severity(),
              "in a cell: " + problem.message(),
              problem.remedy()));
    }
    read.cases().forEach(each -> all.add(with(own, each)));
  }

  /** The cell as a file of its own: tools leave away what the case has elsewhere. */
  private static String feature(String cell, String title) {
    boolean whole = cell.matches("(?s)\\s*(?:[@#][^\\n]*\\n\\s*)*[\\p{L} ]+:.*");
    boolean feature = cell.matches("(?s)\\s*(?:[@#][^\\n]*\\n\\s*)*Feature:.*");
    String head = "Feature: " + title + "\n";
    return feature ? cell : whole ? head + cell : head + "Scenario: " + title + "\n" + cell;
  }

  private static TestCase with(TestCase own, TestCase scenario) {
    Set<String> tags = new LinkedHashSet<>(own.tags());
    tags.addAll(scenario.tags());
    List<String> about = new ArrayList<>(own.about());
    about.addAll(scenario.about());
    String title =
        scenario.title().startsWith(own.title())
            ? scenario.title()
            : own.title() + ": " + scenario.title();
    return new TestCase(
        own.file(),
        own.line(),
        title,
        List.copyOf(tags),
        about,
        scenario.data(),
        scenario.before(),
        scenario.steps(),
        scenario.lack());
  }
}

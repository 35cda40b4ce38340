package dev.journeyman.testcase.gherkin;

import dev.journeyman.testcase.CaseData;
import dev.journeyman.testcase.CaseLine;
import dev.journeyman.testcase.CaseScript;
import dev.journeyman.testcase.TestCase;
import io.cucumber.messages.types.Examples;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.Step;
import io.cucumber.messages.types.TableRow;
import io.cucumber.messages.types.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One scenario as a test case, or an outline as one for each example. */
record ScenarioReader(Surrounding around, Scenario scenario) {

  List<TestCase> cases() {
    if (scenario.getExamples().isEmpty()) {
      return List.of(new Telling(Example.none()).of(title(), List.of(), line(), Optional.empty()));
    }
    List<Examples> tables = new ArrayList<>();
    List<TableRow> rows = new ArrayList<>();
    List<ExampleNames.Row> examples = new ArrayList<>();
    for (Examples table : scenario.getExamples()) {
      List<String> header = Example.header(table);
      for (TableRow row : table.getTableBody()) {
        tables.add(table);
        rows.add(row);
        examples.add(new ExampleNames.Row(table.getName(), Example.of(header, row), header));
      }
    }
    return rows.isEmpty() ? List.of(withoutExample()) : cases(tables, rows, examples);
  }

  private List<TestCase> cases(
      List<Examples> tables, List<TableRow> rows, List<ExampleNames.Row> examples) {
    List<String> titles = ExampleNames.of(title(), examples);
    List<TestCase> cases = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      int line = Remarks.line(rows.get(i).getLocation());
      Telling telling = new Telling(examples.get(i).example());
      cases.add(telling.of(titles.get(i), List.of(tables.get(i)), line, Optional.empty()));
    }
    return cases;
  }

  private TestCase withoutExample() {
    return new Telling(Example.none())
        .of(title(), scenario.getExamples(), line(), Optional.of("its outline has no example"));
  }

  private int line() {
    return Remarks.line(scenario.getLocation());
  }

  private String title() {
    String name = scenario.getName().strip();
    return name.isEmpty() ? around.about().get(0).replaceFirst("^[^:]*:\\s*", "") : name;
  }

  /** The scenario with the values of one example. */
  private final class Telling {
    private final Example example;
    private final CaseScript script = new CaseScript();
    private final List<String> notes = new ArrayList<>();

    private Telling(Example example) {
      this.example = example;
    }

    private TestCase of(String title, List<Examples> tables, int line, Optional<String> lack) {
      around.prepares().forEach(s -> script.prepare(StepKinds.of(s, script.last()), line(s)));
      script.begin();
      scenario.getSteps().forEach(s -> script.add(StepKinds.of(s, script.last()), line(s)));
      List<String> about = new ArrayList<>(around.about());
      around.texts().add(about, scenario.getDescription(), scenario.getLocation());
      tables.forEach(table -> add(about, table));
      Stream.of(example.unused(), around.remarks().of(scenario), String.join("\n", notes))
          .filter(text -> !text.isEmpty())
          .forEach(about::add);
      return new TestCase(
          around.file(),
          line,
          title.isEmpty() ? around.file() : title,
          tags(tables),
          about,
          example.data().values(),
          script.before(),
          script.steps(),
          lack);
    }

    private void add(List<String> about, Examples table) {
      if (!table.getName().isBlank()) {
        about.add(Descriptions.named(table.getKeyword(), table.getName()));
      }
      around.texts().add(about, table.getDescription(), table.getLocation());
      if (table.getTableBody().isEmpty()) {
        about.add(String.join(" | ", Example.header(table)));
      }
    }

    private List<String> tags(List<Examples> tables) {
      return Stream.of(
              around.tags().stream(),
              scenario.getTags().stream(),
              tables.stream().flatMap(table -> table.getTags().stream()))
          .flatMap(tags -> tags)
          .map(Tag::getName)
          .map(tag -> tag.substring(1))
          .distinct()
          .toList();
    }

    private CaseLine line(Step step) {
      List<List<String>> beside = new ArrayList<>();
      step.getDataTable()
          .ifPresent(
              table -> table.getRows().forEach(row -> beside.add(cells(Example.values(row)))));
      step.getDocString()
          .ifPresent(
              text -> {
                beside.add(cells(List.of(text.getContent())));
                text.getMediaType().ifPresent(type -> note(step, type));
              });
      return new CaseLine(example.named(step.getText()), Remarks.line(step.getLocation()), beside);
    }

    private List<String> cells(List<String> values) {
      CaseData data = example.data();
      return values.stream().map(example::named).map(data::inSentence).toList();
    }

    private void note(Step step, String type) {
      notes.add("The text of \u201c" + step.getText() + "\u201d is " + type + ".");
    }
  }
}

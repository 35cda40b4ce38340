package dev.journeyman.cli;

import dev.journeyman.run.ImportEnd;
import dev.journeyman.run.Importer;
import dev.journeyman.source.Problem;
import dev.journeyman.testcase.table.ColumnNames;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Turns test cases of other tools into journeys. */
@Command(
    name = "import",
    description =
        "Turn Gherkin .feature files and test cases in CSV (TestRail, Xray, Zephyr, or any table with steps) into journeys,"
            + " and say which lines will be read and which not. Files that are there are left alone.",
    mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

  private final Place place;
  private final Console console;
  @Mixin private final JsonOption json;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Feature files, CSV files, or folders of them.")
  private List<Path> files = List.of();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where to write, in the project (default: journeys).")
  private Path out = Path.of("journeys");

  @Option(names = "--explain", description = "Say of every line how it is read, as lint does.")
  private boolean explain;

  @Option(
      names = "--step-column",
      paramLabel = "NAME",
      description = "In CSV: the column that holds the steps, where its name does not tell.")
  private Optional<String> step = Optional.empty();

  @Option(
      names = "--expected-column",
      paramLabel = "NAME",
      description = "In CSV: the column that holds what is expected.")
  private Optional<String> expected = Optional.empty();

  @Option(
      names = "--title-column",
      paramLabel = "NAME",
      description = "In CSV: the column that holds what a case is called.")
  private Optional<String> title = Optional.empty();

  ImportCommand(Place place, Console console) {
    this.place = place;
    this.console = console;
    this.json = new JsonOption(console);
  }

  @Override
  public Integer call() {
    json.begin();
    Importer importer =
        new Importer(
            place.folder().toAbsolutePath().normalize(),
            out,
            new ColumnNames(step, expected, title));
    ImportEnd end = importer.run(files);
    if (end instanceof ImportEnd.Refused refused) {
      return refused(refused.problems());
    }
    return told((ImportEnd.Imported) end);
  }

  private int refused(List<Problem> problems) {
    problems.forEach(problem -> console.complain(Console.plain(problem.toString())));
    console.complain("Nothing was written.");
    json.print(() -> Map.of("problems", problems.stream().map(LintSummary::object).toList()));
    return ExitCode.USAGE;
  }

  private int told(ImportEnd.Imported imported) {
    ImportSummary summary = new ImportSummary(imported);
    if (explain) {
      ExplainSummary.lines(summary.understanding())
          .forEach(line -> console.say(Console.plain(line)));
    }
    summary.lines().forEach(line -> console.say(Console.plain(line)));
    json.print(summary::object);
    boolean wrong =
        imported.cases().isEmpty() || imported.problems().stream().anyMatch(Problem::isError);
    return wrong ? ExitCode.USAGE : ExitCode.DONE;
  }
}

package dev.journeyman.cli;

import dev.journeyman.run.Lint;
import dev.journeyman.source.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Reads journeys and says what is wrong with them. */
@Command(
    name = "lint",
    description =
        "Read journeys, start nothing: what is wrong with them, and which lines need a model.",
    mixinStandardHelpOptions = true)
final class LintCommand implements Callable<Integer> {

  private final Place place;
  private final Console console;
  @Mixin private final JourneyOptions journeys = new JourneyOptions();
  @Mixin private final JsonOption json;

  LintCommand(Place place, Console console) {
    this.place = place;
    this.console = console;
    this.json = new JsonOption(console);
  }

  @Override
  public Integer call() {
    json.begin();
    Lint.Findings findings =
        Lint.check(place.folder(), journeys.in(place), Set.copyOf(journeys.data().keySet()));
    findings.problems().forEach(p -> console.say(Console.plain(p.toString())));
    console.say(
        RunSummary.count(findings.journeys(), "journey")
            + ", "
            + RunSummary.count(findings.problems().size(), "problem"));
    json.print(() -> object(findings));
    return findings.hasErrors() ? ExitCode.USAGE : ExitCode.DONE;
  }

  private static Map<String, Object> object(Lint.Findings findings) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("journeys", findings.journeys());
    object.put("problems", findings.problems().stream().map(LintCommand::object).toList());
    return object;
  }

  private static Map<String, Object> object(Problem problem) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("file", problem.file());
    object.put("line", problem.line());
    object.put("severity", problem.isError() ? "error" : "warning");
    object.put("message", problem.message());
    object.put("remedy", problem.remedy());
    return object;
  }
}

package dev.journeyman.run;

import dev.journeyman.advice.Advice;
import dev.journeyman.advice.Advisor;
import dev.journeyman.advice.LastRun;
import dev.journeyman.behind.Queries;
import dev.journeyman.config.Config;
import dev.journeyman.config.ConfigReading;
import dev.journeyman.journey.Guardrails;
import dev.journeyman.journey.Journey;
import dev.journeyman.journey.Journeys;
import dev.journeyman.journey.Line;
import dev.journeyman.source.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads journeys and starts nothing: what is wrong with them, and which lines need a model. */
public final class Lint {

  private static final String REMEDY =
      "say it in plainer words, for example: click \"Save\"; enter \"Ada\" in \"Name\"; \"Saved\" is shown";

  private static final String JOURNEYS = "journeys";

  private static final String SAVING = "it costs nothing where you " + REMEDY;

  /** What reading found; {@code advice} is for those who write, and stops nothing. */
  public record Findings(int journeys, List<Problem> problems, List<Advice> advice) {
    public Findings {
      problems = List.copyOf(problems);
      advice = List.copyOf(advice);
    }

    public boolean hasErrors() {
      return problems.stream().anyMatch(Problem::isError);
    }
  }

  private Lint() {}

  public static Findings check(Path folder, List<Path> paths, Set<String> dataNames) {
    ConfigReading config = Config.read(folder);
    List<Problem> problems = new ArrayList<>(config.problems());
    Guardrails guardrails = Reading.guardrails(config.config());
    problems.addAll(guardrails.problems());
    var reading = Journeys.read(paths, folder, dataNames);
    problems.addAll(reading.problems());
    Queries queries = Queries.of(config.config());
    problems.addAll(queries.problems());
    problems.addAll(unclear(guardrails.lines(), queries));
    Optional<String> model = config.config().models().model();
    problems.addAll(HintProblems.of(guardrails.hints(), model));
    reading.journeys().forEach(j -> problems.addAll(HintProblems.of(j.hints(), model)));
    reading.journeys().forEach(j -> problems.addAll(unclear(Need.lines(j), queries)));
    if (isWhole(folder, paths)) {
      problems.addAll(queries.unused(said(guardrails, reading.journeys())));
    }
    Stream.concat(
            Need.promises(guardrails.lines(), queries).stream(),
            reading.journeys().stream().flatMap(journey -> Need.of(journey, queries).stream()))
        .forEach(need -> problems.add(unread(need, model)));
    Optional<LastRun> last = LastResult.read(folder, problems);
    List<Advice> advice = Advisor.on(reading.journeys(), folder, dataNames, last);
    return new Findings(reading.journeys().size(), problems, advice);
  }

  /** A query may be for a journey that is not among the given ones. */
  private static boolean isWhole(Path folder, List<Path> paths) {
    return paths.equals(List.of(folder.resolve(JOURNEYS)));
  }

  private static List<String> said(Guardrails guardrails, List<Journey> journeys) {
    return Stream.concat(
            guardrails.lines().stream(), journeys.stream().flatMap(j -> Need.lines(j).stream()))
        .map(Line::text)
        .toList();
  }

  private static List<Problem> unclear(List<Line> lines, Queries queries) {
    return lines.stream()
        .flatMap(
            line ->
                queries.unclear(line.text()).stream()
                    .map(
                        why ->
                            Problem.error(
                                line.file(),
                                line.number(),
                                "\u201c" + line.text() + "\u201d: " + why,
                                "")))
        .toList();
  }

  private static Problem unread(Need need, Optional<String> model) {
    String part = need.understood();
    String understood = part.isEmpty() ? "" : " (understood: \u201c" + part + "\u201d)";
    return Problem.warning(
        need.file(),
        need.line(),
        "\u201c"
            + need.text()
            + "\u201d "
            + model.map(it -> "goes to the model " + it).orElse("needs a model")
            + understood,
        model.isPresent() ? SAVING : REMEDY);
  }
}

package dev.journeyman.run;

import dev.journeyman.config.Config;
import dev.journeyman.config.ConfigReading;
import dev.journeyman.journey.Guardrails;
import dev.journeyman.journey.Journeys;
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

  private static final String SAVING = "it costs nothing where you " + REMEDY;

  /** What reading found. */
  public record Findings(int journeys, List<Problem> problems) {
    public Findings {
      problems = List.copyOf(problems);
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
    Optional<String> model = config.config().models().model();
    Stream.concat(
            Need.promises(guardrails.lines()).stream(),
            reading.journeys().stream().flatMap(journey -> Need.of(journey).stream()))
        .forEach(need -> problems.add(unread(need, model)));
    return new Findings(reading.journeys().size(), problems);
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

package dev.journeyman.run;

import dev.journeyman.brain.Interpretation;
import dev.journeyman.brain.Interpretation.NotUnderstood;
import dev.journeyman.brain.plain.Fixtures;
import dev.journeyman.brain.plain.PlainBrain;
import dev.journeyman.config.Config;
import dev.journeyman.journey.Journey;
import dev.journeyman.journey.Journeys;
import dev.journeyman.journey.Line;
import dev.journeyman.journey.Step;
import dev.journeyman.source.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads journeys and starts nothing: what is wrong with them, and which lines need a model. */
public final class Lint {

  private static final String REMEDY =
      "say it in plainer words, for example: click \"Save\"; enter \"Ada\" in \"Name\"; \"Saved\" is shown";

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
    List<Problem> problems = new ArrayList<>(Config.read(folder).problems());
    var reading = Journeys.read(paths, folder, dataNames);
    problems.addAll(reading.problems());
    reading.journeys().forEach(j -> problems.addAll(unread(j)));
    return new Findings(reading.journeys().size(), problems);
  }

  private static List<Problem> unread(Journey journey) {
    PlainBrain brain = new PlainBrain(Fixtures.NONE);
    List<Problem> problems = new ArrayList<>();
    List<Step> steps = Stream.concat(journey.before().stream(), journey.steps().stream()).toList();
    for (Step step : steps) {
      Line line = step.line();
      if (PlainBrain.reading(line.text()).isEmpty()) {
        problems.add(needsModel(line, PlainBrain.understoodPart(line.text())));
      }
    }
    Stream.of(
            steps.stream().flatMap(s -> s.expectations().stream()),
            journey.outcome().stream(),
            journey.always().stream())
        .flatMap(lines -> lines)
        .forEach(
            line -> {
              Interpretation meaning = brain.interpret(line.text());
              if (meaning instanceof NotUnderstood unread) {
                problems.add(needsModel(line, unread.part()));
              }
            });
    return problems;
  }

  private static Problem needsModel(Line line, String part) {
    String understood = part.isEmpty() ? "" : " (understood: \u201c" + part + "\u201d)";
    return Problem.warning(
        line.file(),
        line.number(),
        "\u201c" + line.text() + "\u201d needs a model" + understood,
        REMEDY);
  }
}

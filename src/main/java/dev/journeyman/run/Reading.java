package dev.journeyman.run;

import dev.journeyman.behind.Queries;
import dev.journeyman.config.Config;
import dev.journeyman.config.ConfigReading;
import dev.journeyman.git.Answer;
import dev.journeyman.journey.Guardrails;
import dev.journeyman.journey.Journey;
import dev.journeyman.journey.Journeys;
import dev.journeyman.model.Allowance;
import dev.journeyman.source.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Everything that a run reads before it starts anything. */
record Reading(
    Config config,
    Queries queries,
    Leavings leavings,
    List<Journey> all,
    List<Journey> chosen,
    Optional<Answer<Changed>> changed,
    Cast.Casting casting,
    List<Problem> problems) {

  static Reading of(Settings settings) {
    ConfigReading config = Config.read(settings.folder());
    var journeys = Journeys.read(settings.paths(), settings.folder(), settings.data().keySet());
    List<Problem> problems = new ArrayList<>(config.problems());
    Queries queries = Queries.of(config.config());
    problems.addAll(queries.problems());
    problems.addAll(journeys.problems());
    Guardrails guardrails = guardrails(config.config());
    problems.addAll(guardrails.problems());
    List<Journey> all =
        journeys.journeys().stream().map(j -> j.withAlways(guardrails.lines())).toList();
    Leavings leavings = Leavings.of(settings.folder(), config.config(), settings.out());
    Optional<Answer<Changed>> changed =
        settings.choice().changed().map(since -> Changed.since(since, settings, leavings, all));
    List<Journey> chosen =
        all.stream()
            .filter(j -> isChosen(j, settings.choice()))
            .filter(j -> changed.flatMap(Answer::known).map(c -> c.concerns(j)).orElse(true))
            .toList();
    for (Journey journey : chosen) {
      problems.addAll(unmet(journey, queries, config.config(), settings));
    }
    Cast.Casting casting =
        Cast.of(settings.deciding(), config.config().models(), settings.machine().environment());
    if (casting instanceof Cast.Wrong wrong) {
      problems.add(Problem.error(Config.FILE, 1, wrong.message(), wrong.remedy()));
    }
    return new Reading(
        config.config(),
        queries,
        leavings,
        journeys.journeys(),
        chosen,
        changed,
        casting,
        List.copyOf(problems));
  }

  /** The same with the app as another checkout of the project has it. */
  Reading startedIn(Path checkout) {
    return new Reading(
        config.in(checkout), queries, leavings, all, chosen, changed, casting, problems);
  }

  /** What the project says must hold throughout every journey. */
  static Guardrails guardrails(Config config) {
    return Guardrails.read(config.folder().resolve(config.guardrails()), config.folder());
  }

  Optional<Cast> cast() {
    return casting instanceof Cast.Ready ready ? Optional.of(ready.cast()) : Optional.empty();
  }

  boolean isUsable() {
    return problems.stream().noneMatch(Problem::isError);
  }

  List<Problem> errors() {
    return problems.stream().filter(Problem::isError).toList();
  }

  private static boolean isChosen(Journey journey, Settings.Choice choice) {
    boolean tagged =
        choice.tags().isEmpty()
            || journey.matter().tags().stream().anyMatch(choice.tags()::contains);
    return tagged && (choice.ids().isEmpty() || choice.ids().contains(journey.id()));
  }

  /** What a journey asks for that nobody gave. */
  private static List<Problem> unmet(
      Journey journey, Queries queries, Config config, Settings settings) {
    List<Problem> problems = new ArrayList<>();
    Set<String> secrets = new TreeSet<>(journey.secrets());
    Need.lines(journey).forEach(line -> secrets.addAll(queries.secrets(line.text())));
    for (String name : secrets) {
      Optional<String> trouble = Secrets.trouble(name, config, settings.machine().environment());
      trouble.ifPresent(
          t -> problems.add(Problem.error(journey.file(), 1, t, Secrets.remedy(name, config))));
    }
    journey
        .matter()
        .budget()
        .filter(budget -> Allowance.parse(budget).isEmpty())
        .ifPresent(
            budget ->
                problems.add(
                    Problem.error(
                        journey.file(),
                        1,
                        "budget: \"" + budget + "\" is no budget",
                        "write one such as 50 calls, 200000 tokens, $0.50, 10m")));
    journey
        .matter()
        .as()
        .ifPresent(
            session ->
                problems.add(
                    Problem.error(
                        journey.file(),
                        1,
                        "as: \""
                            + session
                            + "\" names a session, and sessions cannot be set up yet",
                        "remove it and begin with: Log in as ... with password {{secret.NAME}}")));
    return problems;
  }
}

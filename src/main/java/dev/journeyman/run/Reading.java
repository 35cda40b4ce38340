package dev.journeyman.run;

import dev.journeyman.behind.Queries;
import dev.journeyman.config.Config;
import dev.journeyman.git.Answer;
import dev.journeyman.gloss.HintProblems;
import dev.journeyman.gloss.Need;
import dev.journeyman.journey.Guardrails;
import dev.journeyman.journey.Journey;
import dev.journeyman.journey.Journeys;
import dev.journeyman.model.Allowance;
import dev.journeyman.report.Policy;
import dev.journeyman.source.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Everything that a run reads before it starts anything.
 *
 * @param policy whose settings these are, where not the folder's own
 * @param barred why a journey cannot be walked, by its id, where the others can
 */
record Reading(
    Config config,
    Queries queries,
    Leavings leavings,
    List<Journey> all,
    List<Journey> chosen,
    Optional<Answer<Changed>> changed,
    Cast.Casting casting,
    Optional<Policy> policy,
    Map<String, String> barred,
    List<Problem> problems) {

  static Reading of(Settings settings) {
    var journeys = Journeys.read(settings.paths(), settings.folder(), settings.data().keySet());
    Rules rules = Rules.of(settings, journeys.journeys());
    Config config = rules.config();
    List<Problem> problems = new ArrayList<>(rules.problems());
    Queries queries = Queries.of(config);
    problems.addAll(queries.problems());
    problems.addAll(journeys.problems());
    List<Journey> all =
        journeys.journeys().stream().map(j -> rules.limited(j).with(rules.guardrails())).toList();
    Leavings leavings = Leavings.of(settings.folder(), config, settings.out());
    Optional<Answer<Changed>> changed =
        settings.choice().changed().map(since -> Changed.since(since, settings, leavings, all));
    List<Journey> chosen =
        all.stream()
            .filter(j -> isChosen(j, settings.choice()))
            .filter(j -> changed.flatMap(Answer::known).map(c -> c.concerns(j)).orElse(true))
            .toList();
    // a journey has the hints of the guardrails too, each of which is told once
    all.stream()
        .flatMap(j -> HintProblems.of(j.hints(), config.models().model()).stream())
        .filter(Problem::isError)
        .distinct()
        .forEach(problems::add);
    Map<String, String> barred = new LinkedHashMap<>();
    for (Journey journey : chosen) {
      List<Problem> unmet = unmet(journey, queries, config, settings);
      if (rules.policy().isPresent() && !unmet.isEmpty()) {
        barred.put(journey.id(), unmet.get(0).message());
      } else {
        problems.addAll(unmet);
      }
    }
    Cast.Casting casting =
        rules.policy().isPresent()
            ? Cast.none(settings.deciding())
            : Cast.of(settings.deciding(), config.models(), settings.machine().environment());
    if (casting instanceof Cast.Wrong wrong) {
      problems.add(Problem.error(Config.FILE, 1, wrong.message(), wrong.remedy()));
    }
    return new Reading(
        config,
        queries,
        leavings,
        journeys.journeys(),
        chosen,
        changed,
        casting,
        rules.policy(),
        barred,
        List.copyOf(problems));
  }

  /** The chosen journeys as the files of the folder have them, without what others add. */
  List<Journey> written() {
    Set<String> ids = chosen.stream().map(Journey::id).collect(Collectors.toSet());
    return policy.isEmpty() ? chosen : all.stream().filter(j -> ids.contains(j.id())).toList();
  }

  /** The ids of the chosen ones that are drafts. */
  Set<String> drafts() {
    return chosen.stream().filter(Journey::isDraft).map(Journey::id).collect(Collectors.toSet());
  }

  /** The same with the app as another checkout of the project has it. */
  Reading startedIn(Path checkout) {
    return new Reading(
        config.in(checkout),
        queries,
        leavings,
        all,
        chosen,
        changed,
        casting,
        policy,
        barred,
        problems);
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

  /** Why nothing can be run. */
  Optional<RunEnd> hindrance(Settings settings) {
    if (!isUsable()) {
      return Optional.of(new RunEnd.Unusable(errors()));
    }
    Optional<String> refusal = changed.flatMap(Answer::refusal);
    if (refusal.isPresent()) {
      return Optional.of(new RunEnd.Refused(refusal.get()));
    }
    Optional<Changed> about = changed.flatMap(Answer::known);
    if (chosen.isEmpty()) {
      return Optional.of(new RunEnd.NothingToRun(nothing(settings, about), about));
    }
    return settings.url().isEmpty() && config.url().isEmpty()
        ? Optional.of(
            new RunEnd.NothingToRun(
                "nothing says where the app is; give --url URL or write journeyman.yaml with"
                    + " command and url",
                about))
        : Optional.empty();
  }

  private String nothing(Settings settings, Optional<Changed> about) {
    if (about.isPresent() && about.get().journeys().isEmpty()) {
      return about.get().nothing();
    }
    if (all.isEmpty()) {
      List<Path> where =
          settings.paths().stream()
              .map(p -> settings.folder().toAbsolutePath().relativize(p.toAbsolutePath()))
              .toList();
      return "no journeys in " + where + "; write one as docs/journeys.md shows";
    }
    Settings.Choice choice = settings.choice();
    return "none of the "
        + all.size()
        + " journeys has "
        + (choice.tags().isEmpty() ? "the id " + choice.ids() : "the tag " + choice.tags())
        + about.map(c -> " and protects what has changed since " + c.since()).orElse("")
        + "; there are: "
        + String.join(", ", all.stream().map(Journey::id).toList());
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

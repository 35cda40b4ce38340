package dev.journeyman.run;

import dev.journeyman.config.Config;
import dev.journeyman.config.ConfigReading;
import dev.journeyman.git.Answer;
import dev.journeyman.git.Answer.Told;
import dev.journeyman.git.Repository;
import dev.journeyman.git.Worktree;
import dev.journeyman.journey.FrontMatter;
import dev.journeyman.journey.Guardrails;
import dev.journeyman.journey.Journey;
import dev.journeyman.journey.Journeys;
import dev.journeyman.journey.Line;
import dev.journeyman.report.Policy;
import dev.journeyman.report.Policy.Unapplied;
import dev.journeyman.source.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * By which settings a run goes: those of its folder, or those of another commit, which whoever
 * proposes a change cannot choose.
 *
 * @param matter the front matter of journeys of the other commit by file
 * @param policy where it is another commit
 */
record Rules(
    Config config,
    Guardrails guardrails,
    List<Problem> problems,
    Map<String, FrontMatter> matter,
    Optional<Policy> policy) {

  private static final int LONGEST = 300;

  /** Read them; {@code journeys} are those of the folder. */
  static Rules of(Settings settings, List<Journey> journeys) {
    Rules own = in(settings.folder());
    if (settings.policy().isEmpty()) {
      return own;
    }
    String ref = settings.policy().get();
    Answer<Rules> other =
        Repository.of(settings.folder(), settings.machine().environment())
            .then(
                repository ->
                    repository
                        .resolve(ref)
                        .then(
                            commit ->
                                repository
                                    .worktree(commit)
                                    .then(
                                        tree ->
                                            read(tree, settings)
                                                .then(
                                                    base ->
                                                        new Told<>(
                                                            base.against(
                                                                own,
                                                                journeys,
                                                                Grounds.source(ref, commit)))))));
    return other
        .known()
        .map(rules -> rules.runIn(settings.folder()))
        .orElseGet(() -> refused(settings.folder(), other.refusal().orElseThrow()));
  }

  private static Rules in(Path folder) {
    ConfigReading reading = Config.read(folder);
    Guardrails guardrails = Reading.guardrails(reading.config());
    List<Problem> problems = new ArrayList<>(reading.problems());
    problems.addAll(guardrails.problems());
    return new Rules(reading.config(), guardrails, problems, Map.of(), Optional.empty());
  }

  private static Answer<Rules> read(Worktree tree, Settings settings) {
    try (tree) {
      Rules rules = in(tree.folder());
      List<Path> paths =
          settings.paths().stream()
              .map(path -> tree.folder().resolve(settings.folder().relativize(path).toString()))
              .toList();
      Map<String, FrontMatter> matter = new LinkedHashMap<>();
      // what is wrong with the journeys there is none of this run's business
      Journeys.read(paths, tree.folder(), settings.data().keySet())
          .journeys()
          .forEach(journey -> matter.put(journey.file(), journey.matter()));
      return new Told<>(
          new Rules(rules.config, rules.guardrails, rules.problems, matter, Optional.empty()));
    }
  }

  private static Rules refused(Path folder, String why) {
    Problem problem =
        Problem.error(Config.FILE, 1, "the settings of another commit cannot be read: " + why, "");
    return new Rules(
        Config.empty(folder),
        new Guardrails(List.of(), List.of(), List.of()),
        List.of(problem),
        Map.of(),
        Optional.of(new Policy("", List.of())));
  }

  private Rules runIn(Path folder) {
    return new Rules(config.in(folder), guardrails, problems, matter, policy);
  }

  /** The same, with what the change has otherwise. */
  private Rules against(Rules change, List<Journey> journeys, String from) {
    List<Unapplied> unapplied = new ArrayList<>();
    change.problems.stream()
        .filter(Problem::isError)
        .forEach(it -> unapplied.add(unapplied(it.file(), "", "cannot be read: " + it)));
    Map<String, String> proposed = change.config.told();
    config
        .told()
        .forEach((key, told) -> compare(key, told, proposed.getOrDefault(key, ""), unapplied));
    compare("guardrails in files", told(guardrails), told(change.guardrails), unapplied);
    for (Journey journey : journeys) {
      FrontMatter base = matter.getOrDefault(journey.file(), FrontMatter.EMPTY);
      compare(
          journey.file() + " timeout",
          told(base.timeout()),
          told(journey.matter().timeout()),
          unapplied);
      compare(
          journey.file() + " budget",
          base.budget().orElse(""),
          journey.matter().budget().orElse(""),
          unapplied);
    }
    return new Rules(
        config, guardrails, problems, matter, Optional.of(new Policy(from, unapplied)));
  }

  private static void compare(
      String setting, String applied, String proposed, List<Unapplied> unapplied) {
    if (!applied.equals(proposed)) {
      unapplied.add(unapplied(setting, applied, proposed));
    }
  }

  private static Unapplied unapplied(String setting, String applied, String proposed) {
    return new Unapplied(setting, brief(applied), brief(proposed));
  }

  private static String brief(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
  }

  private static String told(Guardrails guardrails) {
    return Stream.concat(guardrails.lines().stream(), guardrails.hints().stream())
        .map(Line::text)
        .collect(Collectors.joining("; "));
  }

  private static String told(Optional<Duration> duration) {
    return duration.map(it -> it.toSeconds() + "s").orElse("");
  }

  /** A journey as this run takes it: it cannot give itself more time or a greater budget. */
  Journey limited(Journey journey) {
    return policy.isEmpty()
        ? journey
        : journey.with(
            journey.matter().withLimitsOf(matter.getOrDefault(journey.file(), FrontMatter.EMPTY)));
  }
}

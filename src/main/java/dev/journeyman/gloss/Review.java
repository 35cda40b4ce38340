package dev.journeyman.gloss;

import dev.journeyman.advice.Advice;
import dev.journeyman.advice.Advisor;
import dev.journeyman.advice.LastRun;
import dev.journeyman.behind.Queries;
import dev.journeyman.brain.plain.PlainBrain;
import dev.journeyman.brain.plain.Refusal;
import dev.journeyman.config.Config;
import dev.journeyman.config.ConfigReading;
import dev.journeyman.gloss.Understanding.By;
import dev.journeyman.journey.Guardrails;
import dev.journeyman.journey.Journey;
import dev.journeyman.journey.Journeys;
import dev.journeyman.journey.Line;
import dev.journeyman.journey.Reading;
import dev.journeyman.source.Problem;
import dev.journeyman.source.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Journeys and all that reading them says; nothing is started. */
public final class Review {

  /** The folder of the journeys in a project. */
  static final String JOURNEYS = "journeys";

  private final Path folder;
  private final List<Path> paths;
  private final Set<String> given;
  private final Texts texts;
  private final ConfigReading config;
  private final Guardrails guardrails;
  private final Queries queries;
  private final Reading reading;
  private final Map<String, List<Understanding>> understood = new HashMap<>();

  private Review(Path folder, List<Path> paths, Set<String> given, Texts texts) {
    this.folder = folder;
    this.paths = paths;
    this.given = given;
    this.texts = texts;
    this.config = Config.read(folder, paths);
    Config settings = config.config();
    this.guardrails = Guardrails.read(folder.resolve(settings.guardrails()), folder, texts);
    this.queries = Queries.of(settings);
    this.reading = Journeys.read(paths, folder, given, texts);
  }

  /**
   * Reads journeys, the config and the guardrails.
   *
   * @param given names of data that have a value from elsewhere
   */
  public static Review of(Path folder, List<Path> paths, Set<String> given, Texts texts) {
    return new Review(folder, paths, given, texts);
  }

  Reading reading() {
    return reading;
  }

  public List<Journey> journeys() {
    return reading.journeys();
  }

  /** Everything that is wrong. */
  public List<Problem> problems() {
    List<Problem> problems = new ArrayList<>(written());
    List<List<Understanding>> all = new ArrayList<>(List.of(throughout()));
    journeys().forEach(journey -> all.add(understanding(journey)));
    all.forEach(read -> problems.addAll(unclear(read)));
    if (paths.equals(List.of(folder.resolve(JOURNEYS)))) {
      // a query may be for a journey that is not among the given ones
      problems.addAll(queries.unused(said()));
    }
    all.forEach(read -> Need.among(read).forEach(need -> problems.add(unread(need))));
    return problems;
  }

  /** What is wrong with one file. */
  List<Problem> problems(String file, List<Understanding> understanding) {
    return Stream.of(
            written().stream(),
            unclear(understanding).stream(),
            Need.among(understanding).stream().map(this::unread))
        .flatMap(problems -> problems)
        .filter(problem -> problem.file().equals(file))
        .distinct()
        .toList();
  }

  /** How journeys could be written better. */
  public List<Advice> advice(List<Journey> wanted, Optional<LastRun> last) {
    Advisor advisor = new Advisor(journeys(), folder, texts);
    List<Advice> advice = new ArrayList<>(advisor.on(wanted, given, last));
    advisor.plainer(unread(wanted, true), unread(wanted, false)).stream()
        .filter(plainer -> advice.stream().noneMatch(other -> isSameLine(plainer, other)))
        .forEach(advice::add);
    return advice.stream()
        .sorted(Comparator.comparing(Advice::file).thenComparingInt(Advice::line))
        .toList();
  }

  private List<Line> unread(List<Journey> wanted, boolean deeds) {
    return wanted.stream()
        .flatMap(journey -> understanding(journey).stream())
        .filter(it -> it.fragment().isPresent() && it.part().isDeed() == deeds)
        .map(Understanding::line)
        .toList();
  }

  private static boolean isSameLine(Advice one, Advice other) {
    return one.file().equals(other.file()) && one.line() == other.line();
  }

  /** How every line is read, what is included where it stands itself. */
  public List<Understanding> understanding() {
    return Stream.concat(
            journeys().stream().flatMap(journey -> understanding(journey).stream()),
            throughout().stream())
        .distinct()
        .toList();
  }

  List<Understanding> understanding(Journey journey) {
    return understood.computeIfAbsent(
        journey.file(), file -> reader(journey.matter().data()).journey(journey));
  }

  /** How the guardrails are read. */
  List<Understanding> throughout() {
    return reader(Map.of()).promises(Part.ALWAYS, guardrails.lines());
  }

  /** How those guardrails are read that stand in one file. */
  List<Understanding> throughout(String file) {
    List<Line> lines =
        guardrails.lines().stream().filter(line -> line.file().equals(file)).toList();
    return reader(Map.of()).promises(Part.ALWAYS, lines);
  }

  /** The journeys that are written in a file, or in part. */
  List<Journey> using(String file) {
    return journeys().stream().filter(journey -> journey.files().contains(file)).toList();
  }

  private LineReader reader(Map<String, String> data) {
    return new LineReader(queries, config.config().models().model(), data);
  }

  private List<Problem> written() {
    Optional<String> model = config.config().models().model();
    Stream<Line> hints =
        Stream.concat(
            guardrails.hints().stream(),
            journeys().stream().flatMap(journey -> journey.hints().stream()));
    return Stream.of(
            config.problems(),
            guardrails.problems(),
            reading.problems(),
            queries.problems(),
            HintProblems.of(hints.toList(), model))
        .flatMap(List::stream)
        .toList();
  }

  private List<String> said() {
    return Stream.concat(
            guardrails.lines().stream(), journeys().stream().flatMap(j -> Need.lines(j).stream()))
        .map(Line::text)
        .toList();
  }

  private static List<Problem> unclear(List<Understanding> all) {
    return all.stream()
        .filter(read -> read.by() == By.NOBODY && read.fragment().isEmpty())
        .map(
            read ->
                Problem.error(
                    read.line().file(),
                    read.line().number(),
                    "\u201c" + read.line().text() + "\u201d: " + clause(read.reading()),
                    ""))
        .toList();
  }

  private static String clause(String sentence) {
    return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
  }

  private Problem unread(Need need) {
    Optional<String> model = config.config().models().model();
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
        (model.isPresent() ? "it costs nothing where you do: " : "") + remedy(need));
  }

  private static String remedy(Need need) {
    Refusal refusal =
        need.kind() == Need.Kind.STEP
            ? PlainBrain.refusedStep(need.text())
            : PlainBrain.refusedPromise(need.text());
    return refusal.remedy();
  }
}

package dev.journeyman.behind;

import dev.journeyman.brain.Interpretation.Understood;
import dev.journeyman.config.Behind;
import dev.journeyman.config.Config;
import dev.journeyman.config.Database;
import dev.journeyman.config.NamedQuery;
import dev.journeyman.source.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The named queries of a project.
 *
 * @param problems what is wrong with them; a query with a problem is left out
 */
public record Queries(Behind written, List<Query> all, List<Problem> problems) {

  /** Who made a check, as reports say it, where a named query is the check. */
  public static final String BY = "query";

  private static final Pattern SECRET = Pattern.compile("\\{\\{\\s*secret\\.([^{}\\s]+)\\s*}}");

  /** What a sentence is to the queries. */
  sealed interface Reading {}

  /** One of them, and whether the author says that it held before too. */
  record Known(Query query, Template.Fits fits, boolean still) implements Reading {
    String inWords() {
      return query.inWords(fits.values());
    }
  }

  /** It cannot be told which, or which words are which value. */
  record Unclear(String why) implements Reading {}

  public Queries {
    all = List.copyOf(all);
    problems = List.copyOf(problems);
  }

  public static Queries of(Config config) {
    List<Problem> problems = new ArrayList<>();
    List<Query> queries = new ArrayList<>();
    Map<String, NamedQuery> shapes = new HashMap<>();
    Behind behind = config.behind();
    for (NamedQuery written : behind.queries()) {
      NamedQuery same = shapes.putIfAbsent(Template.of(written.sentence()).shape(), written);
      if (same != null) {
        problems.add(duplicate(written, same));
      } else {
        new QueryReader(written, behind.database().isPresent(), problems)
            .read()
            .ifPresent(queries::add);
      }
    }
    return new Queries(behind, queries, problems);
  }

  private static Problem duplicate(NamedQuery written, NamedQuery same) {
    return Problem.error(
        Config.FILE,
        written.line(),
        "the query \""
            + written.sentence()
            + "\" fits the same sentences as \""
            + same.sentence()
            + "\" in line "
            + same.line(),
        "remove one, or say in words what makes them differ");
  }

  /** Whether a sentence is for the queries, though perhaps not clear. */
  public boolean concern(String sentence) {
    return read(sentence).isPresent();
  }

  /** Why it cannot be told what a sentence asks. */
  public Optional<String> unclear(String sentence) {
    return read(sentence)
        .filter(Unclear.class::isInstance)
        .map(reading -> ((Unclear) reading).why());
  }

  /** What a sentence asks, as a clause for people; empty where it is not clear or not for them. */
  public Optional<String> inWords(String sentence) {
    return read(sentence)
        .filter(Known.class::isInstance)
        .map(Known.class::cast)
        .map(known -> known.inWords() + (known.still() ? Understood.AS_BEFORE : ""));
  }

  /** The queries that none of the sentences asks. */
  public List<Problem> unused(List<String> sentences) {
    List<Words> said =
        sentences.stream().map(Words::of).flatMap(w -> Stream.of(w, w.withoutStill())).toList();
    return all.stream()
        .map(Query::template)
        .filter(template -> said.stream().allMatch(words -> template.fit(words).isEmpty()))
        .flatMap(
            template ->
                written.queries().stream().filter(q -> q.sentence().equals(template.sentence())))
        .map(
            query ->
                Problem.warning(
                    Config.FILE,
                    query.line(),
                    "no journey says \"" + query.sentence() + "\"",
                    "use its words in a promise, or remove it"))
        .toList();
  }

  /** The secrets that the query of a sentence needs. */
  public Set<String> secrets(String sentence) {
    Set<String> names = new TreeSet<>();
    if (read(sentence).orElse(null) instanceof Known known) {
      Stream<String> texts =
          known.query().source() instanceof HttpSource http
              ? http.headers().values().stream()
              : known.query().source() instanceof SqlSource
                  ? written.database().stream().flatMap(Queries::texts)
                  : Stream.empty();
      texts.forEach(t -> SECRET.matcher(t).results().forEach(m -> names.add(m.group(1))));
    }
    return names;
  }

  private static Stream<String> texts(Database database) {
    return Stream.of(database.url(), database.user(), database.password());
  }

  /** What a sentence asks; empty where it is not for the queries. */
  Optional<Reading> read(String sentence) {
    Words words = Words.of(sentence);
    Words now = words.withoutStill();
    Optional<Reading> still = now.equals(words) ? Optional.empty() : read(now, true);
    return still.or(() -> read(words, false));
  }

  private Optional<Reading> read(Words words, boolean still) {
    List<Reading> readings = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Query query : all) {
      Optional<Template.Fit> fit = query.template().fit(words);
      fit.ifPresent(f -> readings.add(reading(query, f, still)));
      fit.ifPresent(f -> names.add("\"" + query.template().sentence() + "\""));
    }
    return readings.size() > 1
        ? Optional.of(
            new Unclear(
                "the sentence fits several queries of "
                    + Config.FILE
                    + ", "
                    + String.join(" and ", names)
                    + "; put its values in quotation marks, or say it in other words"))
        : readings.stream().findFirst();
  }

  private static Reading reading(Query query, Template.Fit fit, boolean still) {
    return fit instanceof Template.Fits fits
        ? new Known(query, fits, still)
        : new Unclear(
            "the sentence fits the query \""
                + query.template().sentence()
                + "\" in more than one way; put its values in quotation marks");
  }
}

package dev.journeyman.behind;

import dev.journeyman.config.Config;
import dev.journeyman.config.NamedQuery;
import dev.journeyman.source.Problem;
import dev.journeyman.source.Vocabulary;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes a {@link Query} of what is written, and says what is wrong with it. */
final class QueryReader {

  private final NamedQuery written;
  private final boolean hasDatabase;
  private final List<Problem> problems;
  private final int before;

  QueryReader(NamedQuery written, boolean hasDatabase, List<Problem> problems) {
    this.written = written;
    this.hasDatabase = hasDatabase;
    this.problems = problems;
    this.before = problems.size();
  }

  /** The query; empty where it has a problem. */
  Optional<Query> read() {
    checkSentence();
    Optional<Source> source = source();
    Optional<Wanted> wanted = wanted();
    if (source.isEmpty() || wanted.isEmpty()) {
      return Optional.empty();
    }
    checkPlaceholders(source.get(), wanted.get());
    return problems.size() > before
        ? Optional.empty()
        : Optional.of(new Query(Template.of(written.sentence()), source.get(), wanted.get()));
  }

  private void checkSentence() {
    String sentence = written.sentence();
    String shape = Template.of(sentence).shape();
    if (sentence.contains("{{")) {
      wrong("has two braces", "write one brace: {name}");
    } else if (shape.replace("{}", "").chars().noneMatch(Character::isLetter)) {
      wrong("has no words of its own, so it would be anything", "add some");
    } else if (shape.contains("{}{}") || shape.contains("{} {}")) {
      wrong("has two placeholders side by side", "put words between them");
    } else if (Words.quotes(shape)) {
      wrong("has quotation marks", "leave them out; journeys may put them around any value");
    }
    List<String> names = Placeholders.in(sentence);
    if (Set.copyOf(names).size() < names.size()) {
      wrong("has a placeholder twice", "give each a name of its own");
    }
  }

  private Optional<Source> source() {
    long kinds =
        Stream.of(
                written.sql().isPresent(), written.http().isPresent(), !written.command().isEmpty())
            .filter(given -> given)
            .count();
    if (kinds != 1) {
      wrong(
          kinds == 0 ? "asks nothing" : "asks in " + kinds + " ways",
          "give one of sql, http, command");
      return Optional.empty();
    }
    refuseUnfit();
    if (written.sql().isPresent()) {
      return Optional.of(sql(written.sql().get()));
    }
    if (written.http().isPresent()) {
      return Optional.of(http(written.http().get()));
    }
    boolean exit = written.wanted().containsKey(NamedQuery.Wanted.EXIT);
    return Optional.of(
        new CommandSource(
            written.command(), exit ? CommandSource.Part.EXIT_CODE : CommandSource.Part.OUTPUT));
  }

  /** What belongs to another way of asking. */
  private void refuseUnfit() {
    if (written.http().isEmpty()) {
      refuse(written.json().isPresent(), "json", "http");
      refuse(!written.headers().isEmpty(), "headers", "http");
      refuse(written.wanted().containsKey(NamedQuery.Wanted.STATUS), "status", "http");
    }
    refuse(
        written.command().isEmpty() && written.wanted().containsKey(NamedQuery.Wanted.EXIT),
        "exit",
        "command");
    refuse(written.sql().isEmpty() && written.writes(), "writes", "sql");
    refuse(
        written.json().isPresent() && written.wanted().containsKey(NamedQuery.Wanted.STATUS),
        "json",
        "is or contains");
  }

  private void refuse(boolean given, String key, String other) {
    if (given) {
      wrong("has " + key, "that goes with " + other);
    }
  }

  private SqlSource sql(String text) {
    SqlText sql = SqlText.of(text);
    if (!hasDatabase) {
      wrong(
          "asks a database, and none is named",
          "write database: {url, driver, jar, user, password}");
    }
    if (sql.statements() > 1) {
      wrong("has " + sql.statements() + " statements", "write one");
    } else if (!written.writes()) {
      sql.writing()
          .ifPresent(
              why ->
                  wrong(
                      "may change the database: " + why,
                      "write a SELECT, or writes: allowed if that is meant"));
    }
    return new SqlSource(sql, written.writes());
  }

  private HttpSource http(String address) {
    boolean path = address.startsWith("/") && !address.startsWith("//");
    if (!path && !address.matches("https?://[^/?#\\s{}]+(?:\\{\\{port}})?(?:[/?#].*)?")) {
      wrong(
          "asks \"" + address + "\"",
          "write a path such as /api/orders/{number}, or an address whose host has no placeholder");
    }
    boolean status = written.wanted().containsKey(NamedQuery.Wanted.STATUS);
    HttpSource.Part body =
        written.json().<HttpSource.Part>map(HttpSource.Json::new).orElseGet(HttpSource.Body::new);
    return new HttpSource(address, written.headers(), status ? new HttpSource.Status() : body);
  }

  private Optional<Wanted> wanted() {
    if (written.wanted().size() != 1) {
      wrong(
          written.wanted().isEmpty() ? "does not say what must come of it" : "wants several things",
          "give one of is, contains, status (of http), exit (of a command)");
      return Optional.empty();
    }
    Map.Entry<NamedQuery.Wanted, String> only = written.wanted().entrySet().iterator().next();
    if (only.getValue().isBlank() && only.getKey() == NamedQuery.Wanted.CONTAINS) {
      wrong("wants a text with nothing in it", "say what");
    }
    return Optional.of(new Wanted(only.getValue(), only.getKey() == NamedQuery.Wanted.CONTAINS));
  }

  private void checkPlaceholders(Source source, Wanted wanted) {
    List<String> known = Placeholders.in(written.sentence());
    Set<String> used = new LinkedHashSet<>(source.placeholders());
    used.addAll(Placeholders.in(wanted.text()));
    Vocabulary names = Vocabulary.of(known);
    used.stream()
        .filter(name -> !known.contains(name))
        .forEach(name -> wrong("has no {" + name + "}, which its query names", names.remedy(name)));
    if (problems.size() > before) {
      return;
    }
    known.stream()
        .filter(name -> !used.contains(name))
        .forEach(
            name ->
                wrong(
                    "has {" + name + "}, which its query does not look at",
                    "use it"
                        + (written.sql().isPresent() ? " as :" + name : "")
                        + ", or write the word itself"));
  }

  private void wrong(String what, String remedy) {
    problems.add(
        Problem.error(
            Config.FILE,
            written.line(),
            "the query \"" + written.sentence() + "\" " + what,
            remedy));
  }
}

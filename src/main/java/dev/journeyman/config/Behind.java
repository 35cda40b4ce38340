package dev.journeyman.config;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What journeys may ask of the app behind its pages. */
public record Behind(Optional<Database> database, List<NamedQuery> queries) {

  public static final Behind NONE = new Behind(Optional.empty(), List.of());

  public Behind {
    queries = List.copyOf(queries);
  }

  /** The texts in which a port may be named. */
  Stream<String> addresses() {
    return Stream.concat(
        database.stream().map(Database::url),
        queries.stream().flatMap(query -> query.http().stream()));
  }

  Behind withAddresses(UnaryOperator<String> fill) {
    return new Behind(
        database.map(
            d -> new Database(fill.apply(d.url()), d.driver(), d.jar(), d.user(), d.password())),
        queries.stream().map(query -> filled(query, fill)).toList());
  }

  private static NamedQuery filled(NamedQuery query, UnaryOperator<String> fill) {
    return new NamedQuery(
        query.sentence(),
        query.line(),
        query.sql(),
        query.http().map(fill),
        query.json(),
        query.headers(),
        query.command(),
        query.wanted(),
        query.writes());
  }
}

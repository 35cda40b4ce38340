package dev.journeyman.config;

import dev.journeyman.config.NamedQuery.Wanted;
import dev.journeyman.source.Fields;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the keys {@code behind} and {@code database}. */
final class BehindReader {

  private static final String QUERIES = "behind";
  private static final String DATABASE = "database";

  /** What {@code writes} may be. */
  private enum Writes {
    REFUSED,
    ALLOWED
  }

  private BehindReader() {}

  static Behind read(Fields fields) {
    Map<String, Integer> lines = fields.lines(QUERIES);
    List<NamedQuery> queries = new ArrayList<>();
    fields
        .parts(QUERIES)
        .forEach(
            (sentence, part) ->
                queries.add(query(sentence, lines.getOrDefault(sentence, 1), part)));
    return new Behind(fields.part(DATABASE).flatMap(part -> database(part, fields)), queries);
  }

  private static NamedQuery query(String sentence, int line, Fields part) {
    Map<Wanted, String> wanted = new EnumMap<>(Wanted.class);
    for (Wanted each : Wanted.values()) {
      part.text(each.name().toLowerCase(Locale.ROOT)).ifPresent(text -> wanted.put(each, text));
    }
    NamedQuery query =
        new NamedQuery(
            sentence,
            line,
            part.text("sql"),
            part.text("http"),
            part.text("json"),
            part.map("headers"),
            part.texts("command"),
            wanted,
            part.oneOf("writes", Writes.class).equals(Optional.of(Writes.ALLOWED)));
    part.refuseOthers();
    return query;
  }

  private static Optional<Database> database(Fields part, Fields fields) {
    Optional<String> url =
        needed(part, "url", "write one such as jdbc:postgresql://localhost/shop", fields);
    Optional<String> driver =
        needed(part, "driver", "name its class, such as org.postgresql.Driver", fields);
    Optional<String> jar =
        needed(
            part,
            "jar",
            "give a path, or org.postgresql:postgresql:VERSION for one of Maven",
            fields);
    Database database =
        new Database(
            url.orElse(""),
            driver.orElse(""),
            jar.orElse(""),
            part.text("user").orElse(""),
            part.text("password").orElse(""));
    part.refuseOthers();
    return url.isPresent() && driver.isPresent() && jar.isPresent()
        ? Optional.of(database)
        : Optional.empty();
  }

  private static Optional<String> needed(Fields part, String key, String remedy, Fields fields) {
    Optional<String> text = part.text(key).filter(value -> !value.isBlank());
    if (text.isEmpty()) {
      fields.invalid(DATABASE, "without " + key, remedy);
    }
    return text;
  }
}

package dev.journeyman.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A sentence of journeys, and where the app is asked whether it is true; as written, not yet
 * checked.
 *
 * @param sentence in the author's words, with {@code {placeholders}}
 * @param line where it stands in the file
 * @param json the way to a value in the answer over HTTP
 * @param headers what to send over HTTP; secrets stay names
 * @param command the words of a command, which no shell reads
 * @param wanted what the answer must be
 * @param writes whether the statement may change the database
 */
public record NamedQuery(
    String sentence,
    int line,
    Optional<String> sql,
    Optional<String> http,
    Optional<String> json,
    Map<String, String> headers,
    List<String> command,
    Map<Wanted, String> wanted,
    boolean writes) {

  /** What may be wanted of an answer. */
  public enum Wanted {
    /** The value is this one. */
    IS,
    /** The value has this text in it. */
    CONTAINS,
    /** HTTP answers with this status. */
    STATUS,
    /** The command ends with this exit code. */
    EXIT
  }

  public NamedQuery {
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    command = List.copyOf(command);
    wanted = Collections.unmodifiableMap(new LinkedHashMap<>(wanted));
  }

  /** All of it but where it stands. */
  String told() {
    return sentence
        + ": "
        + Stream.of(
                part("sql", sql),
                part("http", http),
                part("json", json),
                part("headers", Optional.of(headers).filter(it -> !it.isEmpty())),
                part("command", Optional.of(command).filter(it -> !it.isEmpty())),
                part("wants", Optional.of(wanted)),
                part("writes", Optional.of(writes)))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", "));
  }

  private static Optional<String> part(String name, Optional<?> value) {
    return value.map(it -> name + " " + it);
  }
}

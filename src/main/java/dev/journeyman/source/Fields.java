package dev.journeyman.source;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads the keys of a YAML map as typed values and collects what is wrong. A key that was asked for
 * is known; {@link #refuseOthers} reports the rest, so no second list of keys exists.
 */
public final class Fields {
  private final String file;
  private final List<Problem> problems;
  private final Map<String, Yaml.Entry> entries = new LinkedHashMap<>();
  private final Set<String> known = new LinkedHashSet<>();

  private Fields(String file, List<Problem> problems) {
    this.file = file;
    this.problems = problems;
  }

  /** Reads a text whose keys are to be asked for; problems are added to the given list. */
  public static Fields read(String file, int firstLine, String text, List<Problem> problems) {
    Fields fields = new Fields(file, problems);
    YamlReading reading = YamlReading.of(file, firstLine, text);
    problems.addAll(reading.problems());
    reading.root().ifPresent(fields::fill);
    return fields;
  }

  private void fill(Yaml root) {
    if (root instanceof Yaml.Mapping mapping) {
      mapping.entries().forEach(entry -> entries.putIfAbsent(entry.key(), entry));
    } else if (!(root instanceof Yaml.Scalar scalar && scalar.missing())) {
      error(root.line(), "this is a " + root.kind(), "write one \"key: value\" in each line");
    }
  }

  /** Returns the text of a key. */
  public Optional<String> text(String key) {
    return entry(key).flatMap(entry -> scalar(key, entry.value()));
  }

  /** Returns the texts of a key, which may hold a list or a single value. */
  public List<String> texts(String key) {
    return entry(key).stream()
        .flatMap(
            entry ->
                entry.value() instanceof Yaml.Items list
                    ? list.items().stream()
                    : Stream.of(entry.value()))
        .flatMap(item -> scalar(key, item).stream())
        .toList();
  }

  /** Returns the names and texts of a key that holds a map, in order. */
  public Map<String, String> map(String key) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Yaml.Entry entry : mapping(key)) {
      scalar(key + "." + entry.key(), entry.value())
          .ifPresent(text -> texts.putIfAbsent(entry.key(), text));
    }
    return texts;
  }

  /** Returns the keys of each name in a key that holds a map of maps, in order. */
  public Map<String, Fields> parts(String key) {
    Map<String, Fields> parts = new LinkedHashMap<>();
    for (Yaml.Entry entry : mapping(key)) {
      parts.computeIfAbsent(entry.key(), name -> part(entry.value()));
    }
    return parts;
  }

  /** Returns the keys of a key that holds a map. */
  public Optional<Fields> part(String key) {
    return entry(key).map(Yaml.Entry::value).map(this::part);
  }

  private Fields part(Yaml value) {
    Fields part = new Fields(file, problems);
    part.fill(value);
    return part;
  }

  /** Returns the duration of a key. */
  public Optional<Duration> duration(String key) {
    Optional<String> text = text(key);
    Optional<Duration> duration = text.flatMap(Spans::parse);
    if (text.isPresent() && duration.isEmpty()) {
      invalid(key, text.get(), "write a time such as 90s, 2m or 1h");
    }
    return duration;
  }

  /** Returns the constant of a key; {@code PAINTED_DOOR} is written {@code painted-door}. */
  public <E extends Enum<E>> Optional<E> oneOf(String key, Class<E> type) {
    Map<String, E> allowed = new LinkedHashMap<>();
    for (E constant : type.getEnumConstants()) {
      allowed.put(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'), constant);
    }
    Optional<String> text = text(key);
    Optional<E> found =
        text.map(written -> written.toLowerCase(Locale.ROOT))
            .flatMap(written -> Optional.ofNullable(allowed.get(written)));
    if (text.isPresent() && found.isEmpty()) {
      invalid(key, text.get(), "write one of " + String.join(", ", allowed.keySet()));
    }
    return found;
  }

  /** Returns the line of a key. */
  public OptionalInt line(String key) {
    return entry(key).stream().mapToInt(Yaml.Entry::line).findFirst();
  }

  /** Returns the line of each name in a key that holds a map. */
  public Map<String, Integer> lines(String key) {
    Map<String, Integer> lines = new LinkedHashMap<>();
    if (entry(key).map(Yaml.Entry::value).orElse(null) instanceof Yaml.Mapping map) {
      map.entries().forEach(entry -> lines.putIfAbsent(entry.key(), entry.line()));
    }
    return lines;
  }

  /** Reports the value of a key as wrong. */
  public void invalid(String key, String value, String remedy) {
    error(line(key).orElse(1), key + " is \"" + shortened(value) + "\"", remedy);
  }

  /** Reports each key that nobody has asked for. */
  public void refuseOthers() {
    Vocabulary vocabulary = new Vocabulary(known);
    for (Yaml.Entry entry : entries.values()) {
      if (!known.contains(entry.key())) {
        error(
            entry.line(),
            "the key \"" + shortened(entry.key()) + "\" is not known",
            vocabulary.remedy(entry.key()));
      }
    }
  }

  private Optional<Yaml.Entry> entry(String key) {
    known.add(key);
    return Optional.ofNullable(entries.get(key));
  }

  private List<Yaml.Entry> mapping(String key) {
    Optional<Yaml.Entry> entry = entry(key);
    if (entry.isEmpty()) {
      return List.of();
    }
    if (entry.get().value() instanceof Yaml.Mapping mapping) {
      return mapping.entries();
    }
    error(entry.get().line(), key + " is not a map", "write it as {name: value}");
    return new ArrayList<>();
  }

  private Optional<String> scalar(String key, Yaml value) {
    if (!(value instanceof Yaml.Scalar scalar)) {
      error(
          value.line(),
          key + " is a " + value.kind(),
          "write a single value, in quotes if it begins with a bracket");
      return Optional.empty();
    }
    if (scalar.missing()) {
      error(
          value.line(),
          key + " has no value",
          "write one, \"\" for an empty one, or remove the key");
      return Optional.empty();
    }
    return Optional.of(scalar.text());
  }

  private void error(int line, String message, String remedy) {
    problems.add(Problem.error(file, line, message, remedy));
  }

  private static String shortened(String value) {
    String line = value.replace('\n', ' ');
    return line.length() > 60 ? line.substring(0, 60) + "..." : line;
  }
}

package dev.journeyman.journey;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands between the fences at the top of a journey; {@code data} keeps its order. */
public record FrontMatter(
    List<String> tags,
    Optional<String> owner,
    Optional<Criticality> severity,
    Optional<Stage> stage,
    String start,
    Optional<String> as,
    Map<String, String> data,
    List<String> covers,
    Optional<Duration> timeout,
    Optional<String> budget) {

  /** Stands for a file without front matter. */
  public static final FrontMatter EMPTY =
      new FrontMatter(
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          "/",
          Optional.empty(),
          Map.of(),
          List.of(),
          Optional.empty(),
          Optional.empty());

  /** Every key that a file can have, and what it says. */
  public static final Map<String, String> KEYS = keys();

  public FrontMatter {
    tags = List.copyOf(tags);
    data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
    covers = List.copyOf(covers);
  }

  /** Returns a copy with other data. */
  public FrontMatter withData(Map<String, String> other) {
    return new FrontMatter(tags, owner, severity, stage, start, as, other, covers, timeout, budget);
  }

  /** Returns a copy that may go on as long, and use as much, as another says. */
  public FrontMatter withLimitsOf(FrontMatter other) {
    return new FrontMatter(
        tags, owner, severity, stage, start, as, data, covers, other.timeout, other.budget);
  }

  private static Map<String, String> keys() {
    Map<String, String> keys = new LinkedHashMap<>();
    keys.put("owner", "the team that answers for the journey");
    keys.put("tags", "by which journeys are chosen: [smoke, revenue]");
    keys.put("severity", "how bad it is when the journey fails");
    keys.put("stage", "how real the thing is that the journey walks through");
    keys.put("start", "where the journey begins: a path or an address");
    keys.put("data", "values for names: {email: \"pat@example.com\"}");
    keys.put("covers", "the source that the journey protects: [\"src/checkout/**\"]");
    keys.put("id", "what its reports and recordings are called");
    keys.put("as", "a named session");
    keys.put("timeout", "how long the journey may go on: 2m");
    keys.put("budget", "what it may ask of models: 50 calls, $0.50");
    return Collections.unmodifiableMap(keys);
  }
}

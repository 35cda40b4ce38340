package dev.journeyman.config;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * How to start and reach the app under test.
 *
 * @param folder where the file lies and the command runs
 * @param secrets environment variable by secret name
 * @param patience how long the app may take to become ready
 * @param browser the path of the browser to use
 * @param guardrails the folder whose files say what must hold throughout every journey
 * @param retries how often a journey that failed is tried again
 * @param footage what is kept of how journeys looked and went
 * @param history the file that remembers earlier runs
 * @param behind what journeys may ask of the app behind its pages
 * @param requirements documents that say what the app must do
 */
public record Config(
    Path folder,
    Optional<String> command,
    Optional<String> url,
    Optional<String> ready,
    Map<String, String> env,
    List<String> origins,
    Map<String, String> secrets,
    Optional<Duration> patience,
    Optional<String> browser,
    String guardrails,
    Optional<Integer> retries,
    Optional<String> history,
    Footage footage,
    Models models,
    Behind behind,
    List<String> requirements) {

  public static final String FILE = "journeyman.yaml";

  static final String GUARDRAILS = "docs/guardrails";

  /** More tries than these do not make a verdict more certain. */
  public static final int MOST_RETRIES = 3;

  static final String PORT = "{{port}}";

  public Config {
    env = Collections.unmodifiableMap(new LinkedHashMap<>(env));
    origins = List.copyOf(origins);
    requirements = List.copyOf(requirements);
    secrets = Collections.unmodifiableMap(new LinkedHashMap<>(secrets));
  }

  /** Stands for a folder without the file. */
  public static Config empty(Path folder) {
    return new Config(
        folder,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        List.of(),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        GUARDRAILS,
        Optional.empty(),
        Optional.empty(),
        Footage.NONE,
        Models.NONE,
        Behind.NONE,
        List.of());
  }

  /** Reads {@code journeyman.yaml} of a folder; an absent file is an empty config. */
  public static ConfigReading read(Path folder) {
    return new ConfigReader(folder).read();
  }

  /** Returns a copy whose command runs in another folder. */
  public Config in(Path other) {
    return new Config(
        other,
        command,
        url,
        ready,
        env,
        origins,
        secrets,
        patience,
        browser,
        guardrails,
        retries,
        history,
        footage,
        models,
        behind,
        requirements);
  }

  /** Tells whether a free port must be chosen before the app is started. */
  public boolean needsPort() {
    return Stream.of(
                command.stream(),
                url.stream(),
                ready.stream(),
                origins.stream(),
                behind.addresses())
            .flatMap(texts -> texts)
            .anyMatch(text -> text.contains(PORT))
        || env.values().stream().anyMatch(text -> text.contains(PORT));
  }

  /** Each setting by its key, in words, so that two configs can be held against each other. */
  public Map<String, String> told() {
    Map<String, String> told = new LinkedHashMap<>();
    told.put("command", command.orElse(""));
    told.put("url", url.orElse(""));
    told.put("ready", ready.orElse(""));
    told.put("env", pairs(env));
    told.put("origins", String.join(", ", origins));
    told.put("secrets", pairs(secrets));
    told.put("patience", patience.map(it -> it.toSeconds() + "s").orElse(""));
    told.put("browser", browser.orElse(""));
    told.put("guardrails", guardrails);
    told.put("requirements", String.join(", ", requirements));
    told.put("retries", retries.map(String::valueOf).orElse(""));
    told.put("history", history.orElse(""));
    told.put("video", footage.video().orElse(""));
    told.put("trace", footage.trace().orElse(""));
    told.put("model", models.model().orElse(""));
    told.put("model-url", models.url().orElse(""));
    told.put("dialect", models.dialect().orElse(""));
    told.put("judge", models.judge().orElse(""));
    told.put("second-judge", models.secondJudge().orElse(""));
    told.put("allow", String.join(", ", models.allow()));
    told.put("budget", models.budget().orElse(""));
    told.put("run-budget", models.runBudget().orElse(""));
    told.put("database", behind.database().map(Database::told).orElse(""));
    told.put("behind", behind.queries().stream().map(NamedQuery::told).collect(joining("; ")));
    return told;
  }

  private static String pairs(Map<String, String> map) {
    return map.entrySet().stream()
        .map(each -> each.getKey() + ": " + each.getValue())
        .collect(joining(", "));
  }

  /** Returns a copy in which {@code {{port}}} is the given port. */
  public Config withPort(int port) {
    UnaryOperator<String> fill = text -> text.replace(PORT, Integer.toString(port));
    Map<String, String> filled = new LinkedHashMap<>(env);
    filled.replaceAll((name, value) -> fill.apply(value));
    return new Config(
        folder,
        command.map(fill),
        url.map(fill),
        ready.map(fill),
        filled,
        origins.stream().map(fill).toList(),
        secrets,
        patience,
        browser,
        guardrails,
        retries,
        history,
        footage,
        models,
        behind.withAddresses(fill),
        requirements);
  }
}

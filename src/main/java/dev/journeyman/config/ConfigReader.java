package dev.journeyman.config;

import dev.journeyman.source.Fields;
import dev.journeyman.source.Problem;
import dev.journeyman.source.TextFile;
import dev.journeyman.source.TextReading;
import dev.journeyman.source.Vocabulary;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the file of a {@link Config} and checks each value by itself. */
final class ConfigReader {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*([A-Za-z]+)\\s*}}");
  private static final Vocabulary PLACEHOLDERS = new Vocabulary(Set.of("port"));

  private static final List<String> KEEP = List.of("off", "on", "failures");

  private final Path folder;
  private final List<Problem> problems = new ArrayList<>();

  ConfigReader(Path folder) {
    this.folder = folder;
  }

  ConfigReading read() {
    Path path = folder.resolve(Config.FILE);
    if (!Files.exists(path)) {
      return new ConfigReading(Config.empty(folder), List.of());
    }
    TextReading reading = TextFile.read(path, Config.FILE);
    problems.addAll(reading.problems());
    Config config = reading.text().map(this::config).orElseGet(() -> Config.empty(folder));
    problems.sort(Comparator.comparingInt(Problem::line));
    return new ConfigReading(config, problems);
  }

  private Config config(TextFile file) {
    Fields fields = Fields.read(file.file(), 1, file.text(), problems);
    Config config =
        new Config(
            folder,
            filled(fields, "command"),
            filled(fields, "url"),
            filled(fields, "ready"),
            fields.map("env"),
            fields.texts("origins").stream().map(ConfigReader::withoutSlash).toList(),
            fields.map("secrets"),
            fields.duration("patience"),
            filled(fields, "browser"),
            filled(fields, "guardrails").orElse(Config.GUARDRAILS),
            retries(fields),
            filled(fields, "history"),
            new Footage(keep(fields, "video"), keep(fields, "trace")),
            models(fields),
            BehindReader.read(fields),
            fields.texts("requirements"));
    fields.refuseOthers();
    check(config, fields);
    return config;
  }

  private Models models(Fields fields) {
    Models models =
        new Models(
            filled(fields, "model"),
            filled(fields, "model-url"),
            filled(fields, "dialect"),
            filled(fields, "judge"),
            filled(fields, "second-judge"),
            fields.texts("allow"),
            filled(fields, "budget"),
            filled(fields, "run-budget"));
    models
        .url()
        .filter(url -> !isWeb(url))
        .ifPresent(
            url -> fields.invalid("model-url", url, "write one such as http://localhost:8000/v1"));
    return models;
  }

  private Optional<String> filled(Fields fields, String key) {
    Optional<String> text = fields.text(key);
    if (text.isPresent() && text.get().isBlank()) {
      fields.invalid(key, text.get(), "write a value, or remove the key");
    }
    return text.filter(value -> !value.isBlank());
  }

  private static Optional<String> keep(Fields fields, String key) {
    Optional<String> text = fields.text(key);
    text.filter(each -> !KEEP.contains(each))
        .ifPresent(each -> fields.invalid(key, each, "write " + String.join(", ", KEEP)));
    return text.filter(KEEP::contains);
  }

  private static Optional<Integer> retries(Fields fields) {
    Optional<String> text = fields.text("retries");
    Optional<Integer> retries =
        text.filter(each -> each.matches("[0-" + Config.MOST_RETRIES + "]")).map(Integer::valueOf);
    if (text.isPresent() && retries.isEmpty()) {
      fields.invalid("retries", text.get(), "write a number from 0 to " + Config.MOST_RETRIES);
    }
    return retries;
  }

  private void check(Config config, Fields fields) {
    config
        .url()
        .filter(url -> !isWeb(url))
        .ifPresent(url -> fields.invalid("url", url, "write one such as http://localhost:3000"));
    config.origins().stream()
        .filter(origin -> !isOrigin(origin))
        .forEach(
            origin ->
                fields.invalid(
                    "origins",
                    origin,
                    "write scheme, host and port, such as http://localhost:3000"));
    if (fields.line("guardrails").isPresent() && !Files.isDirectory(guardrails(config))) {
      fields.invalid("guardrails", config.guardrails(), "write a folder of this project");
    }
    config.requirements().stream()
        .filter(file -> !isDocument(file))
        .forEach(
            file ->
                fields.invalid(
                    "requirements",
                    file,
                    "write a markdown file of this project, such as docs/prd.md"));
    checkNames(fields.lines("env"), "env");
    checkNames(fields.lines("secrets"), "secrets");
    checkVariables(config.secrets(), fields.lines("secrets"));
    checkPlaceholders(config, fields);
  }

  private Path guardrails(Config config) {
    try {
      return folder.resolve(config.guardrails());
    } catch (InvalidPathException e) {
      return folder.resolve(Config.FILE);
    }
  }

  private boolean isDocument(String file) {
    try {
      Path path = folder.resolve(file).normalize();
      return file.toLowerCase(Locale.ROOT).endsWith(".md")
          && path.startsWith(folder.normalize())
          && Files.isRegularFile(path);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private void checkNames(Map<String, Integer> lines, String key) {
    lines.forEach(
        (name, line) -> {
          if (!NAME.matcher(name).matches()) {
            error(
                line,
                key + " has the name \"" + name + "\"",
                "use letters, digits and underscores");
          }
        });
  }

  /** The value is not quoted: people who err here have written the secret itself. */
  private void checkVariables(Map<String, String> secrets, Map<String, Integer> lines) {
    secrets.forEach(
        (name, variable) -> {
          if (!NAME.matcher(variable).matches()) {
            error(
                lines.getOrDefault(name, 1),
                "the secret " + name + " does not name an environment variable",
                "write "
                    + name
                    + ": SHOP_"
                    + name
                    + " and set that variable where Journeyman runs");
          }
        });
  }

  private void checkPlaceholders(Config config, Fields fields) {
    config.command().ifPresent(text -> checkPlaceholders(text, "command", fields));
    config.url().ifPresent(text -> checkPlaceholders(text, "url", fields));
    config.ready().ifPresent(text -> checkPlaceholders(text, "ready", fields));
    config.origins().forEach(text -> checkPlaceholders(text, "origins", fields));
    config.env().values().forEach(text -> checkPlaceholders(text, "env", fields));
  }

  /** Only a likely typing error is refused: a shell command may have braces of its own. */
  private static void checkPlaceholders(String text, String key, Fields fields) {
    Matcher matcher = PLACEHOLDER.matcher(text);
    while (matcher.find()) {
      String name = matcher.group(1);
      if (!matcher.group().equals(Config.PORT) && PLACEHOLDERS.typoOf(name).isPresent()) {
        fields.invalid(key, text, "write " + Config.PORT + " for the port that is chosen");
      }
    }
  }

  private static String withoutSlash(String origin) {
    return origin.endsWith("/") ? origin.substring(0, origin.length() - 1) : origin;
  }

  private static boolean isWeb(String url) {
    return parsed(url)
        .filter(uri -> Set.of("http", "https").contains(String.valueOf(uri.getScheme())))
        .filter(uri -> uri.getHost() != null)
        .isPresent();
  }

  private static boolean isOrigin(String text) {
    return isWeb(text)
        && parsed(text)
            .filter(uri -> String.valueOf(uri.getRawPath()).isEmpty())
            .filter(uri -> uri.getRawQuery() == null && uri.getRawFragment() == null)
            .filter(uri -> uri.getRawUserInfo() == null)
            .isPresent();
  }

  private static Optional<URI> parsed(String url) {
    try {
      return Optional.of(new URI(url.replace(Config.PORT, "1")));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private void error(int line, String message, String remedy) {
    problems.add(Problem.error(Config.FILE, line, message, remedy));
  }
}

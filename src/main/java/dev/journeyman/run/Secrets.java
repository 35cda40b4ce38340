package dev.journeyman.run;

import dev.journeyman.config.Config;
import dev.journeyman.evidence.Redactor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The secrets of a run by name; their values go to the fields of the page and nowhere else.
 *
 * @param keys the keys to models by variable, which go nowhere at all
 */
record Secrets(Map<String, String> values, Map<String, String> keys) {

  private static final Pattern NAMED = Pattern.compile("\\{\\{\\s*secret\\.([^{}\\s]+)\\s*}}");

  static Secrets of(Config config, Map<String, String> environment) {
    Map<String, String> values = new LinkedHashMap<>();
    config
        .secrets()
        .forEach(
            (name, variable) -> {
              String value = environment.get(variable);
              if (value != null && !value.isEmpty()) {
                values.put(name, value);
              }
            });
    return new Secrets(values, Keys.all(environment));
  }

  /** Why a secret that a journey names cannot be used. */
  static Optional<String> trouble(String name, Config config, Map<String, String> environment) {
    String variable = config.secrets().get(name);
    if (variable == null) {
      return Optional.of("the secret \"" + name + "\" is not in " + Config.FILE);
    }
    String value = environment.getOrDefault(variable, "");
    if (value.isEmpty()) {
      return Optional.of(
          "the secret \"" + name + "\" is read from " + variable + ", which is not set");
    }
    return value.length() < Redactor.SHORTEST
        ? Optional.of(
            "the secret \""
                + name
                + "\" is shorter than "
                + Redactor.SHORTEST
                + " characters, so it could not be kept out of reports")
        : Optional.empty();
  }

  static String remedy(String name, Config config) {
    String variable = config.secrets().get(name);
    return variable == null
        ? "add under secrets: " + name + ": NAME_OF_AN_ENVIRONMENT_VARIABLE"
        : "set " + variable + " in the environment";
  }

  Redactor redactor() {
    Map<String, String> all = new LinkedHashMap<>(keys);
    all.putAll(values);
    return new Redactor(all);
  }

  /** The text with its secrets in it, for typing only. */
  String fill(String text) {
    return NAMED
        .matcher(text)
        .replaceAll(m -> Matcher.quoteReplacement(values.getOrDefault(m.group(1), m.group())));
  }
}

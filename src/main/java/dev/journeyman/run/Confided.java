package dev.journeyman.run;

import dev.journeyman.config.Config;
import dev.journeyman.evidence.Redactor;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Sight;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The secrets that a person typed while recording: only their names go on from here. */
final class Confided {

  private final Secrets known;
  private final Map<String, String> added = new LinkedHashMap<>();
  private final Map<String, String> byField = new LinkedHashMap<>();
  private Redactor redactor;

  Confided(Config config, Map<String, String> environment) {
    known = Secrets.of(config, environment);
    redactor = known.redactor();
  }

  /** What a field was given so far, where it takes a secret. */
  String typedInto(Element field) {
    return byField.getOrDefault(field.ref(), "");
  }

  /** Take a secret in; the placeholder that stands for it. */
  String confide(Element field, String value) {
    byField.put(field.ref(), value);
    String name =
        known.values().entrySet().stream()
            .filter(e -> e.getValue().equals(value))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElseGet(() -> name(field, value));
    if (!known.values().containsKey(name)) {
      added.put(name, value);
    }
    renew();
    return "{{secret." + name + "}}";
  }

  /** A secret that was typed and whose value nobody tells: the placeholder that stands for it. */
  String expect(Element field) {
    String name = base(field);
    if (!known.values().containsKey(name)) {
      added.putIfAbsent(name, "");
    }
    return "{{secret." + name + "}}";
  }

  private static String base(Element field) {
    String base =
        field
            .title()
            .toUpperCase(Locale.ROOT)
            .replaceAll("[^A-Z0-9]+", "_")
            .replaceAll("^_+|_+$", "");
    return base.isEmpty() || Character.isDigit(base.charAt(0)) ? "PASSWORD" : base;
  }

  private String name(Element field, String value) {
    String named = base(field);
    String name = named;
    for (int i = 2; isTaken(name, value); i++) {
      name = named + "_" + i;
    }
    return name;
  }

  /** A name is free for a longer value that begins with its own: somebody is still typing. */
  private boolean isTaken(String name, String value) {
    String other = added.getOrDefault(name, value);
    return known.values().containsKey(name) || !value.startsWith(other);
  }

  private void renew() {
    Map<String, String> all = new LinkedHashMap<>(known.values());
    all.putAll(added);
    redactor = new Secrets(all, known.keys()).redactor();
  }

  /** A text with its secrets in it, for typing only. */
  String fill(String text) {
    Map<String, String> all = new LinkedHashMap<>(known.values());
    all.putAll(added);
    return new Secrets(all, Map.of()).fill(text);
  }

  /** Takes out what is known until now. */
  Redactor redactor() {
    return redactor;
  }

  String redact(String text) {
    return redactor.redact(text);
  }

  /** Whether a page shows a secret. */
  boolean isSeenOn(Sight sight) {
    return redactor.finds(sight.text())
        || sight.elements().stream()
            .anyMatch(e -> redactor.finds(e.value().orElse("")) || redactor.finds(e.name()));
  }

  /** What journeyman.yaml does not name yet: a variable to set by the name of the secret. */
  Map<String, String> toAdd() {
    Map<String, String> variables = new TreeMap<>();
    added.keySet().forEach(name -> variables.put(name, "APP_" + name));
    return variables;
  }
}

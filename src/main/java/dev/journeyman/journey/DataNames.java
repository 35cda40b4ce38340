package dev.journeyman.journey;

import dev.journeyman.source.Problem;
import dev.journeyman.source.Vocabulary;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks the placeholders of one journey against the names that will have a value. */
final class DataNames {
  private static final int MAX_LENGTH = 10_000;
  private static final int MAX_NAMES = 200;
  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.-]*");

  private final Map<String, Line> data;
  private final Set<String> known;
  private final Map<String, Long> lengths = new HashMap<>();
  private final Set<String> open = new HashSet<>();
  private final Collection<Problem> problems;

  DataNames(Map<String, Line> data, Set<String> extra, Collection<Problem> problems) {
    this.data = data.size() > MAX_NAMES ? Map.of() : data;
    this.known = new LinkedHashSet<>(data.keySet());
    known.addAll(extra);
    known.add(Placeholders.RUN_ID);
    this.problems = problems;
    if (data.size() > MAX_NAMES) {
      Line first = data.values().iterator().next();
      error(first, "data has more than " + MAX_NAMES + " names", "keep what the steps use");
    }
  }

  /** Checks the data itself: its names, what its values refer to, and how long they become. */
  void checkData() {
    data.forEach(
        (name, value) -> {
          checkName(name, value);
          checkAction(value);
          if (length(name) > MAX_LENGTH) {
            error(value, name + " becomes longer than " + MAX_LENGTH + " characters", "shorten it");
          }
        });
  }

  /** Checks a sentence that says what to do; it may name secrets. */
  void checkAction(Line line) {
    if (Placeholders.malformed(line.text())) {
      error(line, "a {{ has no name and }} after it", "write {{name}}");
    }
    for (String name : Placeholders.names(line.text())) {
      if (name.startsWith(Placeholders.SECRET)) {
        checkSecret(line, name);
      } else if (!known.contains(name)) {
        unknown(line, name);
      }
    }
  }

  /** Checks a text that is shown or looked for, where a secret would come to light. */
  void checkOpenly(Line line, String what) {
    checkAction(line);
    for (String name : Placeholders.names(line.text())) {
      if (isSecret(name, new HashSet<>())) {
        error(
            line,
            "{{" + name + "}} is a secret, and " + what + " would give it away",
            "use secrets in steps only");
      }
    }
  }

  private boolean isSecret(String name, Set<String> seen) {
    if (name.startsWith(Placeholders.SECRET)) {
      return true;
    }
    Line value = data.get(name);
    return value != null
        && seen.add(name)
        && Placeholders.names(value.text()).stream().anyMatch(inner -> isSecret(inner, seen));
  }

  private void checkName(String name, Line value) {
    if (name.startsWith(Placeholders.SECRET) || name.equals(Placeholders.RUN_ID)) {
      error(value, "the name \"" + name + "\" is kept for Journeyman", "choose another name");
    } else if (!NAME.matcher(name).matches()) {
      error(
          value,
          "the name \"" + name + "\" cannot stand in {{ }}",
          "use letters, digits, dots, hyphens and underscores");
    }
  }

  private void checkSecret(Line line, String name) {
    String secret = name.substring(Placeholders.SECRET.length());
    if (!secret.matches("[A-Za-z_][A-Za-z0-9_]*")) {
      error(
          line,
          "\"" + secret + "\" is no name of a secret",
          "write one such as {{secret.PASSWORD}}");
    }
  }

  private void unknown(Line line, String name) {
    if (name.isEmpty()) {
      error(line, "{{}} has no name", "write {{name}}");
      return;
    }
    String near = Vocabulary.of(known).nearest(name).orElse(Placeholders.RUN_ID);
    error(
        line,
        "{{" + name + "}} has no value",
        "add it to data in the front matter; the nearest known one is {{" + near + "}}");
  }

  /** The length of a value when it is filled; a cycle is reported where it closes. */
  private long length(String name) {
    Line value = data.get(name);
    Long known = lengths.get(name);
    if (value == null || known != null) {
      return known == null ? 0 : known;
    }
    open.add(name);
    long length = value.text().length();
    for (String inner : Placeholders.names(value.text())) {
      if (open.contains(inner)) {
        error(
            value,
            "the value of " + name + " leads back to itself by {{" + inner + "}}",
            "write one of them out");
      } else {
        length = Math.min(MAX_LENGTH + 1L, length + length(inner));
      }
    }
    open.remove(name);
    lengths.put(name, length);
    return length;
  }

  private void error(Line at, String message, String remedy) {
    problems.add(Problem.error(at.file(), at.number(), message, remedy));
  }
}

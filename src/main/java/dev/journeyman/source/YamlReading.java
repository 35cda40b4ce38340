package dev.journeyman.source;

import java.util.List;
import java.util.Optional;

/** A YAML tree, unless the text is empty or broken, and what is wrong with it. */
public record YamlReading(Optional<Yaml> root, List<Problem> problems) {
  public YamlReading {
    problems = List.copyOf(problems);
  }

  /**
   * Reads a YAML text that begins in the given line of a file. Nothing but text, lists and maps can
   * come out of it: tags are errors, and an alias may only stand for a single value, so that a
   * small file cannot grow.
   */
  public static YamlReading of(String file, int firstLine, String text) {
    return new YamlReader(file, firstLine, text).read();
  }
}

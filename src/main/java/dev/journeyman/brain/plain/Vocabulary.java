package dev.journeyman.brain.plain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The table of phrases, read once from {@code vocabulary.md}: those of steps and those of
 * expectations, in order.
 */
record Vocabulary(List<Phrase> steps, List<Phrase> expectations) {

  private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\| `([^`]+)` \\| (.+) \\|");

  static final Vocabulary ENGLISH = parse(text());

  Vocabulary {
    steps = List.copyOf(steps);
    expectations = List.copyOf(expectations);
  }

  static Stream<Phrase> rows() {
    return Stream.concat(ENGLISH.steps.stream(), ENGLISH.expectations.stream());
  }

  static String text() {
    try (InputStream in = Vocabulary.class.getResourceAsStream("vocabulary.md")) {
      if (in == null) {
        throw new IllegalStateException("vocabulary.md is not in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Vocabulary parse(String text) {
    List<Phrase> steps = new ArrayList<>();
    List<Phrase> expectations = new ArrayList<>();
    List<Phrase> current = steps;
    for (String line : text.lines().toList()) {
      if (line.startsWith("## Expectations")) {
        current = expectations;
      }
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        current.add(Phrase.of(row.group(1), row.group(2), row.group(3)));
      }
    }
    return new Vocabulary(steps, expectations);
  }
}

package dev.journeyman.testcase;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A test case that somebody wrote.
 *
 * @param file and {@code line}: where it begins
 * @param about what has no other place, in paragraphs
 * @param data values of the names that stand in braces in its lines
 * @param lack what else keeps it from being run, as the end of a sentence
 */
public record TestCase(
    String file,
    int line,
    String title,
    List<String> tags,
    List<String> about,
    Map<String, String> data,
    List<CaseStep> before,
    List<CaseStep> steps,
    Optional<String> lack) {

  /** What is done where a case only says what is expected. */
  static final String OPEN = "Open /.";

  public TestCase {
    tags = List.copyOf(tags);
    about = List.copyOf(about);
    data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
    before = List.copyOf(before);
    steps = List.copyOf(steps);
  }

  public TestCase titled(String other) {
    return new TestCase(file, line, other, tags, about, data, before, steps, lack);
  }

  /** Why it cannot be run as it is; nothing where it can. */
  public Optional<String> unready() {
    boolean promises = steps.stream().anyMatch(step -> !step.promises().isEmpty());
    return promises ? lack : lack.or(() -> Optional.of("it promises nothing"));
  }
}

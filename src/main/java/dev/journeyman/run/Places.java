package dev.journeyman.run;

import dev.journeyman.plan.Plan;
import dev.journeyman.plan.PlannedStep;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Where the steps of a plan stand in the file of its journey: those of other files where they are
 * included.
 */
record Places(List<Integer> lines) {

  private static final Pattern INCLUDE = Pattern.compile("(?i)\\s*>\\s*include\\s*:\\s*(.*?)\\s*");

  private record Include(int line, String target) {
    boolean names(String file) {
      return file.equals(target) || file.endsWith("/" + target.replaceFirst("^.*/", ""));
    }
  }

  static Places of(Plan plan, Path folder) {
    List<Include> includes = includes(folder.resolve(plan.file()));
    List<Integer> lines = new ArrayList<>();
    int last = 0;
    for (int i = 0; i < plan.steps().size(); i++) {
      PlannedStep step = plan.steps().get(i);
      last =
          step.file().equals(plan.file())
              ? step.line()
              : included(step, last, next(plan, i), includes);
      lines.add(last);
    }
    return new Places(List.copyOf(lines));
  }

  /**
   * The include between two lines that names the file of a step, else any, else the line before.
   */
  private static int included(PlannedStep step, int from, int to, List<Include> includes) {
    List<Include> between =
        includes.stream().filter(it -> it.line() >= from && it.line() < to).toList();
    Optional<Include> named = between.stream().filter(it -> it.names(step.file())).findFirst();
    return named.or(() -> between.stream().findFirst()).map(Include::line).orElse(from);
  }

  private static int next(Plan plan, int index) {
    return plan.steps().stream()
        .skip(index)
        .filter(step -> step.file().equals(plan.file()))
        .mapToInt(PlannedStep::line)
        .findFirst()
        .orElse(Integer.MAX_VALUE);
  }

  private static List<Include> includes(Path file) {
    List<Include> includes = new ArrayList<>();
    try {
      List<String> text =
          new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
      for (int i = 0; i < text.size(); i++) {
        Matcher include = INCLUDE.matcher(text.get(i));
        if (include.matches()) {
          includes.add(new Include(i + 1, include.group(1)));
        }
      }
    } catch (IOException gone) {
      // it was read a moment ago; then the steps of includes stand at the line before
      return List.of();
    }
    return includes;
  }

  int line(int index) {
    return lines.get(index);
  }

  /** The last step of a line: the one that stands there, or the last one above. */
  OptionalInt last(int line) {
    OptionalInt nearest = nearest(line);
    return nearest.isEmpty()
        ? nearest
        : IntStream.range(0, lines.size()).filter(i -> lines.get(i) == nearest.getAsInt()).max();
  }

  /** The first step of a line: the one that stands there, or the last one above. */
  OptionalInt first(int line) {
    OptionalInt nearest = nearest(line);
    return nearest.isEmpty()
        ? nearest
        : IntStream.range(0, lines.size())
            .filter(i -> lines.get(i) == nearest.getAsInt())
            .findFirst();
  }

  private OptionalInt nearest(int line) {
    return lines.stream().mapToInt(Integer::intValue).filter(at -> at <= line).max();
  }
}

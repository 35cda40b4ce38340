package dev.journeyman.discover;

import java.util.ArrayList;
import java.util.List;

/**
 * A journey that was not looked at by a person yet.
 *
 * @param file its name, without folder
 * @param prose how it was found, in paragraphs
 * @param needed how many steps lead there; of the others those are left out that cannot be done
 * @param left what is left to a person, as lines
 */
record Draft(
    String file,
    String title,
    List<String> prose,
    String start,
    List<Line> steps,
    int needed,
    List<String> outcome,
    List<String> left) {

  Draft(
      String file,
      String title,
      List<String> prose,
      String start,
      List<Line> steps,
      List<String> outcome,
      List<String> left) {
    this(file, title, prose, start, steps, steps.size(), outcome, left);
  }

  Draft {
    prose = List.copyOf(prose);
    steps = List.copyOf(steps);
    outcome = List.copyOf(outcome);
    left = List.copyOf(left);
  }

  /** A step and what must then be true. */
  record Line(String step, List<String> promises) {
    Line {
      promises = List.copyOf(promises);
    }

    static Line of(String step) {
      return new Line(step, List.of());
    }
  }

  boolean promises() {
    return steps.stream().anyMatch(it -> !it.promises().isEmpty());
  }

  Draft with(List<Line> otherSteps, List<String> otherOutcome) {
    return new Draft(file, title, prose, start, otherSteps, needed, otherOutcome, left);
  }

  Draft needing(int way) {
    return new Draft(file, title, prose, start, steps, way, outcome, left);
  }

  /** The same with other promises at its last step. */
  Draft promising(List<String> promises) {
    List<Line> lines = new ArrayList<>(steps);
    Line last = lines.remove(lines.size() - 1);
    lines.add(new Line(last.step(), promises));
    return with(lines, promises.stream().limit(1).toList());
  }

  /** As the file has it. */
  String markdown() {
    StringBuilder text =
        new StringBuilder("---\ntags: [smoke]\nstart: ").append(quoted(start)).append("\n---\n");
    text.append("# ").append(Quiet.text(title)).append("\n\n");
    prose.forEach(it -> text.append(it).append("\n\n"));
    text.append("## Steps\n");
    for (int i = 0; i < steps.size(); i++) {
      text.append(i + 1).append(". ").append(steps.get(i).step()).append(".\n");
      steps.get(i).promises().forEach(it -> text.append("   - ").append(it).append(".\n"));
    }
    if (!left.isEmpty()) {
      text.append("\n<!-- Left to a person, since it may change data:\n");
      left.forEach(it -> text.append(it).append('\n'));
      text.append("-->\n");
    }
    if (!outcome.isEmpty()) {
      text.append("\n## Outcome\n");
      outcome.forEach(it -> text.append("- ").append(it).append(".\n"));
    }
    return text.toString();
  }

  private static String quoted(String value) {
    return "'" + value.replace("'", "''") + "'";
  }
}

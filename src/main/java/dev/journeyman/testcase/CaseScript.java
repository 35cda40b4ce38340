package dev.journeyman.testcase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts what is given, done and expected where a journey has it, in the order in which it was
 * written: what is given before anything was done prepares; what is given later is one more step.
 */
public final class CaseScript {

  private final List<CaseStep> before = new ArrayList<>();
  private final List<CaseStep> steps = new ArrayList<>();
  private Optional<CaseKind> last = Optional.empty();

  /** The kind of the line that was added last. */
  public Optional<CaseKind> last() {
    return last;
  }

  /** Adds a line of what is done before each case; all of it prepares. */
  public void prepare(CaseKind kind, CaseLine line) {
    last = Optional.of(kind);
    if (kind != CaseKind.THEN || before.isEmpty()) {
      before.add(new CaseStep(line, List.of()));
    } else {
      promise(before, line);
    }
  }

  /** What comes now is no longer what is done before each case. */
  public void begin() {
    last = Optional.empty();
  }

  public void add(CaseKind kind, CaseLine line) {
    last = Optional.of(kind);
    switch (kind) {
      case GIVEN -> (steps.isEmpty() ? before : steps).add(new CaseStep(line, List.of()));
      case WHEN -> steps.add(new CaseStep(line, List.of()));
      case THEN -> expect(line);
    }
  }

  /** What is expected where nothing was done is expected after the last thing that was given. */
  private void expect(CaseLine line) {
    if (steps.isEmpty()) {
      steps.add(
          before.isEmpty()
              ? new CaseStep(CaseLine.of(TestCase.OPEN, line.line()), List.of())
              : before.remove(before.size() - 1));
    }
    promise(steps, line);
  }

  private static void promise(List<CaseStep> steps, CaseLine line) {
    int last = steps.size() - 1;
    steps.set(last, steps.get(last).promising(line));
  }

  public List<CaseStep> before() {
    return List.copyOf(before);
  }

  public List<CaseStep> steps() {
    return List.copyOf(steps);
  }
}

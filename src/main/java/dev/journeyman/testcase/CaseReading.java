package dev.journeyman.testcase;

import dev.journeyman.source.Problem;
import java.util.List;

/**
 * The test cases of a file, and what is wrong with it.
 *
 * @param told how it was read, where there was a choice
 */
public record CaseReading(List<TestCase> cases, List<String> told, List<Problem> problems) {
  public CaseReading {
    cases = List.copyOf(cases);
    told = List.copyOf(told);
    problems = List.copyOf(problems);
  }

  public static CaseReading of(List<TestCase> cases) {
    return new CaseReading(cases, List.of(), List.of());
  }

  public static CaseReading failed(Problem problem) {
    return new CaseReading(List.of(), List.of(), List.of(problem));
  }
}

package dev.journeyman.run;

import dev.journeyman.advice.Advice;
import dev.journeyman.source.Problem;
import java.util.List;

/** How an import ended. */
public sealed interface ImportEnd {

  /** Nothing was written: everything that is wrong with the files. */
  record Refused(List<Problem> problems) implements ImportEnd {
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Each case has a journey now.
   *
   * @param told how each file was read
   * @param problems of the files and the journeys that kept nothing from being written
   * @param lines of the journeys that are run
   */
  record Imported(
      List<String> told,
      List<ImportedCase> cases,
      List<Problem> problems,
      List<ImportedLine> lines,
      List<Advice> advice)
      implements ImportEnd {
    public Imported {
      told = List.copyOf(told);
      cases = List.copyOf(cases);
      problems = List.copyOf(problems);
      lines = List.copyOf(lines);
      advice = List.copyOf(advice);
    }
  }
}

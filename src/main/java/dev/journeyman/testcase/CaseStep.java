package dev.journeyman.testcase;

import java.util.ArrayList;
import java.util.List;

/** Something to do, and what must then be true. */
public record CaseStep(CaseLine deed, List<CaseLine> promises) {
  public CaseStep {
    promises = List.copyOf(promises);
  }

  CaseStep promising(CaseLine promise) {
    List<CaseLine> all = new ArrayList<>(promises);
    all.add(promise);
    return new CaseStep(deed, all);
  }
}

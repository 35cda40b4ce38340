package dev.journeyman.compare;

import dev.journeyman.verdict.Verdict;
import java.util.List;

/** What became of a journey from one version to another; what matters most comes first. */
public enum Change {
  /** It held and fails now. */
  WORSE,
  /** It could not be told on one of them. */
  UNSURE,
  /** It failed and holds now. */
  BETTER,
  /** Not the same on all, and none of them is what the others are to be. */
  OTHER,
  SAME;

  static Change between(Result base, Result head) {
    if (base.verdict().verdict() == head.verdict().verdict()) {
      return base.where().equals(head.where()) ? SAME : OTHER;
    }
    if (base.is(Verdict.BLOCKED) || head.is(Verdict.BLOCKED)) {
      return UNSURE;
    }
    return head.is(Verdict.PASSED) ? BETTER : WORSE;
  }

  static Change among(List<Result> candidates) {
    Result first = candidates.get(0);
    return candidates.stream().allMatch(other -> between(first, other) == SAME) ? SAME : OTHER;
  }
}

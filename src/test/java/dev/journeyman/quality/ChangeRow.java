package dev.journeyman.quality;

import dev.journeyman.demo.Change;
import dev.journeyman.verdict.JourneyVerdict;
import dev.journeyman.verdict.Verdict;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the journeys made of a shop with a harmless change.
 *
 * @param live walked by the words of the journeys alone, with nothing recorded and no model
 */
record ChangeRow(Change change, List<JourneyVerdict> live, List<JourneyVerdict> replayed) {

  ChangeRow {
    live = List.copyOf(live);
    replayed = List.copyOf(replayed);
  }

  /** How many passed, and why the others did not. */
  static String outcome(List<JourneyVerdict> verdicts) {
    long passed = count(verdicts, Verdict.PASSED);
    return Stream.concat(
            Stream.of(passed + " of " + verdicts.size() + " passed"),
            verdicts.stream().filter(v -> v.verdict() != Verdict.PASSED).map(ChangeRow::other))
        .collect(Collectors.joining("<br>"));
  }

  static long count(List<JourneyVerdict> verdicts, Verdict verdict) {
    return verdicts.stream().filter(each -> each.verdict() == verdict).count();
  }

  private static String other(JourneyVerdict verdict) {
    return "%s %s, %s: %s"
        .formatted(
            verdict.verdict(),
            verdict.plan().journey(),
            Catch.step(verdict),
            Catch.message(verdict))
        .replace("|", "\\|");
  }
}

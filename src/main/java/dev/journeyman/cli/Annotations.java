package dev.journeyman.cli;

import dev.journeyman.plan.Plan;
import dev.journeyman.plan.PlannedStep;
import dev.journeyman.verdict.ExpectationVerdict;
import dev.journeyman.verdict.JourneyVerdict;
import dev.journeyman.verdict.StepVerdict;
import dev.journeyman.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What GitHub shows at the lines of journeys: why one did not pass, and a warning of each that is
 * flaky. A line that begins with two colons is a command there, so nothing within it may end its
 * line, its properties or its message.
 */
record Annotations(Place place) {

  /** GitHub keeps no more of a kind for a step of a build. */
  private static final int MOST = 10;

  private static final int LONGEST = 4000;

  private record Line(String file, int number) {}

  /** The commands, where GitHub listens. */
  List<String> of(List<JourneyVerdict> verdicts) {
    if (!place.isGitHub()) {
      return List.of();
    }
    Stream<JourneyVerdict> bad = verdicts.stream().filter(v -> v.verdict() != Verdict.PASSED);
    Stream<JourneyVerdict> flaky = verdicts.stream().filter(JourneyVerdict::isFlaky);
    return Stream.concat(bad.limit(MOST).map(this::error), flaky.limit(MOST).map(this::warning))
        .toList();
  }

  private String error(JourneyVerdict verdict) {
    String title = verdict.verdict() + ": " + verdict.plan().title();
    return command("error", line(verdict), title, verdict.reason());
  }

  private String warning(JourneyVerdict flaky) {
    JourneyVerdict other = flaky.others().get(0);
    String message =
        "attempt "
            + other.attempt()
            + ": "
            + other.reason()
            + "; passed on attempt "
            + flaky.attempt();
    return command("warning", line(other), "FLAKY: " + flaky.plan().title(), message);
  }

  /** Where the promise is that decided, else the step, else the journey. */
  private static Line line(JourneyVerdict verdict) {
    Plan plan = verdict.plan();
    Optional<StepVerdict> step = verdict.decisive();
    return step.flatMap(s -> promise(s, verdict.verdict()))
        .map(promise -> new Line(promise.expectation().file(), promise.expectation().line()))
        .or(
            () ->
                Stream.concat(step.map(StepVerdict::step).stream(), plan.steps().stream())
                    .findFirst()
                    .map(Annotations::line))
        .orElseGet(() -> new Line(plan.file(), 1));
  }

  private static Line line(PlannedStep step) {
    return new Line(step.file(), step.line());
  }

  private static Optional<ExpectationVerdict> promise(StepVerdict step, Verdict verdict) {
    return Stream.concat(step.expectations().stream(), step.always().stream())
        .filter(e -> e.verdict() == verdict)
        .findFirst();
  }

  private String command(String kind, Line line, String title, String message) {
    String plain = Console.plain(message);
    return "::"
        + kind
        + " file="
        + property(place.fromRepository(line.file()))
        + ",line="
        + line.number()
        + ",title="
        + property(Console.plain(title))
        + "::"
        + data(plain.substring(0, Math.min(LONGEST, plain.length())));
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}

package dev.journeyman.report;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.journeyman.verdict.StepVerdict;
import dev.journeyman.verdict.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code ctrf.json}: the Common Test Report Format. */
record Ctrf(String reportFormat, String specVersion, String timestamp, Results results) {

  record Results(Tool tool, Totals summary, List<Test> tests) {}

  record Tool(String name, String version) {}

  record Totals(
      int tests,
      long passed,
      long failed,
      long skipped,
      long pending,
      long other,
      long flaky,
      long start,
      long stop,
      long duration) {}

  /** What is BLOCKED is {@code other}: neither held nor broken, and not left out on purpose. */
  enum Status {
    PASSED,
    FAILED,
    SKIPPED,
    OTHER;

    @JsonValue
    String text() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Status of(Verdict verdict) {
      return switch (verdict) {
        case PASSED -> PASSED;
        case FAILED -> FAILED;
        case BLOCKED -> OTHER;
      };
    }
  }

  record Test(
      String id,
      String name,
      Status status,
      long duration,
      long start,
      long stop,
      Optional<List<String>> suite,
      Optional<String> message,
      Optional<String> trace,
      Optional<Integer> line,
      String rawStatus,
      List<String> tags,
      String type,
      String filePath,
      int retries,
      Optional<List<Attempt>> retryAttempts,
      boolean flaky,
      String browser,
      List<Proofs.Proof> attachments,
      List<Step> steps,
      Extra extra) {}

  /** An attempt before the one that decided. */
  record Attempt(
      int attempt,
      Status status,
      long duration,
      String message,
      String trace,
      long start,
      long stop) {

    static Attempt of(Ruled journey) {
      long start = Ctrf.start(journey);
      long stop = Ctrf.stop(journey);
      return new Attempt(
          journey.attempt(),
          Status.of(journey.verdict().verdict()),
          stop - start,
          Plain.line(journey.verdict().reason()),
          Ctrf.trace(journey),
          start,
          stop);
    }
  }

  record Step(String name, Status status) {}

  record Extra(
      String journey,
      Optional<String> cause,
      Optional<String> stage,
      Optional<String> owner,
      Optional<String> severity,
      long weak) {}

  static Ctrf of(List<Ruled> journeys, RunFacts run, Proofs proofs) {
    long start = run.started().toEpochMilli();
    Totals totals =
        new Totals(
            journeys.size(),
            count(journeys, Verdict.PASSED),
            count(journeys, Verdict.FAILED),
            0,
            0,
            count(journeys, Verdict.BLOCKED),
            journeys.stream().filter(j -> j.verdict().isFlaky()).count(),
            start,
            start + run.took().toMillis(),
            run.took().toMillis());
    return new Ctrf(
        "CTRF",
        "1.0.0",
        run.started().plus(run.took()).toString(),
        new Results(
            new Tool("journeyman", Plain.line(run.version())),
            totals,
            journeys.stream().map(j -> test(j, proofs)).toList()));
  }

  private static long count(List<Ruled> journeys, Verdict verdict) {
    return journeys.stream().filter(j -> j.is(verdict)).count();
  }

  private static Test test(Ruled journey, Proofs proofs) {
    long start = start(journey);
    long stop = stop(journey);
    boolean passed = journey.is(Verdict.PASSED);
    return new Test(
        Ids.of(journey.plan().file()),
        name(journey.title()),
        Status.of(journey.verdict().verdict()),
        stop - start,
        start,
        stop,
        suite(journey.plan().file()),
        passed ? Optional.empty() : Optional.of(Plain.line(journey.verdict().reason())),
        passed ? Optional.empty() : Optional.of(trace(journey)),
        line(journey),
        journey.verdict().verdict().name(),
        journey.matter().tags().stream().map(Plain::line).toList(),
        "e2e",
        Plain.line(journey.plan().file()),
        journey.others().size(),
        before(journey),
        journey.verdict().isFlaky(),
        Plain.line(journey.evidence().browser()),
        proofs.of(journey),
        journey.verdict().steps().stream().map(Ctrf::step).toList(),
        extra(journey));
  }

  /** The format allows no list of none. */
  private static Optional<List<Attempt>> before(Ruled journey) {
    return Optional.of(
            journey.others().stream()
                .filter(other -> other.attempt() < journey.attempt())
                .map(Attempt::of)
                .toList())
        .filter(attempts -> !attempts.isEmpty());
  }

  private static long start(Ruled journey) {
    return journey.evidence().began().toEpochMilli();
  }

  private static long stop(Ruled journey) {
    return Clocked.end(journey.evidence()).toEpochMilli();
  }

  private static Extra extra(Ruled journey) {
    return new Extra(
        journey.plan().journey(),
        journey.cause().map(Cause::title),
        journey.matter().stage().map(s -> s.text()),
        journey.matter().owner().map(Plain::line),
        journey.matter().severity().map(s -> s.text()),
        journey.verdict().weak());
  }

  /** The format wants a name of one letter at least. */
  private static String name(String title) {
    String name = Plain.line(title);
    return name.isEmpty() ? "untitled" : name;
  }

  private static Optional<List<String>> suite(String file) {
    List<String> parts = Arrays.asList(file.split("[/\\\\]+", -1));
    List<String> folders = parts.subList(0, parts.size() - 1);
    return folders.isEmpty()
        ? Optional.empty()
        : Optional.of(folders.stream().map(Plain::line).toList());
  }

  private static String trace(Ruled journey) {
    return journey.story().stream()
        .map(told -> told.label() + ": " + Plain.line(told.text()))
        .collect(Collectors.joining("\n"));
  }

  /** Where a reader should look: the promise or step that decided. */
  private static Optional<Integer> line(Ruled journey) {
    return journey
        .decisivePromise()
        .map(promise -> promise.expectation().line())
        .or(() -> journey.decisive().map(decided -> decided.step().line()));
  }

  private static Step step(StepVerdict ruled) {
    return new Step(
        name(ruled.step().title() + ": " + ruled.step().intent()),
        ruled.verdict().map(Status::of).orElse(Status.SKIPPED));
  }
}

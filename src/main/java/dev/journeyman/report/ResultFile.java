package dev.journeyman.report;

import dev.journeyman.evidence.Fact;
import dev.journeyman.evidence.StepEvidence;
import dev.journeyman.verdict.ExpectationVerdict;
import dev.journeyman.verdict.StepVerdict;
import dev.journeyman.verdict.Verdict;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * {@code result.json}: a run for tools. Fields are only ever added; what changes their meaning
 * raises the version, as docs/result.schema.json says. Times are ISO 8601, durations milliseconds.
 */
record ResultFile(
    int version,
    String headline,
    Run run,
    Totals totals,
    List<JourneyResult> journeys,
    Optional<Policy> policy) {

  static final int VERSION = 1;

  record Run(
      String id,
      String started,
      long tookMs,
      String url,
      String browser,
      String tool,
      String trouble) {
    RunFacts facts() {
      return new RunFacts(
          id,
          Instant.parse(started),
          Duration.ofMillis(tookMs),
          url,
          browser,
          tool,
          trouble,
          Optional.empty());
    }
  }

  /**
   * How many of each; {@code flaky} are among those that passed, {@code modelCalls} those of all
   * attempts.
   */
  record Totals(
      int journeys,
      long passed,
      long failed,
      long blocked,
      long flaky,
      long weak,
      long modelCalls) {}

  /**
   * A journey.
   *
   * @param flaky it passed only when it was tried again
   * @param attempt the one that decided and that is told here
   * @param others the other attempts, in order
   */
  record JourneyResult(
      String id,
      String title,
      String file,
      Optional<String> stage,
      Optional<String> owner,
      Optional<String> severity,
      List<String> tags,
      Verdict verdict,
      boolean flaky,
      int attempt,
      Optional<String> cause,
      String reason,
      String browser,
      String started,
      long tookMs,
      List<StepResult> steps,
      List<Promise> always,
      List<AttemptResult> others) {}

  record AttemptResult(
      int attempt,
      Verdict verdict,
      Optional<String> cause,
      String reason,
      String browser,
      String started,
      long tookMs,
      List<StepResult> steps,
      List<Promise> always) {}

  /**
   * A step.
   *
   * @param verdict a {@link Verdict}, or {@code NOT_REACHED}
   * @param always the breaches, during this step, of what must hold throughout
   */
  record StepResult(
      String title,
      String intent,
      String place,
      String verdict,
      Optional<String> halted,
      List<String> reasons,
      long tookMs,
      List<ActionResult> actions,
      List<Question> asked,
      List<Promise> expectations,
      List<Promise> always) {}

  record ActionResult(String action, String by, String outcome, String detail, long tookMs) {}

  /** A question to a model, in tokens; dollars where the price is known. */
  record Question(
      String model,
      String purpose,
      long input,
      long cached,
      long output,
      Optional<BigDecimal> dollars,
      long tookMs) {}

  /** A promise; {@code by} says who turned it into its check. */
  record Promise(
      String text,
      String place,
      Verdict verdict,
      boolean weak,
      String check,
      String by,
      String expected,
      String saw) {}

  static ResultFile of(List<Ruled> journeys, RunFacts run, Optional<Policy> policy) {
    return new ResultFile(
        VERSION,
        Headline.of(journeys),
        new Run(
            run.runId(),
            run.started().toString(),
            run.took().toMillis(),
            run.url(),
            run.browser(),
            run.version(),
            run.trouble()),
        new Totals(
            journeys.size(),
            count(journeys, Verdict.PASSED),
            count(journeys, Verdict.FAILED),
            count(journeys, Verdict.BLOCKED),
            journeys.stream().filter(j -> j.verdict().isFlaky()).count(),
            journeys.stream().mapToLong(j -> j.verdict().weak()).sum(),
            Spending.calls(journeys)),
        journeys.stream().map(ResultFile::journey).toList(),
        policy);
  }

  private static long count(List<Ruled> journeys, Verdict verdict) {
    return journeys.stream().filter(j -> j.is(verdict)).count();
  }

  private static JourneyResult journey(Ruled journey) {
    return new JourneyResult(
        journey.plan().journey(),
        journey.plan().title(),
        journey.plan().file(),
        journey.matter().stage().map(s -> s.text()),
        journey.matter().owner(),
        journey.matter().severity().map(s -> s.text()),
        journey.matter().tags(),
        journey.verdict().verdict(),
        journey.verdict().isFlaky(),
        journey.attempt(),
        journey.cause().map(Cause::title),
        journey.verdict().reason(),
        journey.evidence().browser(),
        journey.evidence().began().toString(),
        took(journey),
        steps(journey),
        promises(journey.throughout()),
        journey.others().stream().map(ResultFile::attempt).toList());
  }

  private static AttemptResult attempt(Ruled other) {
    return new AttemptResult(
        other.attempt(),
        other.verdict().verdict(),
        other.cause().map(Cause::title),
        other.verdict().reason(),
        other.evidence().browser(),
        other.evidence().began().toString(),
        took(other),
        steps(other),
        promises(other.throughout()));
  }

  private static long took(Ruled journey) {
    return millis(Duration.between(journey.evidence().began(), Clocked.end(journey.evidence())));
  }

  private static List<StepResult> steps(Ruled journey) {
    return journey.verdict().steps().stream().map(s -> step(journey, s)).toList();
  }

  private static StepResult step(Ruled journey, StepVerdict ruled) {
    Optional<StepEvidence> seen = journey.evidence().step(ruled.index());
    return new StepResult(
        ruled.step().title(),
        ruled.step().intent(),
        ruled.step().place(),
        ruled.verdict().map(Verdict::name).orElse("NOT_REACHED"),
        seen.flatMap(StepEvidence::halted).map(h -> h.why().title()),
        ruled.reasons(),
        seen.map(s -> millis(Duration.between(s.began(), Clocked.end(s)))).orElse(0L),
        seen.map(ResultFile::actions).orElse(List.of()),
        seen.map(ResultFile::asked).orElse(List.of()),
        promises(ruled.expectations()),
        promises(ruled.always()));
  }

  private static List<ActionResult> actions(StepEvidence seen) {
    return seen.all(Fact.Acted.class).stream()
        .map(
            a ->
                new ActionResult(
                    a.action(),
                    a.by(),
                    a.outcome().kind().name(),
                    a.outcome().detail(),
                    millis(a.took())))
        .toList();
  }

  private static List<Question> asked(StepEvidence seen) {
    return seen.all(Fact.Asked.class).stream()
        .map(
            a ->
                new Question(
                    a.model(),
                    a.purpose(),
                    a.input(),
                    a.cached(),
                    a.output(),
                    a.dollars(),
                    millis(a.took())))
        .toList();
  }

  private static List<Promise> promises(List<ExpectationVerdict> promises) {
    return promises.stream()
        .map(
            e ->
                new Promise(
                    e.expectation().text(),
                    e.expectation().place(),
                    e.verdict(),
                    e.weak(),
                    e.check(),
                    e.by(),
                    e.expected(),
                    e.saw()))
        .toList();
  }

  private static long millis(Duration took) {
    return took.toMillis();
  }
}

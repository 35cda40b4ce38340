package dev.journeyman.report;

import dev.journeyman.evidence.Fact;
import dev.journeyman.evidence.StepEvidence;
import dev.journeyman.journey.Citation;
import dev.journeyman.report.ResultFile.ActionResult;
import dev.journeyman.report.ResultFile.AttemptResult;
import dev.journeyman.report.ResultFile.Held;
import dev.journeyman.report.ResultFile.JourneyResult;
import dev.journeyman.report.ResultFile.Promise;
import dev.journeyman.report.ResultFile.Question;
import dev.journeyman.report.ResultFile.Run;
import dev.journeyman.report.ResultFile.StepResult;
import dev.journeyman.report.ResultFile.Totals;
import dev.journeyman.verdict.ExpectationVerdict;
import dev.journeyman.verdict.StepVerdict;
import dev.journeyman.verdict.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Retells a run for programs.
 *
 * @param album the pictures that are published, if any are
 */
record Retelling(Optional<Album> album) {

  ResultFile retell(List<Ruled> journeys, RunFacts run, Postscript more) {
    return new ResultFile(
        ResultFile.VERSION,
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
        new Trust(journeys).sentences(),
        journeys.stream().map(this::journey).toList(),
        more.changes(),
        more.gap(),
        more.policy());
  }

  private static long count(List<Ruled> journeys, Verdict verdict) {
    return journeys.stream().filter(j -> j.is(verdict)).count();
  }

  private JourneyResult journey(Ruled journey) {
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
        journey.decisive().map(s -> s.step().title()),
        journey.is(Verdict.PASSED) ? List.of() : journey.story(),
        journey.evidence().browser(),
        journey.evidence().began().toString(),
        took(journey),
        steps(journey),
        promises(journey.throughout()),
        journey.others().stream().map(this::attempt).toList(),
        filled(Heeded.all(journey).stream().map(Heeded::heard).toList()));
  }

  private AttemptResult attempt(Ruled other) {
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

  private List<StepResult> steps(Ruled journey) {
    return journey.verdict().steps().stream().map(s -> step(journey, s)).toList();
  }

  private StepResult step(Ruled journey, StepVerdict ruled) {
    Optional<StepEvidence> seen = journey.evidence().step(ruled.index());
    return new StepResult(
        ruled.step().title(),
        ruled.step().intent(),
        ruled.step().place(),
        ruled.verdict().map(Verdict::name).orElse("NOT_REACHED"),
        seen.flatMap(StepEvidence::halted).map(h -> h.why().title()),
        ruled.reasons(),
        seen.map(s -> millis(Duration.between(s.began(), Clocked.end(s)))).orElse(0L),
        seen.map(Retelling::actions).orElse(List.of()),
        seen.map(Retelling::asked).orElse(List.of()),
        promises(ruled.expectations()),
        promises(ruled.always()),
        seen.map(s -> pictures(journey, s)).orElse(List.of()));
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
                    e.saw(),
                    filled(e.expectation().cites().stream().map(Citation::place).toList()),
                    e.spell().map(it -> new Held(millis(it.from()), millis(it.until())))))
        .toList();
  }

  private List<String> pictures(Ruled journey, StepEvidence seen) {
    return album.stream()
        .flatMap(it -> it.of(journey, seen).stream())
        .map(print -> Written.Kind.ALLURE_RESULTS.file() + "/" + print.file())
        .toList();
  }

  private static <T> Optional<List<T>> filled(List<T> list) {
    return Optional.of(list).filter(it -> !it.isEmpty());
  }

  private static long millis(Duration took) {
    return took.toMillis();
  }
}

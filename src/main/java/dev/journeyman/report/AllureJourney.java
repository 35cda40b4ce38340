package dev.journeyman.report;

import dev.journeyman.report.AllureTest.Details;
import dev.journeyman.report.AllureTest.Link;
import dev.journeyman.report.AllureTest.Parameter;
import dev.journeyman.verdict.ExpectationVerdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A journey as one test of Allure. */
final class AllureJourney {

  /** A browser's version is left out of a test's identity, so that its history outlives updates. */
  private static final Pattern VERSION = Pattern.compile("[\\s/]*\\d.*");

  private static final String ALL_WEAK =
      "All weak: it promises nothing that did not hold before its steps too";

  private final Ruled journey;
  private final Attachments attachments;

  private AllureJourney(Ruled journey, Attachments attachments) {
    this.journey = journey;
    this.attachments = attachments;
  }

  /**
   * A test for each attempt; Allure shows the latest of them and has the others as its retries. An
   * attempt after the one that decided is told within that.
   */
  static List<AllureTest> attempts(Ruled journey, Attachments attachments, RunFacts run) {
    String browser = browser(journey);
    return journey.attempts().stream()
        .filter(attempt -> attempt.attempt() <= journey.attempt())
        .map(attempt -> attempt.attempt() == journey.attempt() ? journey : attempt)
        .map(attempt -> new AllureJourney(attempt, attachments).test(run, browser))
        .toList();
  }

  /** By what Allure knows a journey again in another run. */
  static String historyId(Ruled journey) {
    return historyId(journey, browser(journey));
  }

  private static String historyId(Ruled journey, String browser) {
    return Ids.of(journey.plan().file(), browser);
  }

  private static String browser(Ruled journey) {
    return VERSION.matcher(journey.evidence().browser()).replaceFirst("");
  }

  private AllureTest test(RunFacts run, String browser) {
    String file = journey.plan().file();
    return new AllureTest(
        Ids.of(run.runId(), journey.key()),
        historyId(journey, browser),
        Ids.of(file),
        Plain.line(journey.plan().title()),
        Plain.line(file),
        new AllureLabels(journey).folders(),
        Plain.line(journey.title()),
        new AllureDescription(journey, attachments).html(),
        AllureStep.status(journey.verdict().verdict()),
        details(),
        "finished",
        new AllureSteps(journey, attachments).all(),
        attachments.film(journey),
        parameters(run),
        new AllureLabels(journey).all(),
        links(run),
        journey.evidence().began().toEpochMilli(),
        Clocked.end(journey.evidence()).toEpochMilli());
  }

  /** The reason in one sentence, then the facts of it line by line. */
  private Optional<Details> details() {
    if (journey.verdict().isFlaky()) {
      return Optional.of(flaky());
    }
    return journey.verdict().isAllWeak()
        ? Optional.of(new Details(ALL_WEAK, "", Optional.empty(), Optional.empty()))
        : journey.cause().map(this::details);
  }

  private Details flaky() {
    String story =
        journey.others().stream()
            .map(other -> other.ending() + ": " + Plain.line(other.verdict().reason()))
            .collect(Collectors.joining("\n"));
    return new Details(
        "Flaky: passed only on attempt " + journey.attempt(),
        story,
        Optional.empty(),
        Optional.empty(),
        true);
  }

  private Details details(Cause cause) {
    return new Details(
        Plain.line(journey.verdict().reason()),
        trace(cause),
        promise(ExpectationVerdict::expected),
        promise(ExpectationVerdict::saw));
  }

  private Optional<String> promise(Function<ExpectationVerdict, String> part) {
    return journey.decisivePromise().map(part).map(Plain::line);
  }

  private String trace(Cause cause) {
    List<String> lines = new ArrayList<>(List.of(cause.line()));
    journey.story().forEach(told -> lines.add(told.label() + ": " + Plain.line(told.text())));
    return String.join("\n", lines);
  }

  /** A browser is named where it is not that of the whole run. */
  private List<Parameter> parameters(RunFacts run) {
    List<Parameter> parameters = new ArrayList<>();
    journey
        .matter()
        .stage()
        .ifPresent(stage -> parameters.add(new Parameter("stage", stage.text(), true)));
    String browser = journey.evidence().browser();
    if (!browser.equals(run.browser())) {
      parameters.add(new Parameter("browser", Plain.line(browser), true));
    }
    return parameters;
  }

  /** The journey as it is in the commit, and the change that is tested. */
  private List<Link> links(RunFacts run) {
    List<Link> links = new ArrayList<>();
    String file = journey.plan().file();
    run.background()
        .checkout()
        .ifPresent(
            it ->
                it.address(file)
                    .ifPresent(
                        url ->
                            links.add(
                                new Link(Plain.line(file + " at " + it.brief()), url, "link"))));
    run.background()
        .change()
        .ifPresent(it -> links.add(new Link(Plain.line(it.name()), it.url(), "issue")));
    return links;
  }
}

package dev.journeyman.report;

import dev.journeyman.evidence.StepEvidence;
import dev.journeyman.report.AllureTest.Attachment;
import dev.journeyman.report.AllureTest.Details;
import dev.journeyman.report.AllureTest.Label;
import dev.journeyman.report.AllureTest.Parameter;
import dev.journeyman.verdict.ExpectationVerdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A journey as one test of Allure. */
final class AllureJourney {

  /** A browser's version is left out of a test's identity, so that its history outlives updates. */
  private static final Pattern VERSION = Pattern.compile("[\\s/]*\\d.*");

  private final Ruled journey;
  private final Attachments attachments;

  private AllureJourney(Ruled journey, Attachments attachments) {
    this.journey = journey;
    this.attachments = attachments;
  }

  static AllureTest of(Ruled journey, Attachments attachments, RunFacts run) {
    return new AllureJourney(journey, attachments).test(run);
  }

  private AllureTest test(RunFacts run) {
    String file = journey.plan().file();
    String browser = VERSION.matcher(journey.evidence().browser()).replaceFirst("");
    return new AllureTest(
        Ids.of(run.runId(), journey.plan().journey()),
        Ids.of(file, browser),
        Ids.of(file),
        Plain.line(journey.plan().title()),
        Plain.line(file),
        folders(),
        Plain.line(journey.title()),
        description(),
        AllureStep.status(journey.verdict().verdict()),
        details(),
        "finished",
        new AllureSteps(journey, attachments).all(),
        proof(),
        parameters(),
        labels(),
        List.of(),
        journey.evidence().began().toEpochMilli(),
        Clocked.end(journey.evidence()).toEpochMilli());
  }

  private List<String> folders() {
    List<String> parts = List.of(journey.plan().file().split("[/\\\\]+", -1));
    return parts.subList(0, parts.size() - 1).stream()
        .filter(p -> !p.isEmpty() && !p.equals("."))
        .map(Plain::line)
        .toList();
  }

  /** The reason in one sentence, then the facts of it line by line. */
  private Optional<Details> details() {
    return journey
        .cause()
        .map(
            cause ->
                new Details(
                    Plain.line(journey.verdict().reason()),
                    trace(cause),
                    promise(ExpectationVerdict::expected),
                    promise(ExpectationVerdict::saw)));
  }

  private Optional<String> promise(Function<ExpectationVerdict, String> part) {
    return journey.decisivePromise().map(part).map(Plain::line);
  }

  private String trace(Cause cause) {
    List<String> lines = new ArrayList<>(List.of(cause.line()));
    journey.decisive().ifPresent(s -> lines.add("Step: " + Plain.line(s.step().intent())));
    journey
        .decisivePromise()
        .ifPresent(
            p -> {
              lines.add("Promised: " + Plain.line(p.expectation().text()));
              lines.add("Expected: " + Plain.line(p.expected()));
              lines.add("Seen: " + Plain.line(p.saw()));
              lines.add("At: " + Plain.line(p.expectation().place()));
            });
    if (!cause.advice().isEmpty()) {
      lines.add("What to do: " + cause.advice());
    }
    return String.join("\n", lines);
  }

  /** The pictures of the step that decided, where the reader looks first. */
  private List<Attachment> proof() {
    Optional<StepEvidence> seen =
        journey.decisive().flatMap(s -> journey.evidence().step(s.index()));
    return seen.map(s -> attachments.pictures(journey, s)).orElse(List.of());
  }

  private String description() {
    StringBuilder html = new StringBuilder();
    journey
        .matter()
        .stage()
        .ifPresent(stage -> html.append("<p>Stage: <b>" + stage.text() + "</b></p>"));
    html.append("<p>Journey file: <code>" + Plain.html(journey.plan().file()) + "</code></p>");
    return html.toString();
  }

  private List<Parameter> parameters() {
    Stream<Parameter> stage =
        journey.matter().stage().stream().map(s -> new Parameter("stage", s.text(), true));
    Stream<Parameter> browser =
        Stream.of(new Parameter("browser", Plain.line(journey.evidence().browser()), true));
    return Stream.concat(stage, browser).toList();
  }

  private List<Label> labels() {
    List<Label> labels = new ArrayList<>();
    List<String> folders = folders();
    if (!folders.isEmpty()) {
      labels.add(new Label("parentSuite", folders.get(0)));
      labels.add(new Label("feature", folders.get(folders.size() - 1)));
    }
    if (folders.size() > 1) {
      labels.add(new Label("suite", String.join(" / ", folders.subList(1, folders.size()))));
    }
    labels.add(
        new Label("severity", journey.matter().severity().map(s -> s.text()).orElse("normal")));
    journey.matter().owner().ifPresent(o -> labels.add(new Label("owner", Plain.line(o))));
    journey.matter().tags().forEach(t -> labels.add(new Label("tag", Plain.line(t))));
    journey
        .matter()
        .stage()
        .ifPresent(
            s -> {
              labels.add(new Label("stage", s.text()));
              labels.add(new Label("tag", s.text()));
            });
    labels.add(new Label("framework", "journeyman"));
    return labels;
  }
}

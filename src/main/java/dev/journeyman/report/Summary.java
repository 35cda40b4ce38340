package dev.journeyman.report;

import dev.journeyman.verdict.ExpectationVerdict;
import dev.journeyman.verdict.StepVerdict;
import dev.journeyman.verdict.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** {@code summary.md}: a run for people, in the markdown that forges show. */
final class Summary {

  private final List<String> lines = new ArrayList<>();
  private final List<Ruled> journeys;

  private Summary(List<Ruled> journeys) {
    this.journeys = journeys;
  }

  static String of(List<Ruled> journeys, RunFacts run, Postscript postscript) {
    Summary summary = new Summary(journeys);
    summary.lines.add("**" + Inert.text(Headline.of(journeys)) + "**");
    summary.table();
    summary.section("Failed", Verdict.FAILED);
    summary.section("Blocked", Verdict.BLOCKED);
    summary.flaky();
    summary.weak();
    summary.remarks();
    summary.models();
    summary.lines.addAll(postscript.lines());
    summary.footer(run);
    return String.join("\n", summary.lines) + "\n";
  }

  private void table() {
    if (journeys.isEmpty()) {
      return;
    }
    lines.addAll(List.of("", "| | Journey | Verdict | Where | Took |", "|---|---|---|---|---|"));
    for (Ruled journey : journeys) {
      lines.add(
          String.join(
              " | ",
              "| " + Inert.sign(journey.verdict().verdict()),
              Inert.text(journey.title()).toString(),
              word(journey.verdict().verdict())
                  + (journey.verdict().isFlaky() ? ", flaky" : "")
                  + (journey.verdict().isAllWeak() ? ", all weak" : ""),
              Headline.where(journey),
              seconds(Duration.between(journey.evidence().began(), Clocked.end(journey.evidence())))
                  + " |"));
    }
  }

  private void section(String heading, Verdict verdict) {
    List<Ruled> these = journeys.stream().filter(j -> j.is(verdict)).toList();
    if (!these.isEmpty()) {
      lines.addAll(List.of("", "## " + heading));
      these.forEach(this::story);
    }
  }

  private void story(Ruled journey) {
    String where = Headline.where(journey);
    lines.add("");
    lines.add("### " + Inert.text(journey.title()) + (where.isEmpty() ? "" : ", " + where));
    for (Told told : journey.story()) {
      Inert text = told.quoted() ? Inert.code(told.text()) : Inert.text(told.text());
      lines.add("- **" + told.label() + ":** " + text);
    }
    if (!journey.others().isEmpty()) {
      lines.add("- **Tried again:** " + Inert.text(endings(journey)));
    }
  }

  private static String endings(Ruled journey) {
    return journey.attempts().stream().map(Ruled::ending).collect(Collectors.joining(", "));
  }

  private void flaky() {
    List<Ruled> flaky = journeys.stream().filter(j -> j.verdict().isFlaky()).toList();
    if (!flaky.isEmpty()) {
      lines.addAll(List.of("", "## Flaky", ""));
      lines.addAll(List.of("These passed only when they were tried again:", ""));
      flaky.forEach(
          journey -> {
            lines.add("- " + Inert.text(journey.title() + ": " + endings(journey)));
            journey.others().stream()
                .filter(other -> !other.verdict().reason().isEmpty())
                .forEach(other -> lines.add("  - " + Inert.code(other.verdict().reason())));
          });
    }
  }

  private void weak() {
    List<String> weak = new ArrayList<>();
    for (Ruled journey : journeys) {
      for (StepVerdict step : journey.verdict().steps()) {
        step.expectations().stream()
            .filter(ExpectationVerdict::weak)
            .forEach(e -> weak.add(weak(journey, step, e)));
      }
    }
    if (!weak.isEmpty()) {
      lines.addAll(List.of("", "## Weak", ""));
      lines.addAll(List.of("These held before their step too, so they prove little:", ""));
      lines.addAll(weak);
    }
  }

  private static String weak(Ruled journey, StepVerdict step, ExpectationVerdict promise) {
    return "- "
        + Inert.text(journey.title())
        + ", "
        + step.step().title()
        + ": "
        + Inert.text(promise.expectation().text())
        + " ("
        + Inert.code(promise.expectation().place())
        + ")";
  }

  private void remarks() {
    List<String> heeded = Heeded.told(journeys);
    if (!heeded.isEmpty()) {
      lines.addAll(List.of("", "## Remarks and hints", ""));
      heeded.forEach(each -> lines.add("- " + Inert.text(each)));
    }
  }

  /** Who decided and what that cost, where a model was asked at all. */
  private void models() {
    if (journeys.stream().allMatch(it -> Spending.of(it).questions() == 0)) {
      return;
    }
    lines.addAll(List.of("", "## Models", ""));
    lines.add("| Journey | Decided by | Questions | Tokens | Cost |");
    lines.add("|---|---|---|---|---|");
    for (Ruled journey : journeys) {
      Spending spent = Spending.of(journey);
      lines.add(
          String.join(
              " | ",
              "| " + Inert.text(journey.title()),
              Inert.text(spent.deciders()).toString(),
              String.valueOf(spent.questions()),
              spent.questions() == 0 ? "none" : spent.tokens(),
              Inert.text(spent.questions() == 0 ? "$0" : spent.cost()) + " |"));
    }
  }

  private void footer(RunFacts run) {
    lines.add("");
    if (!run.trouble().isEmpty()) {
      lines.addAll(List.of("Note: " + Inert.code(run.trouble()), ""));
    }
    List<String> facts = new ArrayList<>(List.of("Run " + Inert.code(run.runId())));
    facts.add(seconds(run.took()));
    facts.add(Spending.told(journeys));
    if (!run.url().isEmpty()) {
      facts.add(Inert.code(run.url()).toString());
    }
    if (!run.browser().isEmpty()) {
      facts.add(Inert.text(run.browser()).toString());
    }
    facts.add("Journeyman " + Inert.text(run.version()));
    lines.add(String.join(" \u00b7 ", facts));
  }

  static String word(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT);
  }

  private static String seconds(Duration took) {
    return String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
  }
}

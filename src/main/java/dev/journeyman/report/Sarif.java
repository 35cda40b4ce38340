package dev.journeyman.report;

import dev.journeyman.evidence.Fact.Checked;
import dev.journeyman.evidence.Fact.Moment;
import dev.journeyman.evidence.StepEvidence;
import dev.journeyman.plan.Expectation;
import dev.journeyman.plan.Phase;
import dev.journeyman.surface.Flaw;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The flaws that guardrails found, in the format in which code hosts take findings: each once for
 * the whole run, at the line of the guardrail.
 */
final class Sarif {

  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  /** A flaw, the guardrail that it breaks, where it was seen first, and how often. */
  private static final class Found {
    private final Flaw flaw;
    private final Expectation promise;
    private final String first;
    private int steps = 1;

    private Found(Flaw flaw, Expectation promise, String first) {
      this.flaw = flaw;
      this.promise = promise;
      this.first = first;
    }
  }

  private final List<Found> found = new ArrayList<>();

  private Sarif() {}

  static Map<String, Object> of(List<Ruled> journeys, RunFacts run) {
    Sarif sarif = new Sarif();
    journeys.forEach(sarif::gather);
    return sarif.document(run);
  }

  private void gather(Ruled journey) {
    for (StepEvidence step : journey.evidence().steps()) {
      if (step.step().phase() != Phase.BEFORE) {
        List<Expectation> always = journey.plan().always();
        for (int i = 0; i < always.size(); i++) {
          Expectation promise = always.get(i);
          String where = journey.plan().title() + ", " + step.step().title();
          step.checked(i, Moment.THROUGHOUT).map(Checked::finding).stream()
              .flatMap(finding -> finding.flaws().stream())
              .forEach(flaw -> add(flaw, promise, where));
        }
      }
    }
  }

  private void add(Flaw flaw, Expectation promise, String where) {
    found.stream()
        .filter(f -> f.flaw.isSameAs(flaw) && f.promise.text().equals(promise.text()))
        .findFirst()
        .ifPresentOrElse(f -> f.steps++, () -> found.add(new Found(flaw, promise, where)));
  }

  private Map<String, Object> document(RunFacts run) {
    List<Map<String, Object>> rules =
        found.stream()
            .map(f -> f.flaw.rule())
            .distinct()
            .map(rule -> Map.<String, Object>of("id", rule))
            .toList();
    Map<String, Object> driver = new LinkedHashMap<>();
    driver.put("name", "Journeyman");
    driver.put("version", run.version());
    driver.put("rules", rules);
    Map<String, Object> only = new LinkedHashMap<>();
    only.put("tool", Map.of("driver", driver));
    only.put("results", found.stream().map(Sarif::result).toList());
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("$schema", SCHEMA);
    document.put("version", "2.1.0");
    document.put("runs", List.of(only));
    return document;
  }

  private static Map<String, Object> result(Found found) {
    Flaw flaw = found.flaw;
    String times = found.steps == 1 ? "in 1 step" : "in " + found.steps + " steps";
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("ruleId", flaw.rule());
    result.put("level", "error");
    result.put(
        "message",
        Map.of(
            "text", Plain.line(flaw.describe() + ", first in " + found.first + "; seen " + times)));
    result.put("locations", List.of(Map.of("physicalLocation", place(found.promise))));
    result.put(
        "partialFingerprints",
        Map.of("flaw/v1", String.join("|", flaw.rule(), flaw.role(), flaw.name())));
    result.put(
        "properties", Map.of("page", flaw.url().replaceFirst("[?#].*", ""), "steps", found.steps));
    return result;
  }

  private static Map<String, Object> place(Expectation promise) {
    return Map.of(
        "artifactLocation",
        Map.of("uri", promise.file()),
        "region",
        Map.of("startLine", promise.line()));
  }
}

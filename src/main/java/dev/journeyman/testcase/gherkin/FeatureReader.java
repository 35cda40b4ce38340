package dev.journeyman.testcase.gherkin;

import dev.journeyman.source.Problem;
import dev.journeyman.testcase.CaseReading;
import dev.journeyman.testcase.TestCase;
import io.cucumber.gherkin.GherkinDialect;
import io.cucumber.gherkin.GherkinDialects;
import io.cucumber.messages.types.Background;
import io.cucumber.messages.types.Feature;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.GherkinDocument;
import io.cucumber.messages.types.Rule;
import io.cucumber.messages.types.RuleChild;
import io.cucumber.messages.types.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the scenarios of a feature with all that stands around them. */
final class FeatureReader {

  private final String file;
  private final GherkinDocument document;
  private final List<TestCase> cases = new ArrayList<>();

  /** What a feature says that has no scenario to say it of. */
  private String alone = "";

  private final List<String> told = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  FeatureReader(String file, GherkinDocument document) {
    this.file = file;
    this.document = document;
  }

  CaseReading read() {
    document.getFeature().ifPresent(this::feature);
    if (cases.isEmpty()) {
      told.add(file + " holds no scenario" + (alone.isEmpty() ? "" : ": " + alone));
    }
    return new CaseReading(cases, told, problems);
  }

  private void feature(Feature feature) {
    Remarks remarks = new Remarks(document.getComments(), scenarios(feature).toList());
    GherkinDialect dialect = GherkinDialects.getDialect(feature.getLanguage()).orElseThrow();
    Descriptions texts = new Descriptions(file, dialect, problems);
    List<String> about = new ArrayList<>();
    about.add(Descriptions.named(feature.getKeyword(), feature.getName()));
    texts.add(about, feature.getDescription(), feature.getLocation());
    if (!feature.getLanguage().equals("en")) {
      about.add("Language: " + feature.getLanguage());
    }
    Surrounding all = new Surrounding(file, feature.getTags(), about, List.of(), texts, remarks);
    for (FeatureChild child : feature.getChildren()) {
      all = child.getBackground().map(all::preparedBy).orElse(all);
      read(all, child.getScenario());
      Surrounding around = all;
      child.getRule().ifPresent(rule -> rule(around, rule));
    }
    alone = String.join("; ", all.about());
  }

  private void rule(Surrounding feature, Rule rule) {
    Surrounding all = feature.under(rule);
    for (RuleChild child : rule.getChildren()) {
      Optional<Background> background = child.getBackground();
      all = background.map(all::preparedBy).orElse(all);
      read(all, child.getScenario());
    }
  }

  private void read(Surrounding around, Optional<Scenario> scenario) {
    scenario.ifPresent(each -> cases.addAll(new ScenarioReader(around, each).cases()));
  }

  private static Stream<Scenario> scenarios(Feature feature) {
    return feature.getChildren().stream()
        .flatMap(
            child ->
                Stream.concat(
                    child.getScenario().stream(),
                    child.getRule().stream()
                        .flatMap(rule -> rule.getChildren().stream())
                        .flatMap(inner -> inner.getScenario().stream())));
  }
}

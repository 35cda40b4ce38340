package dev.journeyman.testcase.gherkin;

import io.cucumber.messages.types.Background;
import io.cucumber.messages.types.Rule;
import io.cucumber.messages.types.Step;
import io.cucumber.messages.types.Tag;
import java.util.ArrayList;
import java.util.List;

/**
 * What a feature or a rule gives to each of its scenarios.
 *
 * @param prepares the steps of all backgrounds, the feature's first
 */
record Surrounding(
    String file,
    List<Tag> tags,
    List<String> about,
    List<Step> prepares,
    Descriptions texts,
    Remarks remarks) {

  Surrounding under(Rule rule) {
    List<Tag> both = new ArrayList<>(tags);
    both.addAll(rule.getTags());
    List<String> more = new ArrayList<>(about);
    more.add(Descriptions.named(rule.getKeyword(), rule.getName()));
    texts.add(more, rule.getDescription(), rule.getLocation());
    return new Surrounding(file, both, more, prepares, texts, remarks);
  }

  Surrounding preparedBy(Background background) {
    List<String> more = new ArrayList<>(about);
    if (!background.getName().isBlank()) {
      more.add(Descriptions.named(background.getKeyword(), background.getName()));
    }
    texts.add(more, background.getDescription(), background.getLocation());
    List<Step> steps = new ArrayList<>(prepares);
    steps.addAll(background.getSteps());
    return new Surrounding(file, tags, more, steps, texts, remarks);
  }
}

package dev.journeyman.testcase.gherkin;

import io.cucumber.messages.types.Comment;
import io.cucumber.messages.types.Examples;
import io.cucumber.messages.types.Location;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.Step;
import io.cucumber.messages.types.TableRow;
import io.cucumber.messages.types.Tag;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The comments of a file, each with one scenario: the one that it stands in, else the next, else
 * the last.
 */
record Remarks(List<Comment> comments, List<Scenario> scenarios) {

  String of(Scenario scenario) {
    int index = scenarios.indexOf(scenario);
    long from = index == 0 ? 0 : lastLine(scenarios.get(index - 1));
    long to = index == scenarios.size() - 1 ? Long.MAX_VALUE : lastLine(scenario);
    return comments.stream()
        .filter(each -> line(each.getLocation()) > from && line(each.getLocation()) <= to)
        .map(each -> each.getText().strip().replaceFirst("^#+\\s*", ""))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  static int line(Location location) {
    return location.getLine().intValue();
  }

  private static long lastLine(Scenario scenario) {
    Stream<Location> own = Stream.of(scenario.getLocation());
    Stream<Location> tags = scenario.getTags().stream().map(Tag::getLocation);
    Stream<Location> steps = scenario.getSteps().stream().flatMap(Remarks::of);
    Stream<Location> examples = scenario.getExamples().stream().flatMap(Remarks::of);
    return Stream.of(own, tags, steps, examples)
        .flatMap(all -> all)
        .mapToInt(Remarks::line)
        .max()
        .orElse(0);
  }

  private static Stream<Location> of(Step step) {
    Stream<Location> table =
        step.getDataTable().stream()
            .flatMap(it -> it.getRows().stream().map(TableRow::getLocation));
    Stream<Location> text = step.getDocString().stream().map(it -> it.getLocation());
    return Stream.of(Stream.of(step.getLocation()), table, text).flatMap(all -> all);
  }

  private static Stream<Location> of(Examples examples) {
    return Stream.concat(
        Stream.of(examples.getLocation()),
        examples.getTableBody().stream().map(TableRow::getLocation));
  }
}

package dev.journeyman.testcase.gherkin;

import dev.journeyman.source.Problem;
import io.cucumber.gherkin.GherkinDialect;
import io.cucumber.messages.types.Location;
import java.util.List;

/**
 * The free texts under the headings of a feature. Gherkin takes all for such a text until a keyword
 * that it knows, so steps under a misspelled one are part of it without a word.
 */
record Descriptions(String file, GherkinDialect dialect, List<Problem> problems) {

  /** A heading with its keyword, as it stands in the file. */
  static String named(String keyword, String name) {
    return keyword.strip() + ": " + name.strip();
  }

  void add(List<String> about, String description, Location under) {
    if (!description.isBlank()) {
      about.add(description.stripIndent().strip());
      description.lines().filter(this::isStep).findFirst().ifPresent(line -> warn(line, under));
    }
  }

  private boolean isStep(String line) {
    return dialect.getStepKeywords().stream()
        .filter(keyword -> !keyword.startsWith("*"))
        .anyMatch(line.strip()::startsWith);
  }

  private void warn(String line, Location under) {
    problems.add(
        Problem.warning(
            file,
            Remarks.line(under),
            "\u201c"
                + line.strip()
                + "\u201d is no step here, but part of the text under this line",
            "check the spelling of the keyword above it, such as Scenario:"));
  }
}

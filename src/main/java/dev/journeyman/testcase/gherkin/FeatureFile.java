package dev.journeyman.testcase.gherkin;

import dev.journeyman.source.Problem;
import dev.journeyman.testcase.CaseReading;
import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.GherkinDocument;
import io.cucumber.messages.types.ParseError;
import io.cucumber.messages.types.Source;
import io.cucumber.messages.types.SourceMediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a feature file: each scenario, and each example of an outline, is a test case. */
public final class FeatureFile {

  private static final GherkinParser PARSER =
      GherkinParser.builder().includeSource(false).includePickles(false).build();

  /** What the parser says: the place, what it expected, and what it got. */
  private static final Pattern UNEXPECTED =
      Pattern.compile("expected: (?<expected>.*?)(?:, got '(?<got>.*)')?", Pattern.DOTALL);

  private static final Pattern PLACE = Pattern.compile("^\\(\\d+:\\d+\\): ");
  private static final Pattern LANGUAGE = Pattern.compile("Language not supported: (.*)");

  private FeatureFile() {}

  /**
   * Reads the text of a file.
   *
   * @param file the name that problems are reported under
   */
  public static CaseReading read(String text, String file) {
    Source source = new Source(file, text, SourceMediaType.TEXT_X_CUCUMBER_GHERKIN_PLAIN);
    List<Envelope> all = PARSER.parse(Envelope.of(source)).toList();
    List<Problem> problems = new ArrayList<>();
    all.forEach(each -> each.getParseError().map(e -> problem(e, file)).ifPresent(problems::add));
    Optional<GherkinDocument> document =
        all.stream().flatMap(each -> each.getGherkinDocument().stream()).findFirst();
    return problems.isEmpty() && document.isPresent()
        ? new FeatureReader(file, document.get()).read()
        : new CaseReading(List.of(), List.of(), problems);
  }

  private static Problem problem(ParseError error, String file) {
    int line = error.getSource().getLocation().map(at -> at.getLine().intValue()).orElse(1);
    String message = PLACE.matcher(error.getMessage()).replaceFirst("");
    Matcher language = LANGUAGE.matcher(message);
    if (language.matches()) {
      return Problem.error(
          file,
          line,
          "the language \"" + language.group(1) + "\" is none of Gherkin's",
          "write a code such as # language: de");
    }
    Matcher unexpected = UNEXPECTED.matcher(message);
    if (unexpected.matches()) {
      return unexpected(file, line, unexpected);
    }
    return message.startsWith("unexpected end of file")
        ? Problem.error(
            file,
            line,
            "the file ends in the middle of something",
            message.contains("#DocStringSeparator") ? "close the text with \"\"\"" : "complete it")
        : Problem.error(file, line, message, remedy(message));
  }

  private static String remedy(String message) {
    return message.startsWith("inconsistent cell count")
        ? "give each row as many cells as the first one, and write a bar in a cell as \\|"
        : message.contains("tag may not") ? "write @two-words as one" : "check the line";
  }

  private static Problem unexpected(String file, int line, Matcher unexpected) {
    String got = Optional.ofNullable(unexpected.group("got")).orElse("");
    String expected = unexpected.group("expected");
    String remedy =
        expected.contains("#StepLine")
            ? "begin a step with Given, When, Then, And, But or *"
            : expected.contains("#FeatureLine") ? "begin the file with Feature: and its name" : "";
    return Problem.error(file, line, "\u201c" + got + "\u201d is not expected here", remedy);
  }
}

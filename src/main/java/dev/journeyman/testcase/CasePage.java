package dev.journeyman.testcase;

import dev.journeyman.journey.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A test case as the markdown of a journey.
 *
 * @param origins of its lines: the sentence of the case that each is
 */
public record CasePage(String markdown, Map<Integer, CaseLine> origins) {

  public CasePage {
    origins = Map.copyOf(origins);
  }

  public static CasePage of(TestCase written) {
    Writer writer = new Writer();
    writer.matter(written);
    writer.line("# " + title(written.title()));
    writer.line("");
    writer.line(from(written) + ", line " + written.line() + ".");
    written.about().forEach(writer::paragraph);
    writer.section(Section.BEFORE, written.before());
    writer.section(Section.STEPS, written.steps());
    return new CasePage(String.join("\n", writer.lines) + "\n", writer.origins);
  }

  /** Whether a journey is this case as it was imported once, perhaps changed since. */
  public static boolean isOf(TestCase written, String markdown) {
    List<String> lines = markdown.lines().map(String::strip).toList();
    return lines.contains("# " + title(written.title()))
        && lines.stream().anyMatch(line -> line.startsWith(from(written) + ","));
  }

  private static String from(TestCase written) {
    return "From " + MarkdownText.sentence(written.file());
  }

  /** A title that is also the name of a section would open that one. */
  private static String title(String title) {
    String text = MarkdownText.heading(title);
    return Section.of(text).isPresent() ? "\"" + text + "\"" : text;
  }

  private static final class Writer {
    private final List<String> lines = new ArrayList<>();
    private final Map<Integer, CaseLine> origins = new LinkedHashMap<>();

    private void line(String line) {
      lines.add(line);
    }

    private void matter(TestCase written) {
      if (written.tags().isEmpty() && written.data().isEmpty()) {
        return;
      }
      line("---");
      if (!written.tags().isEmpty()) {
        line(
            written.tags().stream()
                .map(YamlText::word)
                .collect(Collectors.joining(", ", "tags: [", "]")));
      }
      if (!written.data().isEmpty()) {
        line("data:");
        written.data().forEach((name, value) -> line("  " + name + ": " + YamlText.quoted(value)));
      }
      line("---");
    }

    private void paragraph(String text) {
      line("");
      text.lines().filter(each -> !each.isBlank()).map(MarkdownText::prose).forEach(this::line);
    }

    private void section(Section section, List<CaseStep> steps) {
      if (steps.isEmpty()) {
        return;
      }
      line("");
      line("## " + section.heading());
      int number = 0;
      for (CaseStep step : steps) {
        number++;
        sentence(number + ". ", step.deed());
        String indent = " ".repeat((number + ". ").length());
        step.promises().forEach(promise -> sentence(indent + "- ", promise));
      }
    }

    private void sentence(String marker, CaseLine sentence) {
      line(marker + MarkdownText.sentence(sentence.whole()));
      origins.put(lines.size(), sentence);
    }
  }
}

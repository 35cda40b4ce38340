package dev.journeyman.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.source.Problem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class JourneyPropertyTests {
  private final Project project = new Project(Path.of("target", "journey-properties"));

  @Property(tries = 1000)
  void anyTextIsReadOrRefusedAndEachProblemPointsIntoTheFile(@ForAll("shapes") String text) {
    Reading reading = project.with("shapes/a.md", text).read("shapes/a.md");

    int lines = text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1).length;
    assertThat(reading.problems()).extracting(Problem::line).allMatch(n -> n >= 1 && n <= lines);
    assertThat(reading.journeys().size() == 1 || !reading.runnable()).isTrue();
  }

  @Property(tries = 500)
  void anyBytesAreReadOrRefused(@ForAll byte[] bytes) {
    project.with("bytes/a.md", bytes).read("bytes/a.md");
  }

  @Property(tries = 300)
  void lineEndsAndAByteOrderMarkChangeNothing(@ForAll("shapes") String text) {
    String unix = text.replace("\r", "").replace("\uFEFF", "");
    byte[] windows = ("\uFEFF" + unix.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8);

    Reading expected = project.with("ends/a.md", unix).read("ends/a.md");

    assertThat(project.with("ends/a.md", windows).read("ends/a.md")).isEqualTo(expected);
  }

  @Property(tries = 500)
  void aJourneyIsReadBackAsItWasWritten(@ForAll("journeys") Written written) {
    Journey journey = project.with("written/a.md", written.markdown()).journey("written/a.md");

    assertThat(Written.of(journey)).isEqualTo(written);
  }

  @Property(tries = 500)
  void aFilledTextHasNoKnownNamesLeft(
      @ForAll("sentences") String a, @ForAll("sentences") String b) {
    assertThat(Placeholders.fill(a + "{{x}}" + b, Map.of("x", "{{y}}", "y", "z")))
        .isEqualTo(a + "z" + b);
  }

  /** What a journey says, without where it says it. */
  record Written(
      String title,
      Map<String, String> data,
      List<List<String>> before,
      List<List<String>> steps,
      List<String> outcome,
      List<String> always) {

    static Written of(Journey journey) {
      return new Written(
          journey.title(),
          journey.matter().data(),
          journey.before().stream().map(Written::step).toList(),
          journey.steps().stream().map(Written::step).toList(),
          journey.outcome().stream().map(Line::text).toList(),
          journey.always().stream().map(Line::text).toList());
    }

    private static List<String> step(Step step) {
      List<String> texts = new ArrayList<>(List.of(step.line().text()));
      step.expectations().forEach(line -> texts.add(line.text()));
      return texts;
    }

    String markdown() {
      StringBuilder text = new StringBuilder("---\ndata:\n");
      data.forEach((name, value) -> text.append("  %s: '%s'\n".formatted(name, value)));
      text.append("---\n# ").append(title).append("\n");
      numbered(text.append("\n## Before\n"), before);
      numbered(text.append("\n## Steps\n"), steps);
      outcome(text.append("\n## Outcome\n"), outcome);
      outcome(text.append("\n## Always\n"), always);
      return text.toString();
    }

    private static void numbered(StringBuilder text, List<List<String>> steps) {
      int number = 0;
      for (List<String> step : steps) {
        number++;
        text.append(number).append(". ").append(step.get(0)).append('\n');
        step.stream().skip(1).forEach(line -> text.append("    - ").append(line).append('\n'));
      }
    }

    private static void outcome(StringBuilder text, List<String> lines) {
      lines.forEach(line -> text.append("- ").append(line).append('\n'));
    }
  }

  @Provide
  Arbitrary<String> sentences() {
    Arbitrary<String> word =
        Arbitraries.of(
            "Click",
            "\"Save\"",
            "mug",
            "“Paid”",
            "5 * 3",
            "a_b",
            "pat@example.com",
            "€ 9.90",
            "café",
            "(2)",
            "it's",
            "100%",
            "#4",
            "x-y",
            "C:\\temp",
            "日本",
            "🛒",
            "then",
            "a > b",
            "Total:");
    return Combinators.combine(
            Arbitraries.of("Press", "Open", "See", "“Pay”"), word.list().ofMaxSize(6))
        .as((first, rest) -> String.join(" ", concat(first, rest)));
  }

  @Provide
  Arbitrary<Written> journeys() {
    Arbitrary<List<String>> lines = sentences().list().ofMinSize(1).ofMaxSize(4);
    Arbitrary<Map<String, String>> data =
        Arbitraries.maps(
                Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(8),
                Arbitraries.of("1.50", "true", "two words", "", "{{run.id}}@x", "# no comment"))
            .ofMinSize(1)
            .ofMaxSize(4);
    return Combinators.combine(
            sentences(),
            data,
            lines.list().ofMaxSize(2),
            lines.list().ofMinSize(1).ofMaxSize(11),
            lines,
            sentences().list().ofMaxSize(3))
        .as(Written::new);
  }

  /** Pieces of which journeys are made, in any order, so that most texts are nearly right. */
  @Provide
  Arbitrary<String> shapes() {
    Arbitrary<String> piece =
        Arbitraries.of(
            "---\n",
            "---",
            "\n",
            "\r\n",
            "\r",
            "# T\n",
            "## Steps\n",
            "## Outcome\n",
            "## Always\n",
            "## Before\n",
            "1. ",
            "2) ",
            "- ",
            "   - ",
            "\t- ",
            "        - ",
            "> ",
            "> include: a.md\n",
            "> include: b.md",
            "```\n",
            "~~~",
            "<!--",
            "-->",
            "<div>",
            "`",
            "**",
            "[a](",
            "[a]: b\n",
            "]",
            "![",
            "{{",
            "}}",
            "{{run.id}}",
            "{{secret.A}}",
            "tags: ",
            "data: {",
            "data:\n  a: ",
            "timeout: 1",
            "id: x\n",
            "&a ",
            "*a",
            "!!x ",
            "[",
            "}",
            ": ",
            "? ",
            "| ",
            "===\n",
            "\\",
            "&amp;",
            "\uFEFF",
            "\u202E",
            "\u2028",
            "\u0085",
            "\uFFFE",
            "\0",
            "word",
            "é",
            "🛒");
    Arbitrary<String> near = piece.list().ofMaxSize(40).map(pieces -> String.join("", pieces));
    return Arbitraries.oneOf(near, near, near, Arbitraries.strings().ofMaxLength(200))
        .map(text -> new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
  }

  private static List<String> concat(String first, List<String> rest) {
    List<String> all = new ArrayList<>(List.of(first));
    all.addAll(rest);
    return all;
  }
}

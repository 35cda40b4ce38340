package dev.journeyman.testcase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.journey.Journey;
import dev.journeyman.journey.Journeys;
import dev.journeyman.journey.Placeholders;
import dev.journeyman.journey.Reading;
import dev.journeyman.source.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What others wrote is read from the page as it was written. */
class CasePageTests {

  private static final List<String> PARTS =
      List.of(
          "#",
          "##",
          "-",
          "+",
          "*",
          "**",
          "_",
          "__",
          "1.",
          "2)",
          ">",
          "|",
          "`",
          "```",
          "~~~",
          "---",
          "===",
          "<b>",
          "</b>",
          "<!--",
          "-->",
          "[",
          "]",
          "](x)",
          "!",
          "\\",
          "\\*",
          "&amp;",
          "&",
          "{{",
          "}}",
          "{",
          "}",
          "{{{a}}}",
          "{{name}}",
          "{{run.id}}",
          "'",
          "\"",
          "\u201c",
          ":",
          "%",
          "<https://x.org>",
          "[x]",
          "Steps",
          "include: a.md",
          "a_b_c",
          "C:\\temp\\",
          "\u00e4\u6587",
          "click",
          "\"Save\"",
          "5 * 3",
          "x",
          "---\n",
          "=",
          "#tag",
          "<x",
          "@",
          "$1",
          "\\$2");

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> glue = Arbitraries.of(" ", "", " ");
    return Combinators.combine(Arbitraries.of(PARTS), glue)
        .as((part, space) -> part.strip() + space)
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .map(parts -> String.join("", parts).strip())
        // a box at the beginning is a mark of a list, wherever it stands
        .filter(text -> !text.isEmpty() && !text.matches("\\[[ xX]](?:\\s.*)?"));
  }

  @Property(tries = 400)
  void aPageIsReadAsItsCaseWasWritten(
      @ForAll("texts") String title,
      @ForAll("texts") String prose,
      @ForAll("texts") String deed,
      @ForAll("texts") String promise,
      @ForAll("texts") String value) {
    CaseData data = new CaseData();
    CaseStep step =
        new CaseStep(
            CaseLine.of(data.literal(deed), 3),
            List.of(
                CaseLine.of(data.literal(promise), 4),
                CaseLine.of("{{" + data.named("a value", data.literal(value)) + "}}", 5)));
    TestCase written =
        new TestCase(
            "a.feature",
            1,
            title,
            List.of("smoke", value),
            List.of(prose, prose + "\n" + prose),
            data.values(),
            List.of(new CaseStep(CaseLine.of(data.literal(promise), 2), List.of())),
            List.of(step, step),
            Optional.empty());

    Reading reading = read(CasePage.of(written).markdown());

    assertThat(reading.problems().stream().filter(Problem::isError)).isEmpty();
    Journey journey = reading.journeys().get(0);
    assertThat(journey.title().replaceAll("^\"|\"$", ""))
        .isEqualTo(title.replaceAll("^\"|\"$", ""));
    assertThat(filled(journey, journey.before().get(0).line().text())).isEqualTo(promise);
    assertThat(journey.steps()).hasSize(2);
    assertThat(filled(journey, journey.steps().get(1).line().text())).isEqualTo(deed);
    assertThat(journey.steps().get(1).expectations())
        .extracting(line -> filled(journey, line.text()))
        .containsExactly(promise, value);
    assertThat(journey.matter().tags()).containsExactly("smoke", value);
    assertThat(journey.outcome()).isEmpty();
    assertThat(CasePage.isOf(written, CasePage.of(written).markdown())).isTrue();
  }

  private static String filled(Journey journey, String text) {
    return Placeholders.fill(text, journey.matter().data());
  }

  private static Reading read(String markdown) {
    try {
      Path folder = Files.createTempDirectory("page");
      Path file = Files.writeString(folder.resolve("page.md"), markdown);
      Reading reading = Journeys.read(List.of(file), folder, Set.of());
      Files.delete(file);
      Files.delete(folder);
      return reading;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package dev.journeyman.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands beside a sentence: citations of requirements, and whose remark it was. */
class CitationTests {

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  private Journey journey(String name, String promise) {
    Reading reading =
        new Project(folder)
            .with(name, "# Pay\n\n## Steps\n1. Click Pay.\n   - " + promise + "\n")
            .read(name);
    assertThat(reading.problems()).isEmpty();
    return reading.journeys().get(0);
  }

  private Line promise(String promise) {
    return journey("journeys/a/pay.md", promise).promises().get(0);
  }

  @Test
  void aCitationIsNoPartOfTheSentence() {
    Line line = promise("\"Paid\" is shown. ([prd:14](/docs/prd.md#L14 \"3f2a9c1b\"))");
    assertThat(line.text()).isEqualTo("\"Paid\" is shown.");
    assertThat(line.citations()).containsExactly(new Citation("docs/prd.md", 14, "3f2a9c1b"));
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    Citation citation = new Citation("docs/our prd.md", 7, "00aa11bb");
    assertThat(promise("Paid. " + citation.markdown()).text()).isEqualTo("Paid.");
    assertThat(citation.label()).isEqualTo("our prd:7");
  }

  @Test
  void severalCitationsAndRelativeOnesAreRead() {
    Line line =
        promise(
            "Paid. ([prd:1](../../docs/prd.md#L1), [2](/docs/prd.md?plain=1#L2 \"aaaaaa\")) ([x](/docs/x.md#L3))");
    assertThat(line.text()).isEqualTo("Paid.");
    assertThat(line.citations())
        .containsExactly(
            new Citation("docs/prd.md", 1, ""),
            new Citation("docs/prd.md", 2, "aaaaaa"),
            new Citation("docs/x.md", 3, ""));
  }

  @Test
  void otherLinksLeaveTheirText() {
    for (String link :
        List.of("[Terms](/terms)", "[Terms](../../../up.md#L3)", "[Terms](a.md#top)")) {
      Line line = promise("\"Terms\" (see " + link + ") is shown.");
      assertThat(line.text()).isEqualTo("\"Terms\" (see Terms) is shown.");
      assertThat(line.citations()).isEmpty();
    }
  }

  @Test
  void theTextForPeopleMayCiteToo() {
    Reading reading =
        new Project(folder)
            .with(
                "journeys/pay.md",
                """
                # Pay

                As a guest I want to pay. ([prd:3](/docs/prd.md#L3 "12345678"))

                ## Steps
                1. Click Pay.
                   - Paid.
                """)
            .read("journeys/pay.md");
    assertThat(reading.journeys().get(0).toldOf())
        .containsExactly(new Citation("docs/prd.md", 3, "12345678"));
  }

  @Test
  void aCommentSaysWhoseRemarkItWas() {
    Line line = promise("Paid. <!-- remark 2026-11-21 by Ada B. on run 20261121-1015-ab -->");
    assertThat(line.text()).isEqualTo("Paid.");
    assertThat(line.remark()).contains(new Remark("2026-11-21", "Ada B.", "20261121-1015-ab"));
    assertThat(promise("Paid. " + new Remark("2026-11-21", "", "").markdown()).remark())
        .contains(new Remark("2026-11-21", "", ""));
    assertThat(promise("Paid. <!-- remarkable -->").remark()).isEmpty();
  }

  @Test
  void hintsAreNoPromises() {
    Reading reading =
        new Project(folder)
            .with(
                "journeys/pay.md",
                "# Pay\n\n## Steps\n1. Click Pay.\n   - Paid.\n\n## Hints\nProse.\n\n- Close the tour.\n")
            .read("journeys/pay.md");
    assertThat(reading.problems()).isEmpty();
    Journey journey = reading.journeys().get(0);
    assertThat(journey.hints()).extracting(Line::text).containsExactly("Close the tour.");
    assertThat(journey.promises()).extracting(Line::text).containsExactly("Paid.");
  }

  @Test
  void guardrailsHaveHintsForEveryJourney() {
    new Project(folder)
        .with(
            "docs/guardrails/a.md",
            "# A\n\n- No broken images.\n\n## Hints\n- Close the tour.\n\n## More\n- No broken links.\n");
    Guardrails guardrails = Guardrails.read(folder.resolve("docs/guardrails"), folder);
    assertThat(guardrails.lines())
        .extracting(Line::text)
        .containsExactly("No broken images.", "No broken links.");
    assertThat(guardrails.hints()).extracting(Line::text).containsExactly("Close the tour.");
  }
}

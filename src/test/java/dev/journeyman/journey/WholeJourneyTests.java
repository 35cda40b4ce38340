package dev.journeyman.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read of a journey that uses everything that a journey may have. */
class WholeJourneyTests {
  private final Project project;
  private final Journey journey;

  WholeJourneyTests(@TempDir Path folder) {
    this.project = new Project(folder);
    this.journey = project.with("journeys/mug.md", Project.MUG).journey("journeys/mug.md");
  }

  @Test
  void hasNoProblems() {
    assertThat(project.problems("journeys")).isEmpty();
  }

  @Test
  void isNamedAfterItsFileAndItsTitle() {
    assertThat(journey.id()).isEqualTo("mug");
    assertThat(journey.title()).isEqualTo("A guest buys a mug");
    assertThat(journey.file()).isEqualTo("journeys/mug.md");
  }

  @Test
  void keepsItsFrontMatter() {
    FrontMatter matter = journey.matter();
    assertThat(matter.tags()).containsExactly("smoke", "revenue");
    assertThat(matter.owner()).contains("growth");
    assertThat(matter.severity()).contains(Criticality.CRITICAL);
    assertThat(matter.stage()).contains(Stage.PAINTED_DOOR);
    assertThat(matter.covers()).containsExactly("src/checkout/**");
    assertThat(matter.start()).isEqualTo("/shop");
    assertThat(matter.as()).contains("ada");
    assertThat(matter.timeout()).contains(Duration.ofMinutes(2));
    assertThat(matter.budget()).contains("0.50 USD");
    assertThat(matter.data())
        .containsExactly(
            Map.entry("email", "pat+{{run.id}}@example.com"), Map.entry("name", "Pat"));
  }

  @Test
  void knowsWhereEachSentenceStands() {
    assertThat(journey.before())
        .extracting(Step::line)
        .containsExactly(line("Empty the cart.", 18));
    assertThat(journey.steps())
        .extracting(Step::line)
        .containsExactly(
            line("Search for \"mug\".", 21),
            line("Add Blue mug to the cart.", 23),
            line("Check out as {{email}} with {{secret.PASSWORD}}.", 26));
    assertThat(journey.steps().get(1).expectations())
        .containsExactly(
            line("The cart badge shows 1.", 24), line("\"Blue mug\" is in the cart.", 25));
    assertThat(journey.outcome())
        .containsExactly(line("The order page still shows “Paid” and {{email}}.", 31));
    assertThat(journey.always()).containsExactly(line("No error in the console.", 34));
  }

  @Test
  void keepsUnknownHeadingsAsProse() {
    assertThat(journey.prose())
        .isEqualTo(
            "Guests who must sign up first leave. This journey protects guest checkout.\n\n"
                + "## Notes\n\nOnly for people.");
  }

  @Test
  void namesItsSecrets() {
    assertThat(journey.secrets()).containsExactly("PASSWORD");
  }

  @Test
  void readsTheSameWithWindowsLineEndsAndAByteOrderMark() {
    byte[] bytes = ("\uFEFF" + Project.MUG.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8);
    assertThat(project.with("journeys/mug.md", bytes).journey("journeys/mug.md"))
        .isEqualTo(journey);
  }

  private Line line(String text, int number) {
    return new Line(text, "journeys/mug.md", number);
  }
}

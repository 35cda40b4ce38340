package dev.journeyman.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JourneyShapeTests {
  private final Project project;

  JourneyShapeTests(@TempDir Path folder) {
    this.project = new Project(folder);
  }

  @Nested
  class Sentences {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '\0',
        value = {
          "Click `Save`. | Click \"Save\".",
          "Click \"`Save`\". | Click \"Save\".",
          "Click “`Save`”. | Click “Save”.",
          "Run `say \"hi\"`. | Run say \"hi\".",
          "**Click** _the_ [Save](/x) button | Click the Save button",
          "Click ![the logo](logo.png) | Click the logo",
          "Type 5 * 3 * 2 and a_b_c | Type 5 * 3 * 2 and a_b_c",
          "Type {{first_name}} {{last_name}} | Type {{first_name}} {{last_name}}",
          "Type <b>bold</b> &amp; \\*star\\* | Type <b>bold</b> & *star*",
          "Open C:\\temp<!-- not shown --> | Open C:\\temp",
          "[ ] Search | Search",
          "See <https://a.example> | See https://a.example",
        })
    void loseTheirMarkdownAndNothingElse(String markdown, String text) {
      assertThat(steps("1. " + markdown.strip() + "\n   - x").get(0).line().text())
          .isEqualTo(text.strip());
    }
  }

  @Nested
  class Headings {
    @ParameterizedTest
    @CsvSource({
      "Preconditions,User journey,Acceptance criteria,Guardrails",
      "setup,JOURNEY,expected results,always",
      "Given:,When,Then,**Guardrails**"
    })
    void haveSynonyms(String before, String steps, String outcome, String always) {
      String text =
          "# T\n\n## %s\n- a\n\n## %s\n1. b\n\n## %s\n- c\n\n## %s\n- d\n"
              .formatted(before, steps, outcome, always);

      Journey journey = project.with("a.md", text).journey("a.md");

      assertThat(journey.before()).hasSize(1);
      assertThat(journey.steps()).hasSize(1);
      assertThat(journey.outcome()).hasSize(1);
      assertThat(journey.always()).hasSize(1);
    }

    @Test
    void deeperOnesGroupStepsWithoutLosingThem() {
      assertThat(steps("### Search\n1. a\n   - x\n\n### Pay\n2. b\n   - y\n"))
          .extracting(step -> step.line().text())
          .containsExactly("a", "b");
    }

    @Test
    void nearlyKnownOnesAreWarnedOf() {
      assertThat(problems("1. a\n   - x\n\n## Outcomes\n- y\n"))
          .containsExactly(
              "a.md:7: the heading \"Outcomes\" is not known, so what follows is not run;"
                  + " write Outcome if you mean that");
    }
  }

  @Nested
  class Lists {
    @Test
    void bulletsAreStepsWhereNothingIsNumbered() {
      assertThat(steps("- a\n  - x\n- b\n  - y\n"))
          .extracting(step -> step.line().text(), step -> step.expectations().get(0).text())
          .containsExactly(tuple("a", "x"), tuple("b", "y"));
    }

    @Test
    void bulletsThatAreIndentedTooLittleStillBelongToTheirStep() {
      assertThat(steps("1. a\n- x\n- y\n2. b\n  - z\n"))
          .extracting(step -> step.expectations().size())
          .containsExactly(2, 1);
    }

    @Test
    void bulletsThatAreIndentedTooMuchAreRefused() {
      assertThat(problems("1. a\n        - x\n2. b\n   - y\n"))
          .contains(
              "a.md:4: a bullet inside \"a - x\" would be read as part of the sentence;"
                  + " indent it by three spaces and put an empty line before it");
    }

    @Test
    void bulletsUnderBulletsAreRefused() {
      assertThat(problems("1. a\n   - x\n     - deep\n"))
          .containsExactly(
              "a.md:6: this is nested too deep to be read as part of step 1;"
                  + " move it one level up");
    }

    @Test
    void bulletsBeforeTheFirstStepAreRefused() {
      assertThat(problems("- x\n\n1. a\n   - y\n"))
          .containsExactly(
              "a.md:4: this bullet belongs to no step;"
                  + " put it under the numbered item after which it must be true");
    }

    @Test
    void emptyItemsAreRefused() {
      assertThat(problems("1. a\n   - x\n2.\n3. c\n   -\n   - y\n"))
          .contains("a.md:6: step 2 is empty; say what the person does, or remove it");
    }

    @Test
    void textBetweenStepsIsWarnedOfAndNotesAreNot() {
      assertThat(problems("Do this:\n\n1. a\n   - x\n\nAnd then pay.\n\n> A note.\n\n2. b\n   - y"))
          .containsExactly(
              "a.md:9: this text is no item, so it is not read as part of the steps;"
                  + " make it an item, or mark it as a note with >");
    }

    @Test
    void aPromiseThatIsNoBulletIsAnError() {
      assertThat(problems("1. a\n   - x\n\n## Outcome\nIt is paid.\n"))
          .containsExactly(
              "a.md:8: this text under Outcome is no bullet, so nobody checks it;"
                  + " begin it with \"- \", or mark it as a note with >");
    }

    @Test
    void commentsAreInvisible() {
      assertThat(problems("1. a\n   - x\n\n<!--\n2. b\n-->\n")).isEmpty();
    }
  }

  private List<Step> steps(String list) {
    return project.with("a.md", "# T\n\n## Steps\n" + list).journey("a.md").steps();
  }

  private List<String> problems(String list) {
    return project.with("a.md", "# T\n\n## Steps\n" + list).problems("a.md");
  }
}

package dev.journeyman.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JourneysTests {
  private static final String MUG =
      """
      ---
      tags: [smoke, revenue]
      owner: growth
      severity: critical
      stage: painted-door
      covers: ["src/checkout/**"]
      start: /shop
      as: ada
      timeout: 2m
      budget: 0.50 USD
      data: {email: "pat+{{run.id}}@example.com", name: Pat}
      ---
      # A guest buys a mug

      Guests who must sign up first leave. This journey protects guest checkout.

      ## Before
      1. Empty the cart.

      ## Steps
      1. Search for "mug".
         - "3 results" is shown.
      2. Add **Blue mug** to the [cart](/cart).
         - The cart badge shows 1.
         - `Blue mug` is in the cart.
      3. Check out as {{email}}
         with {{secret.PASSWORD}}.
         - "Order confirmed" is shown.

      ## Outcome
      - The order page still shows “Paid” and {{email}}.

      ## Always
      - No error in the console.

      ## Notes
      Only for people.
      """;

  private final Project project;

  JourneysTests(@TempDir Path folder) {
    this.project = new Project(folder);
  }

  @Nested
  class AWholeJourney {
    private final Journey journey = project.with("journeys/mug.md", MUG).journey("journeys/mug.md");

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
      byte[] bytes = ("\uFEFF" + MUG.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8);
      assertThat(project.with("journeys/mug.md", bytes).journey("journeys/mug.md"))
          .isEqualTo(journey);
    }

    private Line line(String text, int number) {
      return new Line(text, "journeys/mug.md", number);
    }
  }

  @Nested
  class Promises {
    @Test
    void aStepWithoutOneIsWarnedOf() {
      assertThat(problems("1. a\n   - x\n2. b\n3. c\n   - z\n"))
          .containsExactly(
              "a.md:6: step 2 promises nothing; add a bullet that says what must be true");
      assertThat(project.read("a.md").runnable()).isTrue();
    }

    @Test
    void aJourneyWithoutAnyIsAnError() {
      assertThat(project.with("a.md", "# T\n\n## Steps\n1. a\n").errors("a.md"))
          .containsExactly(
              "a.md:3: the journey promises nothing, so it could not fail;"
                  + " add a bullet under a step that says what must then be true");
    }

    @Test
    void anOutcomeIsEnough() {
      project.with("a.md", "# T\n\n## Steps\n1. a\n\n## Outcome\n- x\n");
      assertThat(project.errors("a.md")).isEmpty();
    }
  }

  @Nested
  class FrontMatterProblems {
    @Test
    void areCollectedWithTheirLines() {
      String text =
          """
          ---
          tag: [smoke]
          severity: high
          stage: painted
          timeout: soon
          id: a/b
          ---
          # T
          ## Steps
          1. a
             - x
          """;

      assertThat(project.with("a.md", text).problems("a.md"))
          .containsExactly(
              "a.md:2: the key \"tag\" is not known; the nearest known one is tags (known: id,"
                  + " tags, owner, severity, stage, start, as, data, covers, timeout, budget)",
              "a.md:3: severity is \"high\"; write one of blocker, critical, normal, minor, trivial",
              "a.md:4: stage is \"painted\"; write one of idea, prototype, painted-door, shipped",
              "a.md:5: timeout is \"soon\"; write a time such as 90s, 2m or 1h",
              "a.md:6: id is \"a/b\"; use letters, digits, dots and hyphens only:"
                  + " files are named after it");
    }

    @Test
    void anOpenFenceIsReportedWhereItBegins() {
      assertThat(
              project.with("a.md", "\n---\nid: a\n\n# T\n## Steps\n1. a\n   - x").problems("a.md"))
          .containsExactly(
              "a.md:2: the front matter begins here and never ends;"
                  + " write a line --- after its last key");
    }

    @Test
    void brokenYamlIsReportedInItsLine() {
      assertThat(
              project
                  .with("a.md", "---\nid: a\ntags: [\n---\n# T\n## Steps\n1. a\n   - x")
                  .errors("a.md"))
          .singleElement()
          .asString()
          .startsWith("a.md:3: this is not YAML: ");
    }
  }

  @Nested
  class WholeFiles {
    @Test
    void withoutTitleOrStepsAreErrors() {
      assertThat(project.with("journeys/a.md", "words").errors("journeys"))
          .containsExactly(
              "journeys/a.md:1: the journey has no title;"
                  + " begin with a line such as # A guest buys a mug",
              "journeys/a.md:1: there is no heading Steps;"
                  + " write ## Steps and number what the person does under it");
    }

    @Test
    void withStepsButNoItemAreErrors() {
      assertThat(project.with("a.md", "# T\n\n## Steps\n\n## Outcome\n- x").errors("a.md"))
          .containsExactly(
              "a.md:3: Steps has no items; number what the person does: 1. Search for \"mug\".");
    }

    @Test
    void withAnOpenCodeBlockAreErrors() {
      assertThat(
              project
                  .with("a.md", "# T\n## Steps\n1. a\n   - x\n\n```\n## Outcome\n- y")
                  .errors("a.md"))
          .containsExactly(
              "a.md:6: the code block begins here and never ends; close it with the same marks");
    }

    @Test
    void thatAreMissingAreProblems() {
      assertThat(project.problems("nowhere"))
          .containsExactly("nowhere:1: there is no such file or folder; check the path");
    }

    @Test
    void withTheSameIdAreErrors() {
      project.with("journeys/a/mug.md", MUG).with("journeys/b/Mug.md", MUG);
      assertThat(project.errors("journeys"))
          .containsExactly(
              "journeys/b/Mug.md:1: the id \"Mug\" is taken by journeys/a/mug.md;"
                  + " write another id: in the front matter of one of them");
    }

    @Test
    void thatAreNamedTwiceAreReadOnce() {
      project.with("journeys/mug.md", MUG);
      assertThat(project.read("journeys", "journeys/mug.md").journeys()).hasSize(1);
    }

    @Test
    void thatAreNoJourneysAreLeftOut() {
      project
          .with("journeys/b.md", MUG)
          .with("journeys/a/z.md", MUG)
          .with("journeys/README.md", "# How\n```\n")
          .with("journeys/_login.md", "## Steps\n1. a")
          .with("journeys/recordings/x.md", "x")
          .with("journeys/fixtures/x.md", "x")
          .with("journeys/drafts/x.md", "x")
          .with("journeys/.git/x.md", "x")
          .with("docs/guide.md", "# Guide\n\nWords.\n");

      Reading reading = project.read("");

      assertThat(reading.problems()).isEmpty();
      assertThat(reading.journeys())
          .extracting(Journey::file)
          .containsExactly("journeys/a/z.md", "journeys/b.md");
    }

    @Test
    void areSortedSoThatTheirProblemsReadFromTopToBottom() {
      project
          .with("journeys/b.md", "# T\n## Steps\n1. {{a}}")
          .with("journeys/a.md", "---\nx: 1\n---\n");
      List<Integer> lines =
          project.read("journeys").problems().stream().map(problem -> problem.line()).toList();
      assertThat(lines).containsExactly(1, 1, 2, 2, 3, 3);
    }

    @Test
    void areNamedInLettersThatFilesMayHave() {
      assertThat(project.with("A guest & a mug!.md", MUG).journey("A guest & a mug!.md").id())
          .isEqualTo("A-guest-a-mug");
    }
  }

  private List<String> problems(String list) {
    return project.with("a.md", "# T\n\n## Steps\n" + list).problems("a.md");
  }
}

package dev.journeyman.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files are journeys, and what is wrong with a file as a whole. */
class FilesTests {
  private final Project project;

  FilesTests(@TempDir Path folder) {
    this.project = new Project(folder);
  }

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
    project.with("journeys/a/mug.md", Project.MUG).with("journeys/b/Mug.md", Project.MUG);
    assertThat(project.errors("journeys"))
        .containsExactly(
            "journeys/b/Mug.md:1: the id \"Mug\" is taken by journeys/a/mug.md;"
                + " write another id: in the front matter of one of them");
  }

  @Test
  void thatAreNamedTwiceAreReadOnce() {
    project.with("journeys/mug.md", Project.MUG);
    assertThat(project.read("journeys", "journeys/mug.md").journeys()).hasSize(1);
  }

  @Test
  void thatAreNoJourneysAreLeftOut() {
    project
        .with("journeys/b.md", Project.MUG)
        .with("journeys/a/z.md", Project.MUG)
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
  void ofAnotherAppAreReadOnlyWhereTheyAreNamed() {
    Project both =
        project
            .with("journeyman.yaml", "url: http://localhost:3000")
            .with("journeys/a.md", Project.MUG)
            .with("journeys/studio/journeyman.yaml", "url: http://localhost:4000")
            .with("journeys/studio/b.md", "words");

    assertThat(both.problems("journeys")).isEmpty();
    assertThat(both.errors("journeys/studio")).isNotEmpty();
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
    assertThat(project.with("A guest & a mug!.md", Project.MUG).journey("A guest & a mug!.md").id())
        .isEqualTo("A-guest-a-mug");
  }
}

package dev.journeyman.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A journey must be able to fail. */
class PromiseTests {
  private final Project project;

  PromiseTests(@TempDir Path folder) {
    this.project = new Project(folder);
  }

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

  private List<String> problems(String list) {
    return project.with("a.md", "# T\n\n## Steps\n" + list).problems("a.md");
  }
}

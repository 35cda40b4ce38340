package dev.journeyman.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Problems in front matter. */
class FrontMatterTests {
  private final Project project;

  FrontMatterTests(@TempDir Path folder) {
    this.project = new Project(folder);
  }

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
    assertThat(project.with("a.md", "\n---\nid: a\n\n# T\n## Steps\n1. a\n   - x").problems("a.md"))
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

package dev.journeyman.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IncludeTests {
  private static final String LOGIN =
      """
      ---
      data: {user: ada, email: login@example.com}
      ---
      # Log in

      ## Steps
      1. Log in as {{user}} with {{secret.PASSWORD}}.
         - {{user}} is shown.
      """;

  private final Path folder;
  private final Project project;

  IncludeTests(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.project = new Project(Files.createDirectory(folder.resolve("project")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1. First.\n   - a\n> include: shared/_login.md\n2. Last.\n   - b\n",
        "1. First.\n   - a\n\n> include: shared/_login.md\n\n2. Last.\n   - b\n",
        "1. First.\n   - a\n2. > Include: `shared/_login.md`\n3. Last.\n   - b\n",
        "1. First.\n   - a\n\n   > include: [Log in](shared/_login.md)\n\n2. Last.\n   - b\n"
      })
  void theStepsOfTheOtherFileStandInItsPlaceAndKeepTheirOwn(String steps) {
    project.with("journeys/shared/_login.md", LOGIN).with("journeys/a.md", journey(steps));

    Journey journey = project.journey("journeys/a.md");

    assertThat(project.problems("journeys")).isEmpty();
    assertThat(journey.steps())
        .extracting(step -> step.line().file() + ": " + step.line().text())
        .containsExactly(
            "journeys/a.md: First.",
            "journeys/shared/_login.md: Log in as {{user}} with {{secret.PASSWORD}}.",
            "journeys/a.md: Last.");
    assertThat(journey.steps().get(1).line().number()).isEqualTo(7);
    assertThat(journey.secrets()).containsExactly("PASSWORD");
  }

  @Test
  void dataOfTheIncludedFileIsUsedWhereTheJourneyHasNone() {
    project
        .with("_login.md", LOGIN)
        .with(
            "a.md",
            "---\ndata: {email: own@example.com}\n---\n" + journey("> include: _login.md\n"));

    assertThat(project.journey("a.md").matter().data())
        .containsEntry("email", "own@example.com")
        .containsEntry("user", "ada");
  }

  @Test
  void anIncludePreparesToo() {
    project
        .with("_login.md", LOGIN)
        .with("a.md", "# T\n## Before\n> include: _login.md\n## Steps\n1. a\n   - x\n");

    assertThat(project.problems("a.md")).isEmpty();
    assertThat(project.journey("a.md").before()).hasSize(1);
  }

  @Test
  void aMissingFileIsAnError() {
    assertThat(
            project.with("a.md", journey("1. a\n   - x\n> include: login.md\n")).problems("a.md"))
        .containsExactly(
            "a.md:6: there is no file \"login.md\" to include;"
                + " write the path from this file's folder");
  }

  @Test
  void aCycleIsAnErrorThatNamesItsWay() {
    project
        .with("a.md", journey("1. a\n   - x\n> include: b.md\n"))
        .with("b.md", journey("1. b\n   - y\n> include: a.md\n"));

    assertThat(project.errors("a.md"))
        .containsExactly(
            "b.md:6: the include of a.md leads back to where it began: a.md -> b.md -> a.md;"
                + " remove one of these includes");
    assertThat(project.journey("a.md").steps()).hasSize(2);
  }

  @Test
  void aFileWithoutStepsIsAnError() {
    project.with("b.md", "# Notes\n").with("a.md", journey("1. a\n   - x\n> include: b.md\n"));
    assertThat(project.errors("a.md"))
        .containsExactly("a.md:6: the included b.md has no heading Steps; add one there");
  }

  @Test
  void aFileOutsideOfTheProjectIsRefusedAlsoBehindALink() throws IOException {
    Files.writeString(folder.resolve("secret.md"), LOGIN);
    Files.createSymbolicLink(folder.resolve("project/link.md"), folder.resolve("secret.md"));
    project.with(
        "a.md",
        journey(
            "1. a\n   - x\n> include: link.md\n> include: ../secret.md\n> include: "
                + folder.resolve("secret.md")
                + "\n"));

    assertThat(project.errors("a.md"))
        .hasSize(3)
        .satisfiesExactly(
            link -> assertThat(link).startsWith("a.md:6: ").contains("lies outside of the project"),
            dots -> assertThat(dots).startsWith("a.md:7: ").contains("lies outside of the project"),
            root -> assertThat(root).startsWith("a.md:8: ").contains("is not relative"));
  }

  @Test
  void problemsOfTheIncludedFileCarryItsName() {
    project
        .with("_b.md", "# T\n## Steps\n1. {{nobody}}\n   - x\n")
        .with("a.md", journey("> include: _b.md\n"));
    assertThat(project.errors("a.md"))
        .containsExactly(
            "_b.md:3: {{nobody}} has no value;"
                + " add it to data in the front matter; the nearest known one is {{run.id}}");
  }

  @Test
  void anIncludeElsewhereOrMisspelledIsNotSilentlyANote() {
    project
        .with("_b.md", LOGIN)
        .with("a.md", journey("1. a\n   - x\n\n> inclde: _b.md\n\n## Outcome\n> include: _b.md\n"));
    assertThat(project.errors("a.md"))
        .containsExactly(
            "a.md:7: \"inclde: _b.md\" is read as a note;"
                + " write > include: login.md to include a file",
            "a.md:10: an include cannot stand under Outcome; move it to Steps or Before");
  }

  @Test
  void includesThatMultiplyAreCutInTime() {
    for (int i = 0; i < 19; i++) {
      project.with("_" + i + ".md", journey("> include: _%d.md\n".formatted(i + 1).repeat(9)));
    }
    project.with("_19.md", LOGIN).with("a.md", journey("> include: _0.md\n"));

    Reading reading = Assertions.assertTimeout(Duration.ofSeconds(2), () -> project.read("a.md"));

    assertThat(reading.runnable()).isFalse();
    assertThat(reading.problems())
        .anySatisfy(problem -> assertThat(problem.message()).contains("more than 1000 steps"));
  }

  @Test
  void includesThatMultiplyWithoutAnyStepAreCutInTime() {
    for (int i = 0; i < 15; i++) {
      project.with("_" + i + ".md", journey("> include: _%d.md\n".formatted(i + 1).repeat(9)));
    }
    project.with("_15.md", "# T\n## Steps\n").with("a.md", journey("> include: _0.md\n"));

    assertThat(Assertions.assertTimeout(Duration.ofSeconds(2), () -> project.errors("a.md")))
        .anySatisfy(problem -> assertThat(problem).contains("more than 1000 steps"));
  }

  private static String journey(String steps) {
    return "# T\n\n## Steps\n" + steps;
  }
}

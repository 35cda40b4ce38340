package dev.journeyman.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaceholderTests {
  private final Project project;

  PlaceholderTests(@TempDir Path folder) {
    this.project = new Project(folder);
  }

  @Nested
  class Filling {
    @Test
    void replacesNamesAndTheNamesInTheirValues() {
      assertThat(
              Placeholders.fill(
                  "Mail {{ email }} to {{name}}",
                  Map.of("email", "{{name}}+{{run.id}}@a", "name", "P$t\\", "run.id", "7")))
          .isEqualTo("Mail P$t\\+7@a to P$t\\");
    }

    @Test
    void leavesSecretsUnknownNamesAndCycles() {
      assertThat(
              Placeholders.fill(
                  "{{secret.A}} {{b}} {{c}}", Map.of("secret.A", "x", "c", "<{{c}}>")))
          .isEqualTo("{{secret.A}} {{b}} <{{c}}>");
    }
  }

  @Test
  void namesWithAValueAreAccepted() {
    assertThat(
            problems(
                "data: {email: 'p+{{run.id}}@{{host}}', host: a.example}",
                "Type {{ email }} {{run.id}} {{override}} {{secret.PASSWORD}}",
                "{{email}} is shown"))
        .isEmpty();
  }

  @Test
  void anUnknownNameNamesTheNearest() {
    assertThat(problems("data: {email: a}", "Type {{emial}}", "x"))
        .containsExactly(
            "a.md:6: {{emial}} has no value;"
                + " add it to data in the front matter; the nearest known one is {{email}}");
  }

  @Test
  void malformedOnesAreErrors() {
    assertThat(problems("", "Type {{email} now", "{{}} {{secret.my key}}"))
        .containsExactly(
            "a.md:6: a {{ has no name and }} after it; write {{name}}",
            "a.md:7: {{}} has no name; write {{name}}",
            "a.md:7: \"my key\" is no name of a secret;" + " write one such as {{secret.PASSWORD}}",
            "a.md:7: {{secret.my key}} is a secret, and looking for it on a page would give it"
                + " away; use secrets in steps only");
  }

  @Test
  void aSecretMayNotBeLookedForAlsoBehindAName() {
    assertThat(problems("data: {word: 'x{{secret.P}}'}", "Type {{word}}", "{{word}} is shown"))
        .containsExactly(
            "a.md:7: {{word}} is a secret, and looking for it on a page would give it away;"
                + " use secrets in steps only");
  }

  @Test
  void aSecretMayNotBeLookedForInThePreparationEither() {
    String text = "# T\n## Before\n1. a\n   - {{secret.P}} is shown\n## Steps\n1. b\n   - x\n";
    assertThat(project.with("a.md", text).problems("a.md"))
        .containsExactly(
            "a.md:4: {{secret.P}} is a secret, and looking for it on a page would give it away;"
                + " use secrets in steps only");
  }

  @Test
  void aSecretMayNotBePartOfTheStart() {
    assertThat(problems("start: '/?key={{secret.P}}'", "a", "x"))
        .containsExactly(
            "a.md:2: {{secret.P}} is a secret, and an address would give it away;"
                + " use secrets in steps only");
  }

  @Test
  void aCycleInDataIsAnError() {
    assertThat(problems("data:\n  a: '{{b}}'\n  b: '{{a}}'", "Type {{a}}", "x"))
        .containsExactly(
            "a.md:4: the value of b leads back to itself by {{a}}; write one of them out");
  }

  @Test
  void aCycleInDataThatIsLookedForIsAnErrorToo() {
    assertThat(problems("data:\n  a: '{{b}}'\n  b: '{{a}}'", "Open /", "{{a}} is shown"))
        .containsExactly(
            "a.md:4: the value of b leads back to itself by {{a}}; write one of them out");
  }

  @Test
  void valuesThatGrowAreAnError() {
    StringBuilder data = new StringBuilder("data:\n  a0: 0123456789\n");
    for (int i = 1; i < 30; i++) {
      data.append("  a%d: '{{a%d}}{{a%d}}'\n".formatted(i, i - 1, i - 1));
    }
    assertThat(problems(data.toString().stripTrailing(), "Type {{a29}}", "x"))
        .isNotEmpty()
        .allSatisfy(
            problem -> assertThat(problem).contains("becomes longer than 10000 characters"));
  }

  @Test
  void namesThatCannotBeUsedAreErrors() {
    assertThat(problems("data: {secret.a: x, run.id: y, 'two words': z}", "a", "x"))
        .containsExactly(
            "a.md:2: the name \"secret.a\" is kept for Journeyman; choose another name",
            "a.md:2: the name \"run.id\" is kept for Journeyman; choose another name",
            "a.md:2: the name \"two words\" cannot stand in {{ }};"
                + " use letters, digits, dots, hyphens and underscores");
  }

  private List<String> problems(String matter, String step, String expectation) {
    String text =
        "---\n%s\n---\n# T\n## Steps\n1. %s\n   - %s\n".formatted(matter, step, expectation);
    return project.with("a.md", text).problems("a.md");
  }
}

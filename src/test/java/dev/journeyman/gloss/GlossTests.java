package dev.journeyman.gloss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.journeyman.advice.Advice;
import dev.journeyman.advice.LastRun;
import dev.journeyman.gloss.Understanding.By;
import dev.journeyman.source.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GlossTests {

  private static final String BUY =
      """
      ---
      owner: shop
      data: {email: "pat@example.com", count: "3"}
      ---
      # A guest buys a mug

      ## Before
      > include: _login.md

      ## Steps
      1. Enter {{email}} in Email and click "Save".
         - "Saved for {{email}}" is shown.
         - There are {{count}} rows.
      2. Make it nice somehow.
         - The shop feels warm.

      ## Outcome
      - The order of {{email}} is "paid".

      ## Always
      - No error in the console.
      """;

  @TempDir private Path folder;

  private Path write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    return Files.writeString(path, text);
  }

  private Glossed read(String file, String text) throws IOException {
    return new Gloss(folder, Optional::<LastRun>empty).read(Path.of(file), text);
  }

  private void login() throws IOException {
    write(
        "journeys/_login.md",
        "# Log in\n\n## Steps\n1. Open /login.\n2. Log in as ada with password {{secret.ADA}}.\n");
  }

  @Nested
  class Readings {

    @Test
    void eachLineSaysWhatItComesToAndWhoReadsIt() throws IOException {
      login();
      write(
          "journeyman.yaml",
          """
          url: http://localhost:1
          behind:
            "the order of {email} is {status}":
              http: /api/orders?email={email}
              json: status
              is: "{status}"
          """);
      assertThat(read("journeys/buy.md", BUY).understanding())
          .extracting(each -> each.line().number(), Understanding::part, Understanding::by)
          .contains(
              tuple(8, Part.BEFORE, By.PLAIN),
              tuple(11, Part.STEP, By.PLAIN),
              tuple(13, Part.PROMISE, By.PLAIN),
              tuple(14, Part.STEP, By.NOBODY),
              tuple(15, Part.PROMISE, By.NOBODY),
              tuple(18, Part.OUTCOME, By.PROJECT),
              tuple(21, Part.ALWAYS, By.PLAIN));
    }

    @Test
    void valuesAreToldByTheirNamesAndReadByWhatTheyAre() throws IOException {
      login();
      Glossed read = read("journeys/buy.md", BUY);
      assertThat(reading(read, 11))
          .isEqualTo(
              "Enter \u201c{{email}}\u201d in the field \u201cEmail\u201d, then click the button or"
                  + " link \u201cSave\u201d.");
      assertThat(reading(read, 12)).isEqualTo("The text \u201cSaved for {{email}}\u201d is shown.");
      assertThat(reading(read, 13)).isEqualTo("There are exactly 3 rows.");
    }

    @Test
    void anIncludeIsToldWhereItStands() throws IOException {
      login();
      assertThat(reading(read("journeys/buy.md", BUY), 8))
          .isEqualTo(
              "_login.md: Open the page /login. Log in as \u201cada\u201d with the password"
                  + " \u201c{{secret.ADA}}\u201d.");
    }

    @Test
    void aModelReadsTheRestWhereOneIsNamed() throws IOException {
      write("journeyman.yaml", "url: http://localhost:1\nmodel: anthropic/claude-x\n");
      Understanding step = at(read("journeys/buy.md", BUY), 14);
      assertThat(step.by()).isEqualTo(By.MODEL);
      assertThat(step.reading()).contains("anthropic/claude-x");
    }

    @Test
    void aGuardrailIsReadToo() throws IOException {
      Files.createDirectories(folder.resolve("docs/guardrails"));
      write("docs/guardrails/all.md", "# All\n\n- No request fails.\n");
      Glossed read =
          read("docs/guardrails/all.md", "# All\n\n- No broken images.\n- All is well.\n");
      assertThat(reading(read, 3)).contains("no broken images");
      assertThat(read.problems())
          .singleElement()
          .asString()
          .contains("all.md:4")
          .contains("needs a model");
    }

    @Test
    void otherDocumentsSayNothing() throws IOException {
      assertThat(read("docs/prd.md", "# Prose\n\n## Steps\n1. Dream.\n")).isEqualTo(NOTHING);
    }
  }

  @Nested
  class Problems {

    @Test
    void theTextIsReadInPlaceOfTheFileAndTheDiskIsLeftAlone() throws IOException {
      login();
      Path saved = write("journeys/buy.md", "# Old\n");
      assertThat(messages(read("journeys/buy.md", BUY.replace("{{email}}", "{{emial}}"))))
          .anySatisfy(it -> assertThat(it).contains("{{emial}} has no value"))
          .noneMatch(it -> it.contains("no heading Steps"));
      assertThat(saved).hasContent("# Old\n");
    }

    @Test
    void anIdThatAnotherFileHasIsTaken() throws IOException {
      write(
          "journeys/a.md",
          "---\nid: mine\n---\n# A\n\n## Steps\n1. Open /.\n   - \"A\" is shown.\n");
      assertThat(messages(read("journeys/buy.md", BUY.replace("owner:", "id: mine\nowner:"))))
          .anySatisfy(it -> assertThat(it).contains("is taken by journeys/a.md"));
    }

    @Test
    void aMissingIncludeIsNamedAndAnUnsavedFragmentIsReadByItself() throws IOException {
      assertThat(messages(read("journeys/buy.md", BUY)))
          .anySatisfy(it -> assertThat(it).contains("no file \"_login.md\""));
      write("journeys/buy.md", BUY);
      Glossed fragment = read("journeys/_login.md", "# In\n\n## Steps\n1. Open /{{nothing}}.\n");
      assertThat(reading(fragment, 4)).contains("Open the page");
      assertThat(messages(fragment))
          .anySatisfy(it -> assertThat(it).contains("{{nothing}} has no value"));
    }

    @Test
    void onlyWhatConcernsTheTextIsSaid() throws IOException {
      login();
      write("journeys/other.md", "# Other\n\n## Steps\n1. Do as you like.\n");
      Glossed read = read("journeys/buy.md", BUY);
      assertThat(read.problems()).extracting(Problem::file).containsOnly("journeys/buy.md");
      assertThat(read.advice()).extracting(Advice::file).allMatch("journeys/buy.md"::equals);
    }

    @Test
    void adviceComparesTheTextWithOtherFiles() throws IOException {
      login();
      write("journeys/a.md", BUY.replace("owner: shop", "owner: other"));
      assertThat(read("journeys/buy.md", BUY.replace("# A guest", "# Another guest")).advice())
          .extracting(each -> each.code().text())
          .contains("near-duplicate");
    }
  }

  private static final Glossed NOTHING = new Glossed(List.of(), List.of(), List.of());

  private static List<String> messages(Glossed read) {
    return read.problems().stream().map(Problem::toString).toList();
  }

  private static String reading(Glossed read, int line) {
    return at(read, line).reading();
  }

  private static Understanding at(Glossed read, int line) {
    return read.understanding().stream()
        .filter(each -> each.line().number() == line)
        .findFirst()
        .orElseThrow();
  }
}

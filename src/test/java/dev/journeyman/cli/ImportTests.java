package dev.journeyman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.journeyman.cli.Terminal.Call;
import dev.journeyman.demo.CornerShop;
import dev.journeyman.demo.Defect;
import dev.journeyman.testcase.CaseText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Test cases of others become journeys. */
class ImportTests {

  private static final Path FILES = Path.of("src/test/resources/import");

  @TempDir private Path folder;
  private Terminal terminal;

  @BeforeEach
  void open() {
    terminal = new Terminal(folder);
  }

  static Stream<String> files() throws IOException {
    try (Stream<Path> all = Files.list(FILES)) {
      return all.map(path -> path.getFileName().toString()).sorted().toList().stream();
    }
  }

  private Call bring(String... names) throws IOException {
    for (String name : names) {
      Files.copy(FILES.resolve(name), folder.resolve(name));
    }
    return terminal.call(
        Stream.concat(Stream.of("import"), Arrays.stream(names)).toArray(String[]::new));
  }

  private String read(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }

  @Nested
  class EveryFile {

    static Stream<String> files() throws IOException {
      return ImportTests.files();
    }

    @ParameterizedTest
    @MethodSource("files")
    void becomesJourneysWithoutErrors(String file) throws IOException {
      Call call = bring(file);
      assertThat(call.code()).as(call.out() + call.err()).isZero();
      Call lint = terminal.call("lint", "--json");
      assertThat(lint.json().at("/problems").findValuesAsText("severity")).doesNotContain("error");
      assertThat(lint.code()).as(lint.out()).isIn(0, 64);
    }

    /** Letters and digits of each line, in its order, stand in what was written. */
    @ParameterizedTest
    @MethodSource("files")
    void losesNoLine(String file) throws IOException {
      bring(file);
      String written = letters(written());
      String text = ((CaseText.Read) CaseText.read(folder.resolve(file), file)).text();
      for (String part : Original.of(file, text)) {
        assertThat(written).as(part).contains(letters(part));
      }
    }

    /** All that was written, with its values as they are. */
    private String written() throws IOException {
      StringBuilder all = new StringBuilder();
      try (Stream<Path> files = Files.walk(folder.resolve("journeys"))) {
        for (Path path : files.filter(Files::isRegularFile).toList()) {
          all.append(Files.readString(path)).append('\n');
        }
      }
      return all.toString().replace("\\n", " ").replace("{{brace}}", "");
    }

    private static String letters(String text) {
      return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
  }

  @Nested
  class Told {

    @Test
    void whatIsReadAndWhatIsNot() throws IOException {
      Call call = bring("xray.csv", "zephyr-scale.csv");
      assertThat(call.out())
          .contains("  journeys/a-code-takes-money-off.md:26: The total is lower\n")
          .startsWith(
              """
              xray.csv: steps from "Action", what is expected from "Result", titles from "Test Summary", data from "Data"
              zephyr-scale.csv: steps from "Test Script (Step-by-Step) - Step" or "Test Script (Plain Text)", what is expected from "Test Script (Step-by-Step) - Expected Result", titles from "Name", preconditions from "Precondition", data from "Test Script (Step-by-Step) - Test Data", scenarios from "Test Script (BDD)", tags from "Labels"
              Written: 4 journeys
                journeys/a-customer-signs-in.md
                journeys/a-guest-is-turned-away.md
                journeys/a-code-takes-money-off.md
                journeys/paying-later.md
              Written: 1 draft, not run until completed and moved up
                journeys/drafts/the-basket-survives.md: it promises nothing (zephyr-scale.csv:4)
              """);
    }

    @Test
    void aFileOfManyScenariosBriefly() throws IOException {
      StringBuilder feature = new StringBuilder("Feature: Many\n");
      for (int i = 0; i < 120; i++) {
        feature.append("  Scenario: number ").append(i).append("\n    When it hums\n    Then ");
        feature.append("\"").append(i).append("\" is shown\n");
      }
      Files.writeString(folder.resolve("many.feature"), feature);
      Call call = terminal.call("import", "many.feature");
      assertThat(call.out().lines().count()).isLessThan(20);
      assertThat(call.out())
          .contains("Written: 120 journeys", "  and 110 more")
          .contains("journeys/number-0.md:8 (120 times): it hums");
    }

    @Test
    void everyLineWhereItIsAskedFor() throws IOException {
      Files.copy(FILES.resolve("testrail.csv"), folder.resolve("testrail.csv"));
      assertThat(terminal.call("import", "testrail.csv", "--explain").out())
          .contains(": Search for \"kettle\"\n  plain: Search for \u201ckettle\u201d.");
    }

    @Test
    void toPrograms() throws IOException {
      Files.copy(FILES.resolve("xray.csv"), folder.resolve("xray.csv"));
      Call call = terminal.call("import", "xray.csv", "--json");
      JsonNode all = call.json();
      assertThat(all.at("/cases/0/file").asText()).isEqualTo("journeys/a-customer-signs-in.md");
      assertThat(all.at("/cases/0/from").asText()).isEqualTo("xray.csv:2");
      assertThat(all.at("/cases/0/state").asText()).isEqualTo("written");
      assertThat(all.at("/lines").size()).isEqualTo(8);
      JsonNode data = all.at("/lines/2");
      assertThat(data.get("text").asText()).isEqualTo("Enter username: \"ada@example.com\"");
      assertThat(data.get("from").asText()).isEqualTo("xray.csv:3");
      assertThat(all.at("/lines/0/fate").asText()).isEqualTo("read");
      assertThat(call.err()).contains("Written: 2 journeys");
    }
  }

  @Nested
  class Names {

    @Test
    void thatAreThereAreLeftAlone() throws IOException {
      bring("xray.csv");
      Files.writeString(
          folder.resolve("journeys/a-guest-is-turned-away.md"),
          read("journeys/a-guest-is-turned-away.md") + "   - \"Mine\" is shown\n");
      Call again = terminal.call("import", "xray.csv");
      assertThat(again.code()).isZero();
      assertThat(again.out()).contains("There already, left alone: 2 journeys");
      assertThat(read("journeys/a-guest-is-turned-away.md")).contains("Mine");
      assertThat(folder.resolve("journeys").toFile().list()).hasSize(2);
    }

    @Test
    void ofOtherCasesKeepTheirNames() throws IOException {
      terminal.journey("a-guest-is-turned-away", "1. Open /.", "   - \"Mine\" is shown.");
      bring("xray.csv");
      assertThat(read("journeys/a-guest-is-turned-away.md")).contains("Mine");
      assertThat(read("journeys/a-guest-is-turned-away-2.md")).contains("From xray.csv, line 6.");
    }

    @Test
    void ofDraftsThatWereMovedUpAreKnown() throws IOException {
      bring("testrail.csv");
      Path draft = folder.resolve("journeys/drafts/the-terms-are-up-to-date.md");
      Files.writeString(draft, Files.readString(draft) + "   - \"2026\" is shown\n");
      Files.move(draft, folder.resolve("journeys/the-terms-are-up-to-date.md"));
      assertThat(terminal.call("import", "testrail.csv").out()).contains("left alone: 3 journeys");
      assertThat(draft).doesNotExist();
    }

    @Test
    void standWhereTheyAreAskedFor() throws IOException {
      Files.copy(FILES.resolve("xray.csv"), folder.resolve("xray.csv"));
      assertThat(terminal.call("import", "xray.csv", "--out", "journeys/old").code()).isZero();
      assertThat(folder.resolve("journeys/old/a-customer-signs-in.md")).exists();
      Call outside = terminal.call("import", "xray.csv", "--out", "../elsewhere");
      assertThat(outside.code()).isEqualTo(64);
      assertThat(outside.err()).contains("this lies outside of the project");
    }

    @Test
    void ofAFolderAreAllRead() throws IOException {
      Files.createDirectories(folder.resolve("features/deep"));
      Files.copy(FILES.resolve("panier.feature"), folder.resolve("features/deep/panier.feature"));
      Files.copy(FILES.resolve("xray.csv"), folder.resolve("features/xray.csv"));
      assertThat(terminal.call("import", "features").out()).contains("Written: 3 journeys");
    }
  }

  @Nested
  class Refused {

    @Test
    void allThatIsWrongWithAllFilesIsToldAndNothingIsWritten() throws IOException {
      terminal
          .file("a.feature", "Feature: f\n  Scenario: s\n    foo\n    Given x\n    bar\n")
          .file("b.csv", "Step,Expected\n\"a\" b,c\n")
          .file("c.xlsx", "PK");
      Files.copy(FILES.resolve("xray.csv"), folder.resolve("xray.csv"));
      Call call = terminal.call("import", "a.feature", "xray.csv", "b.csv", "c.xlsx", "d.feature");
      assertThat(call.code()).isEqualTo(64);
      assertThat(call.err())
          .contains(
              "a.feature:5: ", "b.csv:2: ", "c.xlsx:1: ", "d.feature:1: there is no such file")
          .endsWith("Nothing was written.\n");
      assertThat(folder.resolve("journeys")).doesNotExist();
      JsonNode all = terminal.call("import", "a.feature", "b.csv", "--json").json();
      assertThat(all.get("problems").findValuesAsText("file")).contains("a.feature", "b.csv");
    }

    @Test
    void aFileInAnotherEncodingIsNamed() throws IOException {
      Files.write(
          folder.resolve("a.csv"),
          "Schritt;Ergebnis\n\u00f6;x\n".getBytes(StandardCharsets.ISO_8859_1));
      assertThat(terminal.call("import", "a.csv").err())
          .contains("a.csv:1: the file is not UTF-8; save it as UTF-8");
    }

    @Test
    void aFileWithoutACaseIsNoSuccess() {
      terminal.file("a.feature", "Feature: f\n");
      Call call = terminal.call("import", "a.feature");
      assertThat(call.code()).isEqualTo(64);
      assertThat(call.out()).contains("a.feature holds no scenario");
    }
  }

  @Test
  void theGuideShowsWhatComes() throws IOException {
    Document guide = Document.read(Path.of("docs/import.md"));
    terminal
        .file("checkout.feature", guide.examples("gherkin").get(0).text())
        .file("cases.csv", guide.examples("csv").get(0).text());
    assertThat(terminal.call("import", "checkout.feature", "cases.csv").code()).isZero();
    assertThat(guide.examples("markdown"))
        .extracting(each -> each.text())
        .containsExactly(read("journeys/taking-2-of-it.md"), read("journeys/a-guest-searches.md"));
  }

  @Test
  void aFeatureThatWasBroughtInPassesOnAShopThatWorksAndFailsOnOneThatDoesNot() {
    terminal.file(
        "shop.feature",
        """
        @smoke
        Feature: Filling a cart
          Background:
            Given I open "/"

          Scenario Outline: <count> of the blue mug
            When I search for "mug"
            And I click "Blue mug"
            Then "Price" shows "\u00a38.50"
            When I fill in "Quantity" with "<count>"
            And I click "Add to cart"
            Then the cart badge shows <count>
            But I should not see "Red mug"

            Examples:
              | count |
              | 1     |
              | 3     |
        """);
    assertThat(terminal.call("import", "shop.feature").code()).isZero();
    try (CornerShop sound = CornerShop.start(0, EnumSet.noneOf(Defect.class));
        CornerShop broken = CornerShop.start(0, EnumSet.of(Defect.BADGE_NOT_UPDATED))) {
      Call passed = run(sound);
      assertThat(passed.code()).as(passed.out() + passed.err()).isZero();
      assertThat(passed.out()).contains("PASSED");
      Call failed = run(broken);
      assertThat(failed.code()).as(failed.out() + failed.err()).isEqualTo(1);
      assertThat(failed.out()).contains("FAILED", "journeys/3-of-the-blue-mug.md");
    }
  }

  private Call run(CornerShop shop) {
    return terminal.call("run", "--url", shop.url().toString(), "--patience", "2");
  }
}

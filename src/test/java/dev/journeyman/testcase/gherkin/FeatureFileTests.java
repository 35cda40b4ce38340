package dev.journeyman.testcase.gherkin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.source.Problem;
import dev.journeyman.testcase.CaseLine;
import dev.journeyman.testcase.CaseReading;
import dev.journeyman.testcase.CaseStep;
import dev.journeyman.testcase.TestCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeatureFileTests {

  private static final Path FILES = Path.of("src/test/resources/import");

  private static CaseReading read(String... lines) {
    return FeatureFile.read(String.join("\n", lines) + "\n", "a.feature");
  }

  private static TestCase one(String... steps) {
    return read("Feature: f\n  Scenario: s\n    " + String.join("\n    ", steps)).cases().get(0);
  }

  private static List<TestCase> checkout() throws IOException {
    return FeatureFile.read(Files.readString(FILES.resolve("checkout.feature")), "checkout.feature")
        .cases();
  }

  private static List<String> outline(List<CaseStep> steps) {
    return steps.stream()
        .map(
            step ->
                step.deed().whole()
                    + step.promises().stream()
                        .map(p -> " / " + p.whole())
                        .reduce("", String::concat))
        .toList();
  }

  @Nested
  class Places {

    @Test
    void whatIsGivenPreparesWhatIsDoneIsAStepAndWhatFollowsItsPromise() {
      TestCase read = one("Given a", "And b", "When c", "* d", "Then e", "But f", "And g");
      assertThat(outline(read.before())).containsExactly("a", "b");
      assertThat(outline(read.steps())).containsExactly("c", "d / e / f / g");
    }

    @Test
    void whatIsDoneOrGivenAfterAPromiseGoesOn() {
      TestCase read = one("When a", "Then b", "When c", "Then d", "Given e", "When f", "Then g");
      assertThat(read.before()).isEmpty();
      assertThat(outline(read.steps())).containsExactly("a / b", "c / d", "e", "f / g");
    }

    @Test
    void aPromiseWithNothingDoneFollowsWhatWasGivenLast() {
      TestCase read = one("Given a", "And b", "Then c");
      assertThat(outline(read.before())).containsExactly("a");
      assertThat(outline(read.steps())).containsExactly("b / c");
    }

    @Test
    void aPromiseWithNothingBeforeItIsOfTheFirstPage() {
      assertThat(outline(one("Then c").steps())).containsExactly("Open /. / c");
    }

    @Test
    void aSentenceWithoutAKindIsWhatTheGrammarTakesItFor() {
      TestCase read = one("* click \"Save\"", "* \"Saved\" is shown");
      assertThat(outline(read.steps())).containsExactly("click \"Save\"", "\"Saved\" is shown");
      assertThat(outline(one("* \"Saved\" is shown").steps()))
          .containsExactly("Open /. / \"Saved\" is shown");
    }

    @Test
    void whatABackgroundDoesPrepares() {
      CaseReading read =
          read(
              "Feature: f",
              "  Background:",
              "    When a",
              "    Then b",
              "  Scenario: s",
              "    And c",
              "    Then d");
      assertThat(outline(read.cases().get(0).before())).containsExactly("a / b");
      assertThat(outline(read.cases().get(0).steps())).containsExactly("c / d");
    }

    @Test
    void backgroundsOfARuleComeAfterThoseOfTheFeature() throws IOException {
      TestCase list = checkout().get(1);
      assertThat(list.title()).isEqualTo("The list is there at once");
      assertThat(outline(list.before())).containsExactly("I open \"/\"");
      assertThat(outline(list.steps()))
          .containsExactly("I click \"Products\" / I should see \"Blue mug\"");
    }
  }

  @Nested
  class Around {

    @Test
    void tagsOfAllThatIsAroundAreTheCasesOwn() throws IOException {
      assertThat(checkout().get(0).tags()).containsExactly("shop", "SHOP-77", "smoke");
      assertThat(checkout().get(2).tags()).containsExactly("shop", "SHOP-77", "search", "good");
    }

    @Test
    void namesDescriptionsAndCommentsAreProse() throws IOException {
      assertThat(checkout().get(0).about())
          .contains("Feature: Filling a cart", "It has to work on a Friday, too.")
          .contains(
              "Kept by the team of the till\nthe first thing that visitors do\nthe button is under the picture");
      assertThat(checkout().get(2).about())
          .contains("Rule: Whoever looks finds", "Examples: what there is")
          .contains("remark: sold in May");
    }

    @Test
    void aCommentStandsInOneScenario() throws IOException {
      long times =
          checkout().stream().filter(c -> c.about().toString().contains("under the pict")).count();
      assertThat(times).isEqualTo(1);
    }

    @Test
    void stepsUnderAMisspelledKeywordAreTold() {
      CaseReading read =
          read("Feature: f", "  Scenari: s", "    Given a", "  Scenario: t", "    Then b");
      assertThat(read.cases()).hasSize(1);
      assertThat(read.problems())
          .singleElement()
          .satisfies(problem -> assertThat(problem.isError()).isFalse())
          .extracting(Problem::toString)
          .asString()
          .startsWith("a.feature:1: \u201cGiven a\u201d is no step here");
    }
  }

  @Nested
  class Outlines {

    @Test
    void eachExampleIsACaseNamedByItsTitle() throws IOException {
      assertThat(checkout())
          .extracting(TestCase::title)
          .contains("Search for mug", "Search for red")
          .contains(
              "Paying by card, accepted, page /v, answer Thanks {{you}}",
              "Paying by card, refused, page /m, answer No <b>way</b>");
    }

    @Test
    void theSentencesStayAndTheValuesAreData() throws IOException {
      TestCase mug = checkout().get(2);
      assertThat(outline(mug.steps()))
          .containsExactly(
              "I search for \"{{what}}\" / I should see \"{{first}}\" / I should see {{count}} results");
      assertThat(mug.data())
          .containsEntry("what", "mug")
          .containsEntry("count", "3")
          .doesNotContainKey("remark");
    }

    @Test
    void bracesOfTheAuthorAreNoNames() throws IOException {
      TestCase thanks =
          checkout().stream().filter(c -> c.title().contains("Thanks")).findFirst().orElseThrow();
      assertThat(thanks.data())
          .containsEntry("answer", "Thanks {{brace}}{you}}")
          .containsEntry("brace", "{");
    }

    @Test
    void namesThatDataCannotHaveAreSpelledOtherwise() {
      CaseReading read =
          read(
              "Feature: f",
              "  Scenario Outline: o",
              "    When <a b> and <1> and <b>",
              "    Then <a_b>",
              "    Examples:",
              "      | a b | 1 | a_b |",
              "      | x   | y | z   |");
      assertThat(outline(read.cases().get(0).steps()))
          .containsExactly("{{a_b}} and {{value-1}} and <b> / {{a_b-2}}");
    }

    @Test
    void anOutlineWithoutExamplesIsNotReady() {
      CaseReading read =
          read(
              "Feature: f",
              "  Scenario Outline: o",
              "    When <a>",
              "    Then b",
              "    Examples:",
              "      | a |");
      assertThat(read.cases())
          .singleElement()
          .extracting(TestCase::unready)
          .asString()
          .contains("no example");
      assertThat(read.cases().get(0).about()).contains("a");
    }

    @Test
    void anExampleThatIsTooLongForATitleIsNumbered() {
      String words = "word ".repeat(20);
      CaseReading read =
          read(
              "Feature: f",
              "  Scenario Outline: o",
              "    When <a>",
              "    Then b",
              "    Examples:",
              "      | a |",
              "      | " + words + " |",
              "      | x |");
      assertThat(read.cases())
          .extracting(TestCase::title)
          .containsExactly("o, example 1", "o, a x");
    }
  }

  @Nested
  class Beside {

    @Test
    void eachCellOfATableStandsInQuotationMarksOfItsOwn() {
      TestCase read = one("When I fill in:", "  | Name | Ada |", "  | City | \"Hull\" |", "Then a");
      assertThat(read.steps().get(0).deed().whole())
          .isEqualTo("I fill in: \"Name\" \"Ada\"; \"City\" \u201c\"Hull\"\u201d");
    }

    @Test
    void aTextOfSeveralLinesIsAValue() {
      TestCase read =
          one("When I write:", "  \"\"\"md", "  # one", "    two", "  \"\"\"", "Then a");
      assertThat(read.steps().get(0).deed().whole()).isEqualTo("I write: \"{{text}}\"");
      assertThat(read.data()).containsEntry("text", "# one\n  two");
      assertThat(read.about()).contains("The text of \u201cI write:\u201d is md.");
    }

    @Test
    void valuesThatAreTakenForOneAreTold() {
      CaseLine line = new CaseLine("I enter", 1, List.of(List.of("a", "b")));
      assertThat(line.isKeptApartIn("Enter \u201cb\u201d in the field \u201ca\u201d.", t -> t))
          .isTrue();
      assertThat(line.isKeptApartIn("Enter \u201ca b\u201d.", t -> t)).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "warenkorb.feature, ich \u00f6ffne \"/\", 2",
    "panier.feature, la page \"/\", 1",
    "cart-ja.feature, \"/\" \u3092\u958b\u304f, 1",
    "cart-ru.feature, \u043e\u0442\u043a\u0440\u044b\u0442\u0430 \u0441\u0442\u0440\u0430\u043d\u0438\u0446\u0430 \"/\", 1"
  })
  void everyLanguageHasItsKeywords(String file, String given, int cases) throws IOException {
    CaseReading read = FeatureFile.read(Files.readString(FILES.resolve(file)), file);
    assertThat(read.problems()).isEmpty();
    assertThat(read.cases()).hasSize(cases);
    TestCase first = read.cases().get(0);
    assertThat(outline(first.before())).containsExactly(given);
    assertThat(first.steps().get(first.steps().size() - 1).promises()).hasSize(2);
  }

  @Nested
  class Broken {

    @Test
    void everyErrorIsToldWithItsLineAndWhatToDo() {
      assertThat(
              read("Feature: f", "  Scenario: s", "    Given a", "    foo", "    bar").problems())
          .extracting(Problem::toString)
          .containsExactly(
              "a.feature:4: \u201cfoo\u201d is not expected here; begin a step with Given, When, Then, And, But or *",
              "a.feature:5: \u201cbar\u201d is not expected here; begin a step with Given, When, Then, And, But or *");
    }

    @Test
    void aLanguageThatGherkinHasNotIsNamed() {
      assertThat(read("# language: xx", "Feature: f").problems())
          .extracting(Problem::toString)
          .containsExactly(
              "a.feature:1: the language \"xx\" is none of Gherkin's; write a code such as # language: de");
    }

    @Test
    void aTextThatNeverEndsIsTold() {
      assertThat(read("Feature: f", "Scenario: s", "Given a", "  \"\"\"", "  x").problems())
          .singleElement()
          .extracting(Problem::toString)
          .asString()
          .contains("the file ends in the middle of something; close the text with");
    }

    @Test
    void aTableWithAMissingCellIsTold() {
      assertThat(read("Feature: f", "Scenario: s", "Given a", "|a|b|", "|a|").problems())
          .singleElement()
          .extracting(Problem::line)
          .isEqualTo(5);
    }

    @Test
    void aFileWithoutAScenarioSaysSo() {
      assertThat(read("# nothing").told()).containsExactly("a.feature holds no scenario");
      assertThat(read("Feature: f", "about it").told())
          .containsExactly("a.feature holds no scenario: Feature: f; about it");
    }
  }
}

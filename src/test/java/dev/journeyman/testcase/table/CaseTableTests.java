package dev.journeyman.testcase.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.source.Problem;
import dev.journeyman.testcase.CaseReading;
import dev.journeyman.testcase.CaseStep;
import dev.journeyman.testcase.CaseText;
import dev.journeyman.testcase.TestCase;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseTableTests {

  private static final Path FILES = Path.of("src/test/resources/import");

  private static List<TestCase> file(String name) {
    CaseText text = CaseText.read(FILES.resolve(name), name);
    CaseReading read = CaseTable.read(((CaseText.Read) text).text(), name, ColumnNames.NONE);
    assertThat(read.problems()).isEmpty();
    return read.cases();
  }

  private static CaseReading read(String... rows) {
    return CaseTable.read(String.join("\n", rows) + "\n", "a.csv", ColumnNames.NONE);
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
  class Exports {

    @Test
    void ofTestRailWithTheStepsOfACaseInOneCell() {
      List<TestCase> cases = file("testrail.csv");
      assertThat(cases).hasSize(3);
      assertThat(outline(cases.get(0).before())).containsExactly("Open /");
      assertThat(outline(cases.get(0).steps()))
          .containsExactly(
              "Click \"Add to cart\" in the item \"Blue mug\" / The cart badge shows 1",
              "Click \"Cart\" / \"Blue mug\" is shown");
      assertThat(outline(cases.get(1).steps()))
          .containsExactly(
              "Open /", "Search for \"kettle\" / \"Kettle\" is shown / \"Blue mug\" is not shown");
      assertThat(cases.get(1).about().get(0)).contains("- ID: C102", "- Preconditions: None");
      assertThat(cases.get(2).unready()).contains("it promises nothing");
    }

    @Test
    void ofTestRailWithOneRowForEachStep() {
      List<TestCase> cases = file("testrail-rows.csv");
      assertThat(cases).extracting(TestCase::line).containsExactly(2, 6);
      assertThat(outline(cases.get(0).steps()))
          .containsExactly(
              "Search for \"mug\" / \"Blue mug\" is shown",
              "Click \"Blue mug\" / The heading \"Blue mug\" is shown",
              "Click \"Add to cart\" / The cart badge shows 1 / No error in the console");
    }

    @Test
    void ofXrayWithTheIdInEveryRow() {
      List<TestCase> cases = file("xray.csv");
      assertThat(cases)
          .extracting(TestCase::title)
          .containsExactly("A customer signs in", "A guest is turned away");
      assertThat(outline(cases.get(0).steps()))
          .contains("Enter username: \"ada@example.com\"")
          .contains("Click \"Sign in\" / \"Welcome; Ada\" is shown");
      assertThat(cases.get(0).about().get(0)).contains("- Component: Accounts\n- Component: Web");
    }

    @Test
    void ofJiraWithTheStepsOfXrayAsJsonAndScenarios() {
      List<TestCase> cases = file("xray-issues.csv");
      assertThat(cases)
          .extracting(TestCase::title)
          .containsExactly(
              "A mug can be ordered",
              "Delivery has a price: delivery to NL",
              "Delivery has a price: delivery to FR");
      assertThat(cases.get(0).tags()).containsExactly("smoke", "revenue");
      assertThat(outline(cases.get(0).steps()))
          .containsExactly(
              "Open / / \"Blue mug\" is shown", "Click \"Cart\" / \"Your cart is empty\" is shown");
      assertThat(cases.get(2).data()).containsEntry("price", "7.50");
    }

    @Test
    void ofZephyrScaleWithMarkup() {
      List<TestCase> cases = file("zephyr-scale.csv");
      assertThat(cases).hasSize(3);
      assertThat(outline(cases.get(0).before()))
          .containsExactly("Open /cart", "The cart holds one mug");
      assertThat(outline(cases.get(0).steps()))
          .containsExactly(
              "Enter \"SPRING\" in \"Discount code\"",
              "Click \"Apply\" / \"10% off\" is shown / The total is lower");
      assertThat(cases.get(0).about().get(0))
          .contains("Objective: Codes of the spring sale & later ones");
      assertThat(outline(cases.get(1).steps())).hasSize(3);
      assertThat(outline(cases.get(2).steps()))
          .containsExactly("I choose \"Invoice\" / \"Pay within 14 days\" is shown");
    }

    @Test
    void ofZephyrSquadWithTheCaseInItsFirstRowOnly() {
      List<TestCase> cases = file("zephyr-squad.csv");
      assertThat(cases).singleElement().extracting(TestCase::line).isEqualTo(3);
      assertThat(outline(cases.get(0).steps()).get(1))
          .isEqualTo(
              "Choose \"Mugs\" from \"Category\" / \"Blue mug\" is shown / \"Kettle\" is not shown");
    }

    @Test
    void ofAnybodyInOtherLanguagesAndWithOtherNames() {
      assertThat(file("german.csv"))
          .extracting(TestCase::title)
          .containsExactly("Suche", "Warenkorb");
      assertThat(file("any-names.tsv"))
          .singleElement()
          .satisfies(it -> assertThat(it.title()).isEqualTo("any names"));
      assertThat(outline(file("any-names.tsv").get(0).steps()))
          .containsExactly(
              "Open / / \"Blue mug\" is shown", "Click \"Cart\" / \"Your cart is empty\" is shown");
    }
  }

  @Nested
  class Cells {

    private List<String> steps(String cell) {
      String quoted = "\"" + cell.replace("\"", "\"\"") + "\"";
      return outline(read("Title,Steps,Expected", "t," + quoted + ",x").cases().get(0).steps());
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "1. a\n2. b\n   and more",
          "1) a\n2) b and more",
          "Step 1: a\nStep 2: b and more",
          "1. a 2. b and more",
          "- a\n- b and more",
          "a\nb and more",
          "<p>a</p><p>b and more</p>",
          "<ol><li>a</li><li>b and <b>more</b></li></ol>",
          "a<br>b and more"
        })
    void holdSeveralSteps(String cell) {
      assertThat(steps(cell)).containsExactly("a", "b and more / x");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Enter 1. 5 as the rate",
          "Wait 3.5 seconds",
          "2024-01-02 is chosen",
          "1.5 is entered",
          "Type <b>x</b> there",
          "Enter:\nName = Ada",
          "5 > 3"
        })
    void holdOneStep(String cell) {
      assertThat(steps(cell)).containsExactly(cell.replace("\n", " ") + " / x");
    }

    @Test
    void aPromiseStandsUnderTheStepOfItsNumber() {
      CaseReading read =
          read(
              "Steps,Expected",
              "\"1. a\n2. b\n3. c\",\"2. for b\n1. for a\n7. for the last\nand more\"");
      assertThat(outline(read.cases().get(0).steps()))
          .containsExactly("a / for a", "b / for b", "c / for the last and more");
    }

    @Test
    void dataStandsBesideItsStep() {
      CaseReading read = read("Step,Test Data,Expected Result", "Enter it,\"a b\",", "Save,,x");
      assertThat(outline(read.cases().get(0).steps()))
          .containsExactly("Enter it: \"a b\"", "Save / x");
    }
  }

  @Nested
  class Columns {

    @Test
    void canBeNamedByWhoeverCalls() {
      String table = "Foo,Bar,Baz,Qux\nx,y,z,w\n";
      assertThat(CaseTable.read(table, "a.csv", ColumnNames.NONE).problems())
          .singleElement()
          .extracting(Problem::toString)
          .asString()
          .isEqualTo(
              "a.csv:1: no column is known to hold the steps; the columns are Foo, Bar, Baz, Qux;"
                  + " name it: --step-column NAME --expected-column NAME");
      ColumnNames asked =
          new ColumnNames(Optional.of("bar"), Optional.of("Qux"), Optional.of("Baz"));
      TestCase read = CaseTable.read(table, "a.csv", asked).cases().get(0);
      assertThat(read.title()).isEqualTo("z");
      assertThat(outline(read.steps())).containsExactly("y / w");
      assertThat(read.about()).containsExactly("- Foo: x");
    }

    @Test
    void thatAreAskedForAndNotThereAreTold() {
      ColumnNames asked = new ColumnNames(Optional.of("Deed"), Optional.empty(), Optional.empty());
      assertThat(CaseTable.read("Step,Expected\na,b\n", "a.csv", asked).problems())
          .extracting(Problem::toString)
          .containsExactly("a.csv:1: there is no column \"Deed\"; the columns are Step, Expected");
    }

    @Test
    void ofNumbersAreNoSteps() {
      CaseReading read = read("Step,Action,Expected", "1,a,", "2,b,x", "1,c,y");
      assertThat(read.cases()).hasSize(2);
      assertThat(outline(read.cases().get(0).steps())).containsExactly("a", "b / x");
    }

    @Test
    void withoutANameKeepWhatTheyHold() {
      assertThat(read("Step,Expected,", "a,b,c,d").cases().get(0).about())
          .containsExactly("- Column 3: c\n- Column 4: d");
    }
  }

  @Nested
  class Broken {

    @Test
    void aCellThatNeverEndsIsTold() {
      assertThat(read("Step,Expected", "a,b", "\"c,d", "e,f").problems())
          .extracting(Problem::toString)
          .containsExactly(
              "a.csv:3: a cell begins with a quotation mark here, and it never ends;"
                  + " end the cell with one, and write one within a cell twice");
    }

    @Test
    void aCellThatGoesOnAfterItsEndIsTold() {
      assertThat(read("Step,Expected", "a,b", "\"c\" is shown,d").problems())
          .extracting(Problem::toString)
          .containsExactly(
              "a.csv:3: a cell goes on after its closing quotation mark;"
                  + " write a quotation mark within a cell twice");
    }

    @Test
    void anEmptyTableSaysSo() {
      assertThat(read("").told()).containsExactly("a.csv holds no row");
    }
  }
}

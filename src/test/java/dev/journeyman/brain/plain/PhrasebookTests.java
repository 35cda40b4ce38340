package dev.journeyman.brain.plain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.brain.Interpretation.Understood;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhrasebookTests {

  @Test
  void whatIsProposedForAStepIsReadOnceItsGapsAreFilled() {
    for (Continuation each : Phrasebook.STEPS.after("")) {
      assertThat(PlainBrain.reading(filled(each))).as(each.text()).isPresent();
    }
  }

  @Test
  void whatIsProposedForAPromiseIsReadOnceItsGapsAreFilled() {
    for (Continuation each : Phrasebook.PROMISES.after("")) {
      assertThat(PlainBrain.expectation(filled(each)))
          .as(each.text())
          .isInstanceOf(Understood.class);
    }
  }

  @Test
  void aBegunWordIsCompletedAndTheRestFollows() {
    assertThat(steps("Sel")).contains("Select \"<value>\" from \"<field>\"");
    assertThat(steps("Enter \"ada\" in")).contains("in \"<field>\"");
    assertThat(steps("Enter \"ada\" ")).contains("in \"<field>\"");
    assertThat(promises("\"Saved\" i")).contains("is shown", "is not shown");
  }

  @Test
  void anotherVerbOfTheSamePhraseStays() {
    assertThat(steps("Hi")).contains("Hit \"<name>\"", "Hide the \"<name>\"");
    assertThat(steps("tap")).containsExactly("tap \"<name>\"");
  }

  @Test
  void aSubjectIsNoPartOfThePhrase() {
    assertThat(steps("The user tick")).contains("ticks \"<name>\"".replace("ticks", "tick"));
  }

  @Test
  void theGapAtTheCaretIsKnown() {
    assertThat(Phrasebook.STEPS.after("Enter \"ada\" in "))
        .anySatisfy(each -> assertThat(each.gap()).contains("field"));
    assertThat(Phrasebook.STEPS.after("Click "))
        .anySatisfy(each -> assertThat(each.gap()).contains("target"));
  }

  @Test
  void theLastWordIsAWholeQuotation() {
    assertThat(Phrasebook.lastWord("Click \"Add to cart\"")).isEqualTo(6);
    assertThat(Phrasebook.lastWord("Click ")).isEqualTo(6);
    assertThat(Phrasebook.lastWord("")).isZero();
  }

  private static List<String> steps(String typed) {
    return Phrasebook.STEPS.after(typed).stream().map(Continuation::text).toList();
  }

  private static List<String> promises(String typed) {
    return Phrasebook.PROMISES.after(typed).stream().map(Continuation::text).toList();
  }

  private static String filled(Continuation each) {
    return each.text()
        .replace("<key>", "Enter")
        .replace("<number> px", "390 px")
        .replace("<number>", "3")
        .replace("<things>", "rows")
        .replace("<NAME>", "ADA")
        .replace("<ending>", "pdf")
        .replaceAll("<([a-z]+)>", "$1");
  }
}

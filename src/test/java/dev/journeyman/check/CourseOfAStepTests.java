package dev.journeyman.check;

import static dev.journeyman.surface.Pages.button;
import static dev.journeyman.surface.Pages.dialog;
import static dev.journeyman.surface.Pages.field;
import static dev.journeyman.surface.Pages.heading;
import static dev.journeyman.surface.Pages.item;
import static dev.journeyman.surface.Pages.link;
import static dev.journeyman.surface.Pages.list;
import static dev.journeyman.surface.Pages.page;
import static dev.journeyman.surface.Pages.select;
import static dev.journeyman.surface.Pages.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.check.Finding.Result;
import dev.journeyman.surface.Action;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.State;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of a page by comparing it with the page before the step, and with what was done. */
class CourseOfAStepTests {

  private static final Sight DRIVERS =
      page(heading("Drivers"), list(item("Ann"), item("Bo")), link("Tours", "/tours"));

  private static Result after(Sight before, Sight now, String sentence, Action... done) {
    SoFar soFar = new SoFar(List.of(before), List.of(done));
    return Promises.check(sentence).on(new Scene(now, new Memory(), soFar)).result();
  }

  @Test
  void whatIsGoneWasThereBefore() {
    Sight without = page(heading("Drivers"), list(item("Bo")), link("Tours", "/tours"));
    assertThat(after(DRIVERS, without, "\"Ann\" disappears from the list")).isEqualTo(Result.HELD);
    assertThat(after(DRIVERS, DRIVERS, "\"Ann\" disappears from the list"))
        .isEqualTo(Result.BROKEN);
    assertThat(after(DRIVERS, without, "\"Cy\" disappears from the list"))
        .isEqualTo(Result.UNDECIDED);
    assertThat(after(DRIVERS, without, "\"Cy\" is not shown in the list")).isEqualTo(Result.HELD);
  }

  @Test
  void aDialogThatOpensWasNotThereBefore() {
    Sight open = page(heading("Drivers"), dialog("Really?", button("Yes")));
    assertThat(after(DRIVERS, open, "A delete confirmation dialog appears")).isEqualTo(Result.HELD);
    assertThat(after(open, open, "A delete confirmation dialog appears"))
        .isEqualTo(Result.UNDECIDED);
    assertThat(after(DRIVERS, DRIVERS, "A delete confirmation dialog appears"))
        .isEqualTo(Result.UNDECIDED);
    assertThat(after(open, DRIVERS, "The modal closes")).isEqualTo(Result.HELD);
    assertThat(after(DRIVERS, DRIVERS, "The modal closes")).isEqualTo(Result.UNDECIDED);
  }

  @Test
  void aPageIsKnownByItsHeadingAndNotByALinkToIt() {
    assertThat(after(DRIVERS, DRIVERS, "The \"Tours\" page is displayed"))
        .isEqualTo(Result.UNDECIDED);
    assertThat(after(DRIVERS, page(heading("Tours")), "The \"Tours\" page is displayed"))
        .isEqualTo(Result.HELD);
  }

  @Test
  void aStatusStandsBesideItsWordOrIsNew() {
    Sight draft = page(text("Status: Draft"), link("Sent", "/sent"));
    Sight sent = page(text("Status: Sent"), link("Sent", "/sent"));
    assertThat(after(draft, sent, "The status changes to \"Sent\"")).isEqualTo(Result.HELD);
    assertThat(after(draft, draft, "The status changes to \"Sent\"")).isEqualTo(Result.UNDECIDED);
    assertThat(after(draft, draft, "The status changes to \"Void\"")).isEqualTo(Result.BROKEN);
    assertThat(after(draft, draft, "The status is Void")).isEqualTo(Result.UNDECIDED);
  }

  @Test
  void aFieldHoldsWhatTheStepTyped() {
    Sight form = page(field("Name"), field("Town"));
    Action typed =
        new Action.Fill(
            form.elements().stream().filter(e -> e.name().equals("Name")).findFirst().orElseThrow(),
            "Ann");
    assertThat(after(form, form, "The name field contains the entered name", typed))
        .isEqualTo(Result.BROKEN);
    assertThat(after(form, form, "The name field contains the entered name"))
        .isEqualTo(Result.UNDECIDED);
    assertThat(Typed.isTold(Promises.check("The name is entered").describe())).isTrue();
  }

  @Test
  void whatIsChosenIsWhatAChooserShows() {
    Sight form = page(select("Category", "Tools", "Tools", "Toys"));
    assertThat(after(form, form, "\"Tools\" is selected as the category")).isEqualTo(Result.HELD);
    assertThat(after(form, form, "\"Tools\" is chosen")).isEqualTo(Result.HELD);
    assertThat(after(form, form, "\"Toys\" is chosen")).isNotEqualTo(Result.HELD);
  }

  @Test
  void noErrorMessageMeansThatNoNoticeTellsOfTrouble() {
    Sight calm = page(heading("Drivers"), text("Saved").is(State.PASSING));
    Sight troubled =
        page(heading("Drivers"), text("The driver could not be saved").is(State.PASSING));
    assertThat(after(DRIVERS, calm, "No error message is shown")).isEqualTo(Result.HELD);
    assertThat(after(DRIVERS, troubled, "No error message is shown")).isEqualTo(Result.BROKEN);
  }
}

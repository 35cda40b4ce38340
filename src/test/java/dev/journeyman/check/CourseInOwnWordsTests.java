package dev.journeyman.check;

import static dev.journeyman.surface.Pages.area;
import static dev.journeyman.surface.Pages.button;
import static dev.journeyman.surface.Pages.checkbox;
import static dev.journeyman.surface.Pages.dialog;
import static dev.journeyman.surface.Pages.field;
import static dev.journeyman.surface.Pages.heading;
import static dev.journeyman.surface.Pages.link;
import static dev.journeyman.surface.Pages.page;
import static dev.journeyman.surface.Pages.select;
import static dev.journeyman.surface.Pages.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.check.Finding.Result;
import dev.journeyman.surface.Action;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Hands.Press;
import dev.journeyman.surface.Pages.Part;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.State;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Promises in words of the author's own, judged by what the step did and what came with it. */
class CourseInOwnWordsTests {

  private static Result after(Sight before, Sight now, String sentence, Action... done) {
    return finding(before, now, sentence, done).result();
  }

  private static Finding finding(Sight before, Sight now, String sentence, Action... done) {
    SoFar soFar = new SoFar(List.of(before), List.of(done));
    return Promises.check(sentence).on(new Scene(now, new Memory(), soFar));
  }

  private static Element in(Sight sight, String title) {
    return sight.elements().stream().filter(e -> e.title().equals(title)).findFirst().orElseThrow();
  }

  private static Action click(Sight sight, String title) {
    return new Action.Click(in(sight, title), Press.ONCE);
  }

  private static final Sight BARE = page(heading("Tours"), button("Drop"));

  private static Sight with(Part dialog) {
    return page(heading("Tours"), button("Drop"), dialog);
  }

  @ParameterizedTest
  @CsvSource({
    "A delete confirmation dialog appears, Delete the tour?, HELD",
    "A deletion dialog opens, Deleting takes all legs with it, HELD",
    "A confirmation modal opens, Are you sure?, HELD",
    "A confirmation modal opens, Your session has expired, UNDECIDED",
    "A confirmation modal opens, Mug was put into the basket, HELD",
    "A delete confirmation dialog appears, Warning: are you sure? This cannot be undone, HELD",
    "A delete confirmation dialog appears, The tour could not be deleted, UNDECIDED",
    "The share dialog opens, Sharing the tour, HELD",
    "The share dialog opens, Sorry: that failed, UNDECIDED",
    "A cancel confirmation dialog appears, Could not reach the server. Retry?, UNDECIDED",
    "A dialog appears, Whatever, HELD"
  })
  void aDialogSaysWhatItIsAbout(String sentence, String said, Result result) {
    Sight now = with(dialog(said, button("OK")));
    assertThat(after(BARE, now, sentence, click(BARE, "Drop"))).isEqualTo(result);
  }

  @Test
  void aDialogOfAnotherMatterIsNamed() {
    Sight now = with(dialog("Your session has expired", button("OK")));
    assertThat(finding(BARE, now, "The share dialog opens").saw())
        .contains("dialog \"Your session has expired\" came")
        .contains("write: \"Your session has expired\" is shown");
  }

  @Test
  void aMenuIsWhatCameBesideTheButton() {
    Sight open = page(heading("Tours"), button("Drop"), link("Rename", "#r"), link("Move", "#m"));
    Sight one = page(heading("Tours"), button("Drop"), link("Rename", "#r"));
    Action click = click(BARE, "Drop");
    assertThat(after(BARE, open, "The actions dropdown opens", click)).isEqualTo(Result.HELD);
    assertThat(after(BARE, open, "The actions dropdown opens")).isEqualTo(Result.UNDECIDED);
    assertThat(after(BARE, one, "The actions dropdown opens", click)).isEqualTo(Result.UNDECIDED);
    assertThat(after(BARE, BARE, "The actions dropdown opens", click)).isEqualTo(Result.UNDECIDED);
  }

  @Test
  void aButtonThatOnlySaysThatItIsOpenHasNoMenu() {
    Sight said = page(heading("Tours"), button("Drop").is(State.EXPANDED));
    Sight drawn = page(heading("Tours"), button("Drop").is(State.EXPANDED), text("Rename"));
    Action click = click(BARE, "Drop");
    assertThat(after(BARE, said, "The actions menu opens", click)).isEqualTo(Result.UNDECIDED);
    assertThat(after(BARE, drawn, "The actions menu opens", click)).isEqualTo(Result.HELD);
  }

  @Test
  void noNoticeIsAMenu() {
    Sight notice =
        page(
            heading("Tours"),
            button("Drop"),
            area("alert", "", button("Undo"), button("Close")).is(State.PASSING));
    assertThat(after(BARE, notice, "The actions menu opens", click(BARE, "Drop")))
        .isEqualTo(Result.UNDECIDED);
  }

  @Test
  void anotherPageTellsNothingOfWhatUnfolded() {
    Sight other = page(link("One", "#1"), link("Two", "#2"), link("Three", "#3"), text("More"));
    assertThat(after(BARE, other, "The fleet menu expands", click(BARE, "Drop")))
        .isEqualTo(Result.UNDECIDED);
  }

  @Test
  void aPartOfThePageUnfoldsWhereTheStepActs() {
    Sight open = page(heading("Tours"), button("Drop"), text("Two legs"));
    assertThat(after(BARE, open, "The rooms section expands", click(BARE, "Drop")))
        .isEqualTo(Result.HELD);
    assertThat(after(BARE, BARE, "The rooms section expands", click(BARE, "Drop")))
        .isEqualTo(Result.UNDECIDED);
  }

  @Test
  void theFieldThatWasClickedGoesByAPartOfTheName() {
    Sight form = page(field("Title"), field("Town").is(State.FOCUSED));
    Sight focused = page(field("Title").is(State.FOCUSED), field("Town"));
    String promise = "The tour title field is focused";
    assertThat(after(form, focused, promise, click(form, "Title"))).isEqualTo(Result.HELD);
    assertThat(after(form, form, promise, click(form, "Title"))).isEqualTo(Result.UNDECIDED);
    assertThat(after(form, focused, "The guest colour field is focused", click(form, "Title")))
        .isEqualTo(Result.UNDECIDED);
  }

  @Test
  void theBoxThatWasTickedIsMeantByAPartOfItsName() {
    Sight form = page(checkbox("I agree to the house rules"));
    Sight ticked = page(checkbox("I agree to the house rules").is(State.CHECKED));
    Action tick = click(form, "I agree to the house rules");
    assertThat(after(form, ticked, "The rules consent checkbox is checked", tick))
        .isEqualTo(Result.HELD);
  }

  @Test
  void whatIsTypedToFilterIsNotChosen() {
    Sight form = page(field("Driver"));
    Sight now = page(field("Driver").holding("Ann").as("input", "combobox"));
    Action.Fill fill = new Action.Fill(in(form, "Driver"), "Ann");
    assertThat(after(form, now, "\"Ann\" is selected", fill)).isEqualTo(Result.UNDECIDED);
    assertThat(after(form, now, "\"Ann\" is selected", fill, click(now, "Driver")))
        .isEqualTo(Result.HELD);
  }

  @Test
  void aSmallWordIsNoPartOfAName() {
    Sight form = page(checkbox("I accept the terms"));
    Sight ticked = page(checkbox("I accept the terms").is(State.CHECKED));
    assertThat(
            after(
                form,
                ticked,
                "The newsletter checkbox is checked",
                click(form, "I accept the terms")))
        .isEqualTo(Result.UNDECIDED);
  }

  @Test
  void nothingTypedIsNothingHeld() {
    Sight form = page(field("Weight"));
    Action.Fill nothing = new Action.Fill(in(form, "Weight"), "");
    assertThat(after(form, form, "The weight field contains the entered weight", nothing))
        .isEqualTo(Result.UNDECIDED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1234567|1,234,567|HELD",
        "12.50|12.50|HELD",
        "12.50|1250|UNDECIDED",
        "5550199|555-01 99|HELD"
      })
  void aMaskSetsMarksAndTakesNoCents(String typed, String shown, Result result) {
    Sight form = page(field("Price"));
    Sight now = page(field("Price").holding(shown));
    Action.Fill fill = new Action.Fill(in(form, "Price"), typed);
    assertThat(after(form, now, "The price field contains the entered price", fill))
        .isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The \"Price\" field contains \"12345\"|12345|HELD",
        "The \"Price\" field is set to \"12345\"|12345|HELD",
        "The \"Price\" field contains \"12345\"|777|BROKEN",
        "The \"Price\" field contains \"1234\"|1234|BROKEN"
      })
  void whatWasTypedIsThereAsTheMaskWritesIt(String promise, String typed, Result result) {
    Sight form = page(field("Price"));
    Sight now = page(field("Price").holding("12,345"));
    assertThat(after(form, now, promise, new Action.Fill(in(form, "Price"), typed)))
        .isEqualTo(result);
  }

  @Test
  void aNoticeIsNoStatusWhereTheStatusSaysAnother() {
    Sight draft = page(text("Status: Draft"));
    Sight told = page(text("Status: Draft"), text("Void").is(State.PASSING));
    assertThat(after(draft, told, "The status changes to \"Void\"")).isEqualTo(Result.UNDECIDED);
  }

  @Test
  void noFieldOfAnotherKindOrPlaceGoesByAPartOfAName() {
    Sight page = page(link("New product", "/new"), field("E-mail address"));
    Sight linked = page(link("New product", "/new").is(State.FOCUSED), field("E-mail address"));
    Sight filled = page(link("New product", "/new"), field("E-mail address").is(State.FOCUSED));
    assertThat(after(page, linked, "The product name field is focused", click(page, "New product")))
        .isEqualTo(Result.UNDECIDED);
    Action click = click(page, "E-mail address");
    assertThat(after(page, filled, "The \"Confirm address\" field is focused", click))
        .isEqualTo(Result.UNDECIDED);
    assertThat(after(page, filled, "The second address field is focused", click))
        .isEqualTo(Result.UNDECIDED);
  }

  @Test
  void aBubbleOfLinksIsAMenuThoughItIsCalledAnAlert() {
    Sight now =
        page(
            heading("Tours"),
            button("Drop"),
            area("alert", "", link("Move", "#m"), link("Rename", "#r")).is(State.PASSING));
    assertThat(after(BARE, now, "The actions menu opens", click(BARE, "Drop")))
        .isEqualTo(Result.HELD);
  }

  @Test
  void aDialogIsNoMenu() {
    Sight now = with(dialog("Drop it?", button("Yes"), button("No")));
    assertThat(after(BARE, now, "The actions menu opens", click(BARE, "Drop")))
        .isEqualTo(Result.UNDECIDED);
  }

  @Test
  void theHeadingOfASiteIsNotContradictedByAnotherOne() {
    Sight site = page(heading("Corner Shop").as("h1", "heading"), heading("Popular"));
    assertThat(after(BARE, site, "The heading is \"Popular\"")).isEqualTo(Result.UNDECIDED);
    assertThat(after(BARE, site, "The heading is \"Offers\"")).isEqualTo(Result.BROKEN);
  }

  @Test
  void theHeadingIsTheMainOne() {
    Sight sound = page(heading("Alps").as("h1", "heading"), heading("Legs"), heading("Guests"));
    assertThat(after(BARE, sound, "Tour name \"Alps\" is displayed as main heading"))
        .isEqualTo(Result.HELD);
    assertThat(after(BARE, sound, "Tour name \"Legs\" is displayed as main heading"))
        .isEqualTo(Result.UNDECIDED);
    assertThat(after(BARE, sound, "Tour name \"Andes\" is displayed as main heading"))
        .isEqualTo(Result.BROKEN);
  }

  @Test
  void aHeadingThatWasThereSaysOfNoPageThatItOpened() {
    Sight list = page(heading("Alps"), link("Alps", "/alps"));
    assertThat(after(list, list, "It opens the \"Alps\" page")).isEqualTo(Result.UNDECIDED);
    assertThat(after(BARE, list, "It opens the \"Alps\" page")).isEqualTo(Result.HELD);
  }

  @Test
  void aPageIsKnownByWhereTheNavigationSaysOneIs() {
    Sight now = page(area("navigation", "Trail", link("Fees", "/fees").is(State.SELECTED)));
    assertThat(after(BARE, now, "The \"Fees\" page is displayed")).isEqualTo(Result.HELD);
    assertThat(after(now, now, "The \"Fees\" page is displayed")).isEqualTo(Result.UNDECIDED);
    Sight other = page(area("navigation", "Trail", link("Fees", "/fees")));
    assertThat(after(BARE, other, "The \"Fees\" page is displayed")).isEqualTo(Result.UNDECIDED);
  }

  @Test
  void whatTheAppPutsIntoAFieldIsNoMissingText() {
    Sight list = page(heading("Tours"));
    Sight form = page(field("Name").holding("Alps"));
    assertThat(after(list, form, "\"Alps\" is shown")).isEqualTo(Result.UNDECIDED);
    assertThat(after(form, form, "\"Alps\" is shown")).isEqualTo(Result.BROKEN);
    Action.Fill fill = new Action.Fill(in(form, "Name"), "Alps");
    assertThat(after(list, form, "\"Alps\" is shown", fill)).isEqualTo(Result.BROKEN);
  }

  @Test
  void aChooserMaySayMoreThanItsOptionIsCalled() {
    Sight form = page(select("Fallback", "None, as in the settings", "None, as in the settings"));
    assertThat(after(form, form, "The \"Fallback\" box is set to \"none\""))
        .isEqualTo(Result.UNDECIDED);
    assertThat(after(form, form, "The \"Fallback\" box is set to \"one\""))
        .isEqualTo(Result.BROKEN);
  }
}

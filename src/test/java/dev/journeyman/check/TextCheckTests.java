package dev.journeyman.check;

import static dev.journeyman.check.Seen.asked;
import static dev.journeyman.check.Seen.says;
import static dev.journeyman.check.Seen.scene;
import static dev.journeyman.surface.Pages.area;
import static dev.journeyman.surface.Pages.box;
import static dev.journeyman.surface.Pages.button;
import static dev.journeyman.surface.Pages.dialog;
import static dev.journeyman.surface.Pages.field;
import static dev.journeyman.surface.Pages.heading;
import static dev.journeyman.surface.Pages.image;
import static dev.journeyman.surface.Pages.item;
import static dev.journeyman.surface.Pages.list;
import static dev.journeyman.surface.Pages.section;
import static dev.journeyman.surface.Pages.select;
import static dev.journeyman.surface.Pages.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.find.Kind;
import dev.journeyman.find.Query;
import dev.journeyman.surface.State;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TextCheckTests {

  @Nested
  class Shown {

    @Test
    void aTextIsFoundWithThePlaceThatProvesIt() {
      Scene scene = scene(heading("Orders"), text("Order confirmed"));
      Finding finding = TextCheck.shown("Order confirmed").on(scene);
      assertThat(finding.result()).isEqualTo(Finding.Result.HELD);
      assertThat(finding.saw()).isEqualTo("\"Order confirmed\"");
      assertThat(finding.expected()).isEqualTo("\"Order confirmed\" on the page");
      assertThat(finding.where()).contains(scene.sight().elements().get(1).box());
    }

    @Test
    void aPartOfANumberIsNotIt() {
      assertThat(says(TextCheck.shown("3 results"), scene(text("13 results"))))
          .isEqualTo("BROKEN: no such text; nearest: \"13 results\"");
    }

    @Test
    void theNearestLineIsQuotedWhereItIsMissing() {
      assertThat(says(TextCheck.shown("Order confirmed"), scene(text("Order failed"))))
          .isEqualTo("BROKEN: no such text; nearest: \"Order failed\"");
    }

    @Test
    void anotherNumberOfTheSameThingIsNearerThanThatThingElsewhere() {
      Scene scene = scene(heading("Search results for \u201crug\u201d"), text("1 result"));
      Finding finding = TextCheck.shown("0 results").on(scene);
      assertThat(finding.saw()).isEqualTo("no such text; nearest: \"1 result\"");
      assertThat(finding.where()).contains(scene.sight().elements().get(1).box());
    }

    @Test
    void thePageIsQuotedWhereNothingIsNear() {
      assertThat(says(TextCheck.shown("Paid"), scene(text("Something went wrong"))))
          .isEqualTo("BROKEN: \"Something went wrong\"");
      assertThat(says(TextCheck.shown("Paid"), scene())).isEqualTo("BROKEN: nothing");
    }

    @Test
    void whatWasTypedIntoAFieldProvesNothing() {
      assertThat(TextCheck.shown("Ada").on(scene(field("Name").holding("Ada"))).isHeld()).isFalse();
    }

    @Test
    void theNameOfAPictureCanBeRead() {
      assertThat(TextCheck.shown("Blue mug").on(scene(image("Blue mug"))).isHeld()).isTrue();
    }

    @Test
    void anAlertCanBeRead() {
      assertThat(TextCheck.shown("Saved").on(scene(asked("Saved!"), text("Home"))).isHeld())
          .isTrue();
    }

    @Test
    void theOtherOptionsOfAClosedSelectCannot() {
      Scene scene = scene(box(select("Country", "France", "France", "Germany")));
      assertThat(TextCheck.shown("France").on(scene).isHeld()).isTrue();
    }

    @Test
    void whatASentenceDeniesInAnotherCaseIsNotSaid() {
      TextCheck saved = TextCheck.shown("Saved");
      assertThat(says(saved, scene(text("Could not be saved"))))
          .isEqualTo(
              "UNDECIDED: only \"Could not be saved\"; if that is meant, write it as it stands there");
      assertThat(saved.on(scene(text("It wasn\u2019t saved"))).isHeld()).isFalse();
      assertThat(saved.on(scene(text("Do not worry. Profile saved"))).isHeld()).isTrue();
      assertThat(saved.on(scene(text("Could not be saved"), text("Saved at 9"))).isHeld()).isTrue();
      assertThat(saved.on(scene(text("All changes saved"))).isHeld()).isTrue();
      assertThat(TextCheck.shown("not saved").on(scene(text("It was not saved"))).isHeld())
          .isTrue();
      assertThat(TextCheck.hidden("Saved").on(scene(text("Could not be saved"))).isHeld())
          .isFalse();
    }

    @Test
    void whatAnAuthorWritesWithoutCapitalsIsSoughtWithoutThem() {
      assertThat(TextCheck.shown("profile saved").on(scene(text("Profile Saved"))).isHeld())
          .isTrue();
    }

    @Test
    void aHintInAnEmptyFieldDecidesNothing() {
      Scene scene = scene(field("Where").placeholder("Your town").is(State.HINTING));
      assertThat(TextCheck.shown("Your town").on(scene).result())
          .isEqualTo(Finding.Result.UNDECIDED);
      assertThat(TextCheck.hidden("Your town").on(scene).result())
          .isEqualTo(Finding.Result.UNDECIDED);
    }

    @Test
    void aPlaceholderIsNoText() {
      Scene scene = scene(field("Email").placeholder("you@example.com"));
      assertThat(TextCheck.shown("you@example.com").on(scene).isHeld()).isFalse();
    }
  }

  @Nested
  class Hidden {

    @Test
    void aTextThatIsNowhereIsHidden() {
      assertThat(says(TextCheck.hidden("Admin"), scene(text("Home"))))
          .isEqualTo("HELD: it is not on the page");
    }

    @Test
    void aTextThatIsSomewhereIsNot() {
      Finding finding = TextCheck.hidden("Admin").on(scene(text("Home"), button("Admin")));
      assertThat(finding.result()).isEqualTo(Finding.Result.BROKEN);
      assertThat(finding.saw()).isEqualTo("\"Admin\" is on the page");
      assertThat(finding.expected()).isEqualTo("no \"Admin\" on the page");
      assertThat(finding.where()).isPresent();
    }

    @Test
    void aTextThatIsOnlyAskedInADialogIsNotHiddenEither() {
      assertThat(TextCheck.hidden("Error").on(scene(asked("Error 12"), text("Home"))).isHeld())
          .isFalse();
    }
  }

  @Nested
  class InAreas {

    private final Query cart = Query.of(Kind.SECTION, "Cart");
    private final Scene scene =
        scene(section("Cart", text("Blue mug")), section("Offers", text("Red mug")));

    @Test
    void onlyTheAreaCounts() {
      assertThat(TextCheck.shown("Blue mug").inside(cart).on(scene).isHeld()).isTrue();
      assertThat(says(TextCheck.shown("Red mug").inside(cart), scene))
          .isEqualTo("BROKEN: \"Blue mug\"");
    }

    @Test
    void whatIsElsewhereIsHiddenThere() {
      assertThat(TextCheck.hidden("Red mug").inside(cart).on(scene).isHeld()).isTrue();
      assertThat(says(TextCheck.hidden("Blue mug").inside(cart), scene))
          .isEqualTo("BROKEN: \"Blue mug\" is there");
    }

    @Test
    void nothingIsShownInAnAreaThatIsMissing() {
      TextCheck check = TextCheck.shown("Paid").inside(Query.of(Kind.DIALOG, "Payment"));
      assertThat(says(check, scene)).isEqualTo("BROKEN: there is no dialog \"Payment\"");
    }

    @Test
    void nothingIsKnownToBeHiddenInAnAreaThatIsMissing() {
      TextCheck check = TextCheck.hidden("Paid").inside(Query.of(Kind.DIALOG, "Payment"));
      assertThat(says(check, scene)).isEqualTo("UNDECIDED: there is no dialog \"Payment\"");
    }

    @Test
    void anyOfSeveralAreasMayShowIt() {
      Scene cards =
          scene(list(item(text("Mug"), text("Sold out")), item(text("Mug"), text("In stock"))));
      Query mugs = Query.of(Kind.ITEM, "Mug");
      assertThat(TextCheck.shown("In stock").inside(mugs).on(cards).isHeld()).isTrue();
      assertThat(TextCheck.hidden("In stock").inside(mugs).on(cards).isHeld()).isFalse();
    }

    @Test
    void theAreaIsNamedInWhatWasExpected() {
      assertThat(TextCheck.shown("Paid").inside(cart).on(scene).expected())
          .isEqualTo("\"Paid\" in section \"Cart\"");
    }

    @Test
    void aDialogCanBeLookedInto() {
      Scene open = scene(dialog("Payment", text("Card declined")), text("Paid"));
      Query dialog = Query.of(Kind.DIALOG);
      assertThat(TextCheck.shown("Card declined").inside(dialog).on(open).isHeld()).isTrue();
      assertThat(TextCheck.shown("Paid").inside(dialog).on(open).isHeld()).isFalse();
    }
  }

  @Nested
  class NextToOthers {

    private final Scene scene =
        scene(
            box(text("Email"), area("alert", "", text("Required"))),
            box(text("Phone"), text("optional")));

    @Test
    void aTextStandsBesideTheOneInItsBox() {
      assertThat(TextCheck.shown("Required").nextTo("Email").on(scene).isHeld()).isTrue();
    }

    @Test
    void aTextThatIsNowhereStandsBesideNothing() {
      assertThat(says(TextCheck.shown("Too short").nextTo("Email"), scene)).startsWith("BROKEN");
      assertThat(TextCheck.hidden("Too short").nextTo("Email").on(scene).isHeld()).isTrue();
    }
  }

  @Test
  void itHasOneCanonicalPhrase() {
    TextCheck check = TextCheck.hidden("bob").inside(Query.of(Kind.TABLE, "Users"));
    assertThat(check.describe()).isEqualTo("hidden text \"bob\" in table \"Users\"");
    assertThat(TextCheck.shown("Paid").nextTo("Total").describe())
        .isEqualTo("shown text \"Paid\" next to \"Total\"");
  }
}
